import { createHash } from 'node:crypto';
import { access, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, gunzip, gzip, inflateRaw } from 'node:zlib';
import { writeFileAtomically } from './atomic-file.ts';

/**
 * The texts that notes were made on, each once under its hash, beside the snapshots that point to them: so that a snapshot
 * stays small, and yet all that a note needs to be found again is in the one folder.
 */
export interface KeptTexts {
  /** Those of the texts that are not kept yet. */
  missing(hashes: readonly string[]): Promise<readonly string[]>;
  /** Keeps a text that comes as UTF-8 under deflate-raw; rejects when it is not the one of that hash. */
  keep(hash: string, packed: Uint8Array): Promise<void>;
  /** Packed as for `keep`; null when it is not there, or not as it was written. */
  read(hash: string): Promise<Uint8Array | null>;
}

/** The longest text that is unpacked, in bytes: no filing comes near it. */
const LIMIT = { maxOutputLength: 512_000_000 };

const pack = promisify(deflateRaw);
const unpack = (bytes: Uint8Array) => promisify(inflateRaw)(bytes, LIMIT);
const zip = promisify(gzip);
const unzip = (bytes: Uint8Array) => promisify(gunzip)(bytes, LIMIT);

function isTextOf(hash: string, bytes: Uint8Array): boolean {
  return createHash('sha256').update(bytes).digest('hex') === hash;
}

/** The files are gzipped text, which a reader can open without us. */
export function createKeptTexts(folder: string): KeptTexts {
  const pathOf = (hash: string) => join(folder, `${hash}.txt.gz`);

  async function has(hash: string): Promise<boolean> {
    return access(pathOf(hash)).then(
      () => true,
      () => false,
    );
  }

  return {
    async missing(hashes) {
      const known = await Promise.all(hashes.map(has));
      return hashes.filter((_, i) => known[i] !== true);
    },
    async keep(hash, packed) {
      if (await has(hash)) return;
      const bytes = await unpack(packed);
      if (!isTextOf(hash, bytes)) throw new Error(`the text is not the one of ${hash}`);
      await mkdir(folder, { recursive: true });
      await writeFileAtomically(pathOf(hash), await zip(bytes));
    },
    async read(hash) {
      try {
        const bytes = await unzip(await readFile(pathOf(hash)));
        return isTextOf(hash, bytes) ? await pack(bytes) : null;
      } catch {
        return null; // never kept, or damaged
      }
    },
  };
}
