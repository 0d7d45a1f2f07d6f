import { closeSync, mkdirSync, openSync, readSync, fstatSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Unpacks a ZIP archive below 4 GB with plain files and folders in it: all that an Electron distribution needs, and
 * nothing that a fresh machine may lack.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | null} place where an entry goes within the folder; null leaves it out
 */
export function unzip(archive, folder, place) {
  const file = openSync(archive, 'r');
  try {
    for (const entry of readDirectory(file)) {
      const relative = place(entry.name);
      if (relative === null || entry.name.endsWith('/')) continue;
      const target = resolve(folder, relative);
      if (!target.startsWith(resolve(folder) + sep))
        throw new Error(`${archive} would write outside its folder: ${entry.name}`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, readEntry(file, entry), { mode: entry.mode });
    }
  } finally {
    closeSync(file);
  }
}

/**
 * @typedef {{ name: string, method: number, size: number, offset: number, mode: number }} Entry
 */

/**
 * @param {number} file
 * @returns {Generator<Entry>}
 */
function* readDirectory(file) {
  const { size } = fstatSync(file);
  // The end record is 22 bytes and a comment of at most 64 kB.
  const tail = readBytes(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('not a ZIP archive');
  const directory = readBytes(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  for (let at = 0; at < directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY;) {
    const nameLength = directory.readUInt16LE(at + 28);
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
      // Unix permissions stand in the upper half of the external attributes.
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777 || 0o644,
    };
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

/**
 * @param {number} file
 * @param {Entry} entry
 */
function readEntry(file, { name, method, size, offset }) {
  const header = readBytes(file, offset, 30);
  const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const bytes = readBytes(file, start, size);
  if (method === 0) return bytes;
  if (method === 8) return inflateRawSync(bytes);
  throw new Error(`${name} is packed by method ${method}, which is not known here`);
}

/**
 * @param {number} file
 * @param {number} position
 * @param {number} length
 */
function readBytes(file, position, length) {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const count = readSync(file, buffer, done, length - done, position + done);
    if (count === 0) throw new Error('the archive is shorter than it says');
    done += count;
  }
  return buffer;
}
