import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { hasFilingExtension } from './filing-files.ts';

/** What people take for a filing and the reader has a sentence about. */
const REFUSED_EXTENSIONS = ['.pdf', '.zip', '.png', '.jpg', '.gif'];

/**
 * The files that a command line names. Anybody can start the app with anything, so whatever is neither a folder nor has
 * an extension that we know is left alone.
 * @param argv the whole command line, the program first
 * @param isPackaged false when the app's folder is the first argument
 */
export function filesFromCommandLine(
  argv: readonly string[],
  cwd: string,
  isPackaged: boolean,
): string[] {
  const named = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  return named
    .slice(isPackaged ? 0 : 1)
    .map((argument) => resolve(cwd, argument))
    .filter((path) => isOpenable(path));
}

/** Whether a path that another program handed over is worth an answer. */
export function isOpenable(path: string): boolean {
  return (
    hasFilingExtension(path) ||
    REFUSED_EXTENSIONS.includes(extname(path).toLowerCase()) ||
    (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
  );
}
