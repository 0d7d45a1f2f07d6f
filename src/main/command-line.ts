import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type FilingLink, parseLink } from '../core/export/parse-link.ts';
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
  const named = argv
    .slice(1)
    .filter((argument) => argument !== '' && !/^(?:-|exhibit99:)/i.test(argument));
  return named
    .slice(isPackaged ? 0 : 1)
    .map((argument) => resolve(cwd, argument))
    .filter((path) => isOpenable(path));
}

/** The links that a command line holds: the operating system hands them over there. */
export function linksFromCommandLine(argv: readonly string[]): FilingLink[] {
  return argv.slice(1).flatMap((argument) => parseLink(argument) ?? []);
}

/** Whether a path that another program handed over is worth an answer. */
export function isOpenable(path: string): boolean {
  return (
    hasFilingExtension(path) ||
    REFUSED_EXTENSIONS.includes(extname(path).toLowerCase()) ||
    (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
  );
}
