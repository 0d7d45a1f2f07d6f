import { open, stat } from 'node:fs/promises';
import { type Result, failed, ok } from '../core/result.ts';
import type { Failure } from '../ipc/contract.ts';
import { toFailure } from './failures.ts';
import { texts } from './texts.ts';

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
    if (facts.isDirectory()) return refuse('unreadable', texts.failures.reading.isFolder(name));
    if (!facts.isFile()) return refuse('unreadable', texts.failures.reading.notAFile(name));
    if (facts.size > limitBytes)
      return refuse('too-large', texts.failures.reading.tooLarge(name, facts.size, limitBytes));
    if (facts.size === 0) return refuse('empty', texts.failures.reading.empty(name));
    const file = await open(path, 'r');
    try {
      const bytes = await file.readFile();
      return bytes.length === 0 ? refuse('empty', texts.failures.reading.empty(name)) : ok(bytes);
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
      return toFailure('not-found', texts.failures.reading.missing(name), error);
    case 'EACCES':
    case 'EPERM':
      return toFailure('unreadable', texts.failures.reading.noPermission(name), error);
    case 'EISDIR':
      return toFailure('unreadable', texts.failures.reading.folderNotFile(name), error);
    default:
      return toFailure('unreadable', texts.failures.reading.disk(name), error);
  }
}

function refuse(code: Failure['code'], message: string): Result<never, Failure> {
  return failed(toFailure(code, message));
}
