import { join } from 'node:path';
import { accessSync, constants } from 'node:fs';
import { availableParallelism } from 'node:os';
import { app, dialog, protocol } from 'electron/main';
import { APP_SCHEME } from './app-protocol.ts';
import { findReleases } from './ask-releases.ts';
import { type FilingLink, parseLink } from '../core/export/parse-link.ts';
import { filesFromCommandLine, isOpenable, linksFromCommandLine } from './command-line.ts';
import { guardContents } from './guards.ts';
import { log, logTo } from './log.ts';
import { type Room, openRoom } from './room.ts';
import { texts } from './texts.ts';

// Who starts Electron as root must give up Chromium's own sandbox, and the two switches together start nothing. Every
// window asks for the sandbox by itself besides, so that a page has no Node whatever the command line says.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// Helpers that collect garbage are waited for: on so few cores, which a parser and what draws the window use as well, longer than
// the page takes for all of it by itself.
if (availableParallelism() <= 2 && !app.commandLine.hasSwitch('js-flags'))
  app.commandLine.appendSwitch('js-flags', '--single-threaded-gc');
protocol.registerSchemesAsPrivileged([
  {
    scheme: APP_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
]);
app.on('web-contents-created', (_event, contents) => guardContents(contents));
process.on('uncaughtException', (error) => log.error('not caught', error));
process.on('unhandledRejection', (error) => log.error('not handled', error));

if (app.requestSingleInstanceLock()) start();
else if (mayWrite(app.getPath('userData'))) app.quit();
else {
  // Without a folder to write to there is no lock either, and no note could be kept.
  dialog.showErrorBox(texts.failures.cantStart, texts.failures.readOnly(app.getPath('userData')));
  app.exit(1);
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function start(): void {
  const requested = filesFromCommandLine(process.argv, process.cwd(), app.isPackaged);
  const requestedLinks = linksFromCommandLine(process.argv);
  let room: Room | null = null;
  const open = (paths: readonly string[]) => {
    if (room) room.open(paths);
    else requested.push(...paths);
  };
  const follow = (links: readonly FilingLink[]) => {
    if (room) room.follow(links);
    else requestedLinks.push(...links);
  };

  app.on('second-instance', (_event, argv, cwd) => {
    open(filesFromCommandLine(argv, cwd, app.isPackaged));
    follow(linksFromCommandLine(argv));
    room?.show();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (isOpenable(path)) open([path]);
  });
  // How macOS hands over a link.
  app.on('open-url', (event, address) => {
    event.preventDefault();
    const link = parseLink(address);
    if (link) follow([link]);
  });
  app.on('activate', () => room?.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  void app.whenReady().then(async () => {
    logTo(join(app.getPath('userData'), 'logs', 'exhibit99.log'));
    room = openRoom(await findReleases());
    // From the sources the program to be registered would be Electron itself.
    if (app.isPackaged && !app.setAsDefaultProtocolClient('exhibit99'))
      log.warn('links to notes could not be registered with the system');
    room.open(requested);
    room.follow(requestedLinks);
  });
}
