import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markItem } from '../../src/core/export/item-markers.ts';
import type { NotesFolderId } from '../../src/ipc/contract.ts';
import { createNoteFiles } from '../../src/main/note-files.ts';
import { createNoteFolders } from '../../src/main/note-folders.ts';

const OURS = markItem('a', 'A note.');

describe('a folder of notes', () => {
  let folder: string;
  const notes = createNoteFiles();
  const folders = createNoteFolders(notes);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'note-folders-'));
    mkdirSync(join(folder, 'deeper'));
    mkdirSync(join(folder, '.obsidian'));
    writeFileSync(join(folder, 'own.md'), 'My own words.');
    writeFileSync(join(folder, 'ours.md'), OURS);
    writeFileSync(join(folder, 'deeper', 'more.markdown'), OURS);
    writeFileSync(join(folder, '.obsidian', 'hidden.md'), OURS);
    writeFileSync(join(folder, 'picture.png'), OURS);
    writeFileSync(join(folder, 'torn.md'), Buffer.from([...Buffer.from(OURS), 0xff]));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function take() {
    const taken = await folders.take(folder);
    if (!taken.ok) throw new Error(taken.error.message);
    return taken.value;
  }

  it('has the files of ours at any depth, to be updated by their ids', async () => {
    const { files } = await take();
    expect(files.map(({ name }) => name)).toEqual([join('deeper', 'more.markdown'), 'ours.md']);
    const [first] = files;
    if (!first) throw new Error('no file');
    expect(await notes.write(first.id, 'new')).toEqual({ ok: true, value: 'more.markdown' });
    expect(readFileSync(join(folder, 'deeper', 'more.markdown'), 'utf8')).toBe('new');
  });

  it('takes new files and never writes over one', async () => {
    const { id } = await take();
    expect(await folders.add(id, 'ours.md', 'one')).toEqual({ ok: true, value: 'ours (2).md' });
    expect(await folders.add(id, 'ours.md', 'two')).toEqual({ ok: true, value: 'ours (3).md' });
    expect(await folders.add(id, '../../up.md', 'three')).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'ours.md'), 'utf8')).toBe(OURS);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(readdirSync(folder)).toContain('-..-up.md');
  });

  it.each([
    [
      'an id that was not handed out',
      () => folders.add('x' as NotesFolderId, 'a.md', ''),
      'not-found',
    ],
    ['a folder that is none', () => folders.take(join(folder, 'own.md')), 'unreadable'],
    ['a folder that is gone', () => folders.take(join(folder, 'nowhere')), 'unreadable'],
  ])('refuses %s', async (_, act, code) => {
    expect(await act()).toMatchObject({ ok: false, error: { code } });
  });
});
