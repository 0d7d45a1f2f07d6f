import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Filing } from '../core/filing/filing.ts';
import { ONE_FILE_FLAGS } from '../core/parse/engine-flags.ts';
import { parseFiling } from '../core/parse/parse-filing.ts';
import { failed, ok, type Result } from '../core/result.ts';

/** Largest file read, in bytes; the largest EDGAR submissions are below 400 MB. */
const LARGEST = 450_000_000;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file.',
  EACCES: 'it may not be read: permission denied.',
  EPERM: 'it may not be read: permission denied.',
  EISDIR: 'it is a directory, not a file.',
  ENAMETOOLONG: 'the name is too long.',
  ERR_INVALID_ARG_VALUE: 'this is no possible name of a file.',
};

/** The system's reason in words, after the path: `missing.txt: there is no such file.` */
export function explain(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? `it could not be read (${code || String(error)}).`;
  return `${path.replaceAll('\0', '')}: ${reason}`;
}

async function readBytes(path: string): Promise<Result<Uint8Array, string>> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return failed(`${path}: it is a directory, not a file.`);
    if (!facts.isFile()) return failed(`${path}: it is not a regular file.`);
    if (facts.size > LARGEST) {
      const size = Math.round(facts.size / 1e6);
      return failed(`${path}: at ${size} MB it is too large; the limit is ${LARGEST / 1e6} MB.`);
    }
    return ok(await readFile(path));
  } catch (error) {
    return failed(explain(path, error));
  }
}

/** The filing at the path, or one sentence that says why there is none. `isOnly` where the process reads no other. */
export async function readFiling(path: string, isOnly = false): Promise<Result<Filing, string>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  if (isOnly && bytes.value.length <= ONE_FILE_FLAGS.largest)
    setFlagsFromString(ONE_FILE_FLAGS.flags);
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  const filing = parseFiling(bytes.value, { name: basename(path), sha256 });
  return filing.ok ? filing : failed(`${path}: ${filing.error.message}`);
}
