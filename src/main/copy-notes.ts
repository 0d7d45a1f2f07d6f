import * as electron from 'electron/main';

/** Puts text on the clipboard, with its setting where there is one. */
export async function copyNotes(text: string, html: string | undefined): Promise<void> {
  if (html === undefined) return electron.clipboard.writeText(text);
  if ('ClipboardItem' in electron) {
    const item = new electron.ClipboardItem({ 'text/plain': text, 'text/html': html });
    return electron.clipboard.write([item]);
  }
  // Electron had a call of its own before it took the web's, and the one that development may fall back on still has.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const clipboard = electron['clipboard'] as unknown as {
    write(data: { text: string; html: string }): void;
  };
  clipboard.write({ text, html });
}
