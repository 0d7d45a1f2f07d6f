import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unzip } from '../../scripts/set-up/unzip.mjs';

interface Item {
  readonly name: string;
  readonly content: string;
  readonly mode: number;
  readonly method: 0 | 8 | 14;
}

/** A ZIP archive as PKWARE's APPNOTE.TXT has it, with as much of each record as a reader needs. */
function zip(items: readonly Item[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode, method } of items) {
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(content), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    files.push(header, Buffer.from(name), packed);
    offset += header.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(items.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const ITEM: Item = { name: 'app/run', content: '#!/bin/sh\n', mode: 0o100755, method: 8 };

describe('unzip', () => {
  let folder: string;
  let archive: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unzip-'));
    archive = join(folder, 'a.zip');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const unpack = (items: readonly Item[], place = (name: string): string | null => name) => {
    writeFileSync(archive, zip(items));
    unzip(archive, join(folder, 'out'), place);
  };

  it('writes packed and plain files with their permissions', () => {
    unpack([
      { ...ITEM, name: 'app/', content: '', method: 0 },
      ITEM,
      { ...ITEM, name: 'app/notes.txt', content: 'plain', mode: 0o100644, method: 0 },
    ]);
    expect(readFileSync(join(folder, 'out/app/run'), 'utf8')).toBe('#!/bin/sh\n');
    expect(statSync(join(folder, 'out/app/run')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(folder, 'out/app/notes.txt'), 'utf8')).toBe('plain');
  });

  it('puts entries where it is told, and leaves out others', () => {
    unpack([ITEM, { ...ITEM, name: 'app/secret' }], (name) =>
      name.endsWith('secret') ? null : 'electron',
    );
    expect(readdirSync(join(folder, 'out'))).toEqual(['electron']);
  });

  it('writes nothing outside its folder', () => {
    expect(() => unpack([{ ...ITEM, name: '../run' }])).toThrow('outside its folder');
    expect(readdirSync(folder)).toEqual(['a.zip']);
  });

  it('refuses a way of packing that it does not know', () => {
    expect(() => unpack([{ ...ITEM, method: 14 }])).toThrow('method 14');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('<html>not found</html>'.repeat(9))],
    ['half an archive', zip([ITEM]).subarray(0, 60)],
  ])('refuses %s', (_what, bytes) => {
    writeFileSync(archive, bytes);
    expect(() => unzip(archive, join(folder, 'out'), (name) => name)).toThrow('not a ZIP archive');
  });
});
