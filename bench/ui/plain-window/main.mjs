// What the reading room is held against: a bare window of the same Chromium, no script, no preload, that opens a file.
import { app, BrowserWindow } from 'electron';

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, javascript: false, spellcheck: false },
  });
  return window.loadURL('data:text/html,<title>ready</title>');
});
