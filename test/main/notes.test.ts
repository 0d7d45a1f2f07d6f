import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveNotes, toFileName } from '../../src/main/notes.ts';

describe('saveNotes', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'notes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const notes = { suggestedName: 'Halden 8-K.md', content: '# Über uns\n' };

  it('writes the notes to where the reader says and answers with the name', async () => {
    const path = join(folder, 'mine.md');
    expect(await saveNotes(notes, folder, () => Promise.resolve(path))).toEqual({
      ok: true,
      value: 'mine.md',
    });
    expect(readFileSync(path, 'utf8')).toBe('# Über uns\n');
  });

  it('suggests the name in the given folder', async () => {
    let suggested = '';
    await saveNotes(notes, folder, (suggestion) => {
      suggested = suggestion;
      return Promise.resolve(null);
    });
    expect(suggested).toBe(join(folder, 'Halden 8-K.md'));
  });

  it('writes nothing when the reader cancels', async () => {
    expect(await saveNotes(notes, folder, () => Promise.resolve(null))).toEqual({
      ok: true,
      value: null,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that a file could not be written', async () => {
    const path = join(folder, 'no such folder', 'mine.md');
    expect(await saveNotes(notes, folder, () => Promise.resolve(path))).toMatchObject({
      ok: false,
      error: {
        code: 'not-written',
        message: '“mine.md” could not be written there; choose another folder.',
      },
    });
  });

  it('replaces a file whole and leaves no draft', async () => {
    const path = join(folder, 'mine.md');
    writeFileSync(path, 'x'.repeat(10_000));
    await saveNotes(notes, folder, () => Promise.resolve(path));
    expect(readFileSync(path, 'utf8')).toBe('# Über uns\n');
    expect(readdirSync(folder)).toEqual(['mine.md']);
  });
});

describe('toFileName', () => {
  it.each([
    ['Halden 8-K 2024-11-08.md', 'Halden 8-K 2024-11-08.md'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\notes\\a.md', 'C-notes-a.md'],
    ['a\u0000b\nc.md', 'a-b-c.md'],
    ['...', 'Notes.md'],
    ['', 'Notes.md'],
  ])('makes of %j the name %j', (name, expected) => {
    expect(toFileName(name)).toBe(expected);
  });
});
