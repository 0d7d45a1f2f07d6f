import { fc } from '../../property.ts';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotate/annotation.ts';
import { ORDERS } from '../../../src/core/export/annotation-order.ts';
import { mergeMarkdown } from '../../../src/core/export/merge-markdown.ts';
import { withoutMarkers } from '../../../src/core/export/item-markers.ts';
import { type NotesForm, writeNotes } from '../../../src/core/export/write-notes.ts';
import { annotationOf, targetOf } from '../annotate/samples.ts';
import { readBack } from './read-back.ts';
import { FILING, NOTES } from './sample-notes.ts';

const FORMS: readonly NotesForm['kind'][] = ['plain', 'memo', 'obsidian', 'evidence'];

function write(annotations: readonly Annotation[], kind: NotesForm['kind'] = 'plain'): string {
  const form: NotesForm = kind === 'own' ? { kind, source: '' } : { kind };
  const written = writeNotes(form, [{ filing: FILING, annotations }], {
    order: 'place',
    markers: true,
  });
  return written.ok ? written.value : written.error;
}

const words = fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){0,4}$/);
const note = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,6}$/),
  start: fc.nat({ max: 499 }),
  document: fc.constantFrom('d1', 'd2', 'd3'),
  section: fc.array(fc.constantFrom('Alpha', 'Beta', 'Gamma'), { maxLength: 2 }),
  quote: words,
  note: fc.oneof(words, fc.constant(''), fc.constant('```\n<!-- exhibit99 end x -->\n```')),
});
const notes = fc
  .uniqueArray(note, { maxLength: 8, selector: ({ id }) => id })
  .map((list) =>
    list.map(({ id, note: text, ...target }) =>
      annotationOf(id, { note: text, target: targetOf({ ...target, end: target.start + 1 }) }),
    ),
  );

describe('mergeMarkdown', () => {
  it.each(FORMS)('leaves a file alone when nothing is new: %s', (form) => {
    const markdown = write(NOTES, form);
    const merge = mergeMarkdown(markdown, markdown);
    expect(merge.content).toBe(markdown);
    expect(merge).toMatchObject({ added: 0, updated: 0, removed: 0 });
  });

  it.each(FORMS.slice(0, 3))('puts a note where a new export would have it: %s', (form) => {
    for (const left of NOTES) {
      const before = write(
        NOTES.filter((one) => one !== left),
        form,
      );
      const { content, added, kept } = mergeMarkdown(before, write(NOTES, form));
      expect({ added, kept }).toEqual({ added: 1, kept: NOTES.length - 1 });
      const [is, wanted] = [content, write(NOTES, form)].map((text) =>
        [...text.matchAll(/ item (\S+) /g)].map(([, id]) => id),
      );
      expect(is).toEqual(wanted);
    }
  });

  it('puts a note under its own headings', () => {
    const { content } = mergeMarkdown(write(NOTES.slice(0, 2)), write(NOTES));
    expect(readBack(withoutMarkers(content)).items).toEqual(
      readBack(withoutMarkers(write(NOTES))).items,
    );
  });

  it("keeps what the reader wrote around the items and the reader's own front matter", () => {
    const [first, ...others] = NOTES;
    const mine = write(others)
      .replace('---\n', '---\naliases: [Lindenmoor] # mine\n')
      .replace('tags:\n', 'tags:\n  - own-tag\n')
      .replace(
        /(<!-- exhibit99 end 2b-table -->)/,
        '$1\n\nAsk **Dr. Ruiz**.\n\n## My section\n\nx',
      );
    const { content, added } = mergeMarkdown(mine, write(first ? [first, ...others] : []));
    expect(added).toBe(1);
    for (const kept of [
      'aliases: [Lindenmoor] # mine',
      'own-tag',
      '\n\nAsk **Dr. Ruiz**.\n\n',
      '\n\n## My section\n\nx\n',
    ])
      expect(content).toContain(kept);
    expect(content).toContain('annotations: 4');
    expect(content).toContain('Against **three** in 2005.');
  });

  it('takes out what is gone, but not what was written into it', () => {
    const mine = write(NOTES).replace('> eleven patients were dosed', '$&\n\nReally eleven?');
    const { content, removed } = mergeMarkdown(
      mine,
      write(NOTES.filter(({ id }) => id !== '1a-dosed')),
    );
    expect(removed).toBe(1);
    expect(content).toContain('Really eleven?');
    expect(content).not.toContain('item 1a-dosed');
  });

  it('writes a changed note anew and keeps the words typed into it below', () => {
    const mine = write(NOTES).replace('Against **three** in 2005.', 'Typed by hand.');
    const changed = NOTES.map((one) =>
      one.note.startsWith('Against') ? { ...one, note: 'Now four.' } : one,
    );
    const { content, updated } = mergeMarkdown(mine, write(changed));
    expect(updated).toBe(1);
    expect(content).toContain('Now four.');
    expect(content).toContain('Typed by hand.');
  });

  it('adds to a file that has none of our items', () => {
    const { content, added } = mergeMarkdown('# Diary\n\nA quiet day.\n', write(NOTES));
    expect(added).toBe(4);
    expect(content.startsWith('# Diary\n\nA quiet day.\n')).toBe(true);
    expect(mergeMarkdown('', write(NOTES)).content).toBe(write(NOTES));
  });

  it('has every note once, loses no line of the reader, and is done after one run', () => {
    fc.assert(
      fc.property(notes, notes, fc.array(fc.tuple(fc.nat(), words)), (old, now, typed) => {
        const lines = write(old).split('\n');
        const mine: string[] = [];
        for (const [at, text] of typed) {
          const place = at % (lines.length + 1);
          const front = lines.indexOf('---', 1);
          if (place <= front || (lines[place] ?? '') !== '' || (lines[place - 1] ?? '') !== '')
            continue;
          lines.splice(place, 0, '', `own ${text}`, '');
          mine.push(`own ${text}`);
        }
        const { content, added, updated, kept, removed } = mergeMarkdown(
          lines.join('\n'),
          write(now),
        );
        const ids = [...content.matchAll(/^<!-- exhibit99 item (\S+) /gm)].map(([, id]) => id);
        expect(ids).toHaveLength(now.length);
        expect(new Set(ids)).toEqual(new Set(now.map(({ id }) => id)));
        expect(added + updated + kept).toBe(now.length);
        expect(updated + kept + removed).toBe(old.length);
        for (const line of mine) expect(content.split('\n')).toContain(line);
        const again = mergeMarkdown(content, write(now));
        expect(again.content).toBe(content);
        expect(again).toMatchObject({ added: 0, updated: 0, removed: 0 });
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('never throws on any file', () => {
    const piece = fc.constantFrom(
      '<!-- exhibit99 item a -->',
      '<!-- exhibit99 end a -->',
      '---',
      'a: [',
      '# x',
      '',
      '```',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { content } = mergeMarkdown(pieces.join('\n'), write(NOTES));
        expect(content).toContain('item 1a-dosed');
      }),
    );
  });
});

describe('writeNotes', () => {
  it.each(FORMS)('lays out a filing of notes: %s', async (kind) => {
    const form: NotesForm = kind === 'own' ? { kind, source: '' } : { kind };
    const tables = [
      {
        title: 'Trial metrics',
        table: { columns: ['kind', 'figure'], rows: [['dose', '5 | 10 mg']] },
      },
    ];
    const parts = [{ filing: FILING, annotations: NOTES, tables }];
    const written = writeNotes(form, parts, { order: 'place', markers: false });
    await expect(written.ok && written.value).toMatchFileSnapshot(
      `golden/lindenmoor-${kind}.md.golden`,
    );
  });

  it.each(ORDERS)('writes several filings in chapters, by %s', async (order) => {
    const other = {
      ...FILING,
      file: { name: 'second.txt', sha256: 'e'.repeat(64) },
      documents: [],
    };
    const [one, ...rest] = NOTES;
    const parts = [
      { filing: FILING, annotations: rest },
      { filing: other, annotations: one ? [one] : [] },
    ];
    const written = writeNotes({ kind: 'plain' }, parts, { order, markers: false });
    await expect(written.ok && written.value).toMatchFileSnapshot(
      `golden/several-by-${order}.md.golden`,
    );
  });
});
