import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Beyond this the log starts anew; one older file is kept beside it. */
const LIMIT_BYTES = 1_000_000;

let file: string | null = null;

/** Names the file that is written besides the standard error stream; until then there is none. */
export function logTo(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LIMIT_BYTES)
      renameSync(path, `${path}.1`);
    file = path;
  } catch (error) {
    log.warn('the log is not written to a file', error);
  }
}

/** What happened that its author did not want to happen. The only way to the console in the main process. */
export const log = {
  warn: (what: string, cause?: unknown) => write('warning', what, cause),
  error: (what: string, cause?: unknown) => write('error', what, cause),
};

function write(level: 'warning' | 'error', what: string, cause: unknown): void {
  const line = `${new Date().toISOString()} ${level} ${what}${describe(cause)}\n`;
  process.stderr.write(line);
  if (file === null) return;
  try {
    appendFileSync(file, line);
  } catch {
    file = null; // a full disk; the standard error stream has to do
  }
}

function describe(cause: unknown): string {
  if (cause === undefined || cause === '') return '';
  if (cause instanceof Error) return `: ${cause.stack ?? cause.message}`;
  return `: ${typeof cause === 'string' ? cause : JSON.stringify(cause)}`;
}
