import { open, stat } from 'node:fs/promises';
import { type Result, failed, ok } from '../core/result.ts';
import type { Failure } from '../ipc/contract.ts';
import { toFailure } from './failures.ts';

/** The largest filings on EDGAR are near 400 MB, most of it pictures. */
const LIMIT_BYTES = 512 * 1024 * 1024;

/** The bytes of a file that may be a filing; each way it can fail has its sentence. */
export async function readFilingBytes(
  path: string,
  name: string,
  limitBytes: number = LIMIT_BYTES,
): Promise<Result<Uint8Array, Failure>> {
  try {
    // Asked before it is opened: to open a pipe would wait for whoever writes to it.
    const facts = await stat(path);
    if (facts.isDirectory())
      return refuse('unreadable', `“${name}” is a folder; use Open folder… to see what is in it.`);
    if (!facts.isFile()) return refuse('unreadable', `“${name}” is not a file.`);
    if (facts.size > limitBytes)
      return refuse('too-large', describeSize(name, facts.size, limitBytes));
    if (facts.size === 0) return refuse('empty', `“${name}” is empty.`);
    const file = await open(path, 'r');
    try {
      const bytes = await file.readFile();
      return bytes.length === 0 ? refuse('empty', `“${name}” is empty.`) : ok(bytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    return failed(describeError(name, error));
  }
}

/** The sentence for what the file system says. */
function describeError(name: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return toFailure(
        'not-found',
        `“${name}” is not there; it may have been moved or renamed.`,
        error,
      );
    case 'EACCES':
    case 'EPERM':
      return toFailure('unreadable', `You have no permission to read “${name}”.`, error);
    case 'EISDIR':
      return toFailure('unreadable', `“${name}” is a folder, not a file.`, error);
    default:
      return toFailure('unreadable', `“${name}” could not be read from the disk.`, error);
  }
}

function describeSize(name: string, size: number, limit: number): string {
  const mega = (bytes: number) => `${Math.round(bytes / 1024 / 1024).toLocaleString('en')} MB`;
  return `“${name}” is ${mega(size)}; a filing may have ${mega(limit)}.`;
}

function refuse(code: Failure['code'], message: string): Result<never, Failure> {
  return failed(toFailure(code, message));
}
