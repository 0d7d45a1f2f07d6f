import { describe, expect, it } from 'vitest';
import type { Resolution } from '../../../src/core/anchor/resolution.ts';
import { annotationsTable } from '../../../src/core/export/annotations-table.ts';
import {
  describeState,
  type ExportedAnnotation,
} from '../../../src/core/export/exported-annotation.ts';
import { exportMarkdown } from '../../../src/core/export/export-markdown.ts';
import { toJsonLd } from '../../../src/core/export/json-ld.ts';
import { shownText } from './read-back.ts';
import { parseMarkdown } from '../../../src/core/export/note-markdown.ts';
import { writeNotes } from '../../../src/core/export/write-notes.ts';
import { annotationOf, targetOf } from '../annotate/samples.ts';
import { FILING } from './sample-notes.ts';

const NOW = 'twelve patients were dosed | with *LM-7*';

function noteWith(id: string, resolution: Resolution): ExportedAnnotation {
  const target = targetOf({ start: 40, end: 66, section: ['EX-99.1', 'As it was'] });
  return { ...annotationOf(id, { target, note: `note on ${id}` }), resolution };
}

const CHANGED = noteWith('reworded', {
  state: 'changed',
  span: { start: 330, end: 370 },
  now: NOW,
  numbersDiffer: true,
});
const LOST = noteWith('lost', { state: 'orphaned', candidates: [] });
const DOUBTFUL = noteWith('doubtful', { state: 'ambiguous', candidates: [] });
const MOVED = noteWith('moved', { state: 'moved', span: { start: 10, end: 36 } });
const ALL = [LOST, CHANGED, DOUBTFUL, MOVED];

describe('notes whose passages are not as they were', () => {
  it('leave with both wordings, or marked as without a place, after the others', async () => {
    const markdown = exportMarkdown({ filing: FILING, annotations: ALL });
    await expect(markdown).toMatchFileSnapshot('golden/changed-text.md.golden');
  });

  it.each(['plain', 'memo', 'obsidian', 'evidence'] as const)('say so as %s', (kind) => {
    const written = writeNotes({ kind }, [{ filing: FILING, annotations: ALL }], {
      order: 'place',
      markers: false,
    });
    const shown = written.ok ? shownText(parseMarkdown(written.value)) : '';
    expect(shown).toContain('Changed since it was marked; a number differs. The text now reads:');
    expect(shown).toContain('eleven patients were dosed');
    expect(shown).toContain(NOW);
    expect(shown).toContain('Orphaned: not found in the present text.');
    expect(shown).toContain('Ambiguous: several places');
  });

  it('say no more of numbers than is so', () => {
    const { resolution } = CHANGED;
    const note = {
      ...CHANGED,
      ...(resolution?.state === 'changed' && {
        resolution: { ...resolution, numbersDiffer: false },
      }),
    };
    expect(describeState(note)).toBe('Changed since it was marked. The text now reads:');
  });

  it('are cited by the section in which they now stand', () => {
    const cited = exportMarkdown({ filing: FILING, annotations: [CHANGED] });
    expect(cited).toContain('Early results › Safety');
    expect(exportMarkdown({ filing: FILING, annotations: [LOST] })).toContain('As it was');
  });

  it('have their state and place in the table', () => {
    const { columns, rows } = annotationsTable(FILING, ALL);
    const cells = (name: string) => rows.map((row) => row[columns.indexOf(name)]);
    expect(cells('state')).toEqual(['orphaned', 'changed', 'ambiguous', 'moved']);
    expect(cells('quote now')).toEqual([null, NOW, null, null]);
    expect(cells('start')).toEqual([null, 330, null, 10]);
    expect(cells('quote')).toEqual(ALL.map(({ target }) => target.quote));
  });

  it('leave as JSON-LD as they were made', () => {
    const bare = ALL.map(({ id, note, target }) => annotationOf(id, { note, target }));
    expect(toJsonLd(FILING, ALL)).toBe(toJsonLd(FILING, bare));
  });
});
