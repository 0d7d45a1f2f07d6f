import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNoteFiles } from '../../src/main/note-files.ts';

describe('createNoteFiles', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'note-files-'));
    path = join(folder, 'mine.md');
    writeFileSync(path, '# Mine\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function take() {
    const files = createNoteFiles();
    const taken = await files.take(path);
    if (!taken.ok) throw new Error(taken.error.message);
    return { files, ...taken.value };
  }

  it('hands out an id, never the path, and writes by it as often as wanted', async () => {
    const { files, id, name, content } = await take();
    expect({ name, content }).toEqual({ name: 'mine.md', content: '# Mine\n' });
    expect(id).not.toContain(folder);
    expect(await files.write(id, 'one')).toEqual({ ok: true, value: 'mine.md' });
    expect(await files.write(id, 'two')).toEqual({ ok: true, value: 'mine.md' });
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['mine.md']);
  });

  it('does not write over what was changed meanwhile, until it has been read again', async () => {
    const { files, id } = await take();
    writeFileSync(path, '# Mine, by hand\n');
    expect(await files.write(id, 'one')).toMatchObject({ error: { code: 'not-written' } });
    expect(readFileSync(path, 'utf8')).toBe('# Mine, by hand\n');
    expect(await files.read(id)).toMatchObject({ value: { content: '# Mine, by hand\n' } });
    expect(await files.write(id, 'one')).toMatchObject({ ok: true });
  });

  it('refuses what is no text, what is gone and what it never handed out', async () => {
    const { files, id } = await take();
    writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00]));
    expect(await files.read(id)).toMatchObject({ error: { code: 'unreadable' } });
    rmSync(path);
    expect(await files.write(id, 'one')).toMatchObject({ error: { code: 'unreadable' } });
    expect(await createNoteFiles().write(id, 'one')).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
