import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotate/annotation.ts';
import type { ExportedFiling } from '../../../src/core/export/citation.ts';
import { exportMarkdown } from '../../../src/core/export/export-markdown.ts';
import { planFolder } from '../../../src/core/export/plan-folder.ts';
import { annotationOf, targetOf } from '../annotate/samples.ts';
import { FILING, NOTES } from './sample-notes.ts';

const OTHER: ExportedFiling = {
  ...FILING,
  file: { name: 'other.txt', sha256: 'e'.repeat(64) },
  facts: { ...FILING.facts, accession: '0009990002-08-000001' },
};

function notesOn(filing: ExportedFiling, annotations: readonly Annotation[]) {
  const markdown = exportMarkdown({ filing, annotations, options: { markers: true } });
  return { filing, markdown };
}

const MINE = notesOn(FILING, NOTES);
const THEIRS = notesOn(OTHER, [annotationOf('there', { target: targetOf({ quote: 'there' }) })]);

describe('planFolder', () => {
  it('makes new files for filings without one', () => {
    const plan = planFolder([{ content: '# My own words on it\n' }], [MINE, THEIRS]);
    expect(plan.map(({ file, isSame }) => ({ file, isSame }))).toEqual([
      { file: null, isSame: false },
      { file: null, isSame: false },
    ]);
    expect(plan.map(({ merge }) => merge.content)).toEqual([MINE.markdown, THEIRS.markdown]);
    expect(plan.map(({ merge }) => merge.added)).toEqual([4, 1]);
  });

  it('has nothing to do when all is written, under any name and in any order', () => {
    const files = [{ content: THEIRS.markdown }, { content: MINE.markdown }];
    const plan = planFolder(files, [MINE, THEIRS]);
    expect(plan.map(({ file }) => file)).toEqual([files[1], files[0]]);
    expect(plan.every(({ isSame }) => isSame)).toBe(true);
  });

  it('keeps what the reader wrote around the items', () => {
    const content = `${MINE.markdown}\nAsk them about *dose 5*.\n`;
    const [first] = planFolder([{ content }], [notesOn(FILING, NOTES.slice(1))]);
    expect(first?.merge).toMatchObject({ added: 0, updated: 0, kept: 3, removed: 1 });
    expect(first?.merge.content).toContain('Ask them about *dose 5*.');
  });

  it.each([
    ['the bytes', (text: string) => text.replace(/^accession: .*$/m, '')],
    ['the accession number', (text: string) => text.replace(/^sha256: .*$/m, 'sha256: "0"')],
    ['an item', (text: string) => text.slice(text.indexOf('---\n', 4) + 4)],
    [
      'an item, where the front matter is spoilt',
      (text: string) => text.replace('title:', 'a: b:'),
    ],
  ])('knows the file by %s', (_, change) => {
    const file = { content: change(MINE.markdown) };
    expect(planFolder([file], [THEIRS, MINE]).map((planned) => planned.file)).toEqual([null, file]);
  });

  it('writes into no file of the reader that merely speaks of the filing', () => {
    const content = `---\naccession: "${FILING.facts.accession}"\n---\nMy own note.\n`;
    expect(planFolder([{ content }], [MINE])[0]?.file).toBeNull();
  });

  it('takes the file for the surer of two filings', () => {
    const twin = { ...FILING, file: { name: 'again.txt', sha256: 'd'.repeat(64) } };
    const file = { content: MINE.markdown };
    const plan = planFolder([file], [MINE, notesOn(twin, NOTES)]);
    expect(plan.map((planned) => planned.file)).toEqual([file, null]);
  });
});
