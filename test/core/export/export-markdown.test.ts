import { fc } from '../../property.ts';
import { describe, expect, it } from 'vitest';
import { exportMarkdown } from '../../../src/core/export/export-markdown.ts';
import { parseMarkdown } from '../../../src/core/export/note-markdown.ts';
import { tagSlug } from '../../../src/core/export/tag-slug.ts';
import { annotationOf, targetOf } from '../annotate/samples.ts';
import { hostileLine, hostileText } from './hostile-text.ts';
import { readBack, shownText } from './read-back.ts';
import { FILING, NOTES } from './sample-notes.ts';

const RUNS = 100;
const PATIENCE_MS = 60_000;
function exportOf(quote: string, note: string, tags: readonly string[] = []): string {
  const annotations = [
    annotationOf('first', { target: targetOf({ quote }), note, tags }),
    annotationOf('second', {
      target: targetOf({ start: 90, end: 95, quote: 'plain' }),
      note: 'plain note',
    }),
  ];
  return exportMarkdown({ filing: FILING, annotations });
}

describe('exportMarkdown', () => {
  it('lays out a filing of notes', async () => {
    const markdown = exportMarkdown({ filing: FILING, annotations: NOTES });
    await expect(markdown).toMatchFileSnapshot('golden/lindenmoor-notes.md.golden');
  });

  it('orders by time without headings when asked', () => {
    const markdown = exportMarkdown({
      filing: FILING,
      annotations: NOTES,
      options: { order: 'time' },
    });
    expect(readBack(markdown).items.map(({ blockId }) => blockId)).toEqual([
      '1a-dosed',
      '2b-table',
      '0c5d2b8e-safety',
      '3c-event',
    ]);
    expect(markdown).not.toMatch(/^## /m);
  });

  it('gives back quotes, tags, sections, links and front matter', () => {
    const { matter, items } = readBack(exportMarkdown({ filing: FILING, annotations: NOTES }));
    expect(matter).toMatchObject({
      filer: 'Lindenmoor Therapeutics, Inc.',
      form: '8-K',
      accession: '0009990001-07-000012',
      filed: '2007-03-05',
      sha256: 'f'.repeat(64),
      tags: ['t-2007', 'safety-signal', 'lm-7'],
    });
    expect(items.map(({ headings }) => headings.slice(1))).toEqual([
      ['8-K', 'Item 8.01 Other Events'],
      ['EX-99.1', 'Early results'],
      ['EX-99.1', 'Early results'],
      ['EX-99.1', 'Early results', 'Safety'],
    ]);
    expect(items.map(({ quote }) => quote)).toEqual(
      ['3c-event', '1a-dosed', '2b-table', '0c5d2b8e-safety'].map(
        (id) => NOTES.find((note) => note.id === id)?.target.quote,
      ),
    );
    expect(items[3]?.tags).toEqual(['safety-signal', 'lm-7']);
    expect(items[3]?.link).toBe('exhibit99://open/0009990001-07-000012/0c5d2b8e-safety');
  });

  it('falls back on the hash and the file name where the filing says nothing of itself', () => {
    const facts = {
      accession: null,
      form: null,
      filer: null,
      cik: null,
      filed: null,
      period: null,
      items: null,
    };
    const annotations = [
      annotationOf('a', {
        target: targetOf({ accession: null, document: 'x', section: ['Notes'] }),
      }),
    ];
    const markdown = exportMarkdown({ filing: { ...FILING, facts }, annotations });
    const { items, matter } = readBack(markdown);
    expect(items[0]).toMatchObject({
      citation: 'lindenmoor-8-k.txt, Notes',
      link: `exhibit99://open/${'f'.repeat(64)}/a`,
    });
    expect(Object.keys(matter)).toEqual(['title', 'source', 'sha256', 'annotations']);
  });

  it(
    'keeps hostile quotes to the letter',
    () => {
      fc.assert(
        fc.property(hostileText, (quote) => {
          const { items } = readBack(exportOf(quote, ''));
          expect(items.map((item) => item.quote)).toEqual([quote, 'plain']);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    'keeps hostile notes from breaking out',
    () => {
      fc.assert(
        fc.property(hostileText, (note) => {
          const { items } = readBack(exportOf('a quote', note, ['kept']));
          expect(items).toHaveLength(2);
          expect(items[0]).toMatchObject({ quote: 'a quote', tags: ['kept'] });
          expect(items[1]?.note.map(shownText)).toEqual(['plain note']);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    'keeps hostile facts inside the front matter and the headings',
    () => {
      fc.assert(
        fc.property(hostileLine, (line) => {
          const filing = {
            ...FILING,
            facts: { ...FILING.facts, filer: line },
            file: { ...FILING.file, name: line },
          };
          const { matter, items } = readBack(exportMarkdown({ filing, annotations: NOTES }));
          expect(matter).toMatchObject({ filer: line, source: line, form: '8-K' });
          expect(items).toHaveLength(4);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );
});

describe('a note', () => {
  const shown = (note: string) => readBack(exportOf('q', note)).items[0]?.note ?? [];

  it.each([
    'Plain words.',
    '**Bold**, _slanted_, ~~gone~~, `code` and [a link](https://example.com/x "t").',
    '- one\n- two\n  1. three',
    '> quoted by me',
    '```js\nlet a = 1;\n```',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    'see [[Other note]] and #idea',
    '- [x] done',
    'a  \nb',
  ])('is kept to the letter: %j', (note) => {
    expect(exportOf('q', note)).toContain(`\n\n${note}\n\n`);
    const bare = (markdown: string) => parseMarkdown(markdown).children.map(shownText);
    expect(shown(note).map(shownText)).toEqual(bare(note));
  });

  it.each([
    ['# Heading', '**Heading**'],
    ['Setext\n===', '**Setext**'],
    ['<div>wide', '\\<div>wide'],
    ['a <b>c', 'a \\<b>c'],
    ['[x][1]\n\n[1]: https://example.com', '[x](https://example.com)'],
    ['```\nopen', '```\nopen\n```'],
    ['words %%hidden', 'words \\%%hidden'],
  ])('is contained: %j', (note, contained) => {
    expect(exportOf('q', note)).toContain(`\n\n${contained}\n\n`);
  });
});

describe('tagSlug', () => {
  it.each([
    ['Half life (days)', 'half-life-days'],
    ['risk/Patent cliff', 'risk/patent-cliff'],
    ['2007', 't-2007'],
    ['Überlebensrate', 'überlebensrate'],
    ['C++', 'c'],
    ['…', ''],
  ])('makes %j into %j', (tag, slug) => {
    expect(tagSlug(tag)).toBe(slug);
  });
});
