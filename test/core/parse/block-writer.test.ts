import { describe, expect, it } from 'vitest';
import { BlockWriter } from '../../../src/core/parse/block-writer.ts';

/** What is written as one paragraph. */
function written(write: (writer: BlockWriter) => void) {
  const writer = new BlockWriter();
  writer.begin();
  write(writer);
  writer.end({ kind: 'paragraph' });
  const [block] = writer.blocks;
  return [writer.text, block?.marks?.map(({ kind, start, end }) => [kind, start, end]) ?? []];
}

describe('BlockWriter', () => {
  it.each<[string, (writer: BlockWriter) => void, unknown]>([
    ['one blank between two', (w) => (w.append('lamp '), w.append(' oil')), ['lamp oil', []]],
    ['no break before the first word', (w) => (w.lineBreak(), w.append('lamp')), ['lamp', []]],
    [
      'one break for two',
      (w) => (w.append('lamp'), w.lineBreak(), w.lineBreak(), w.append('oil')),
      ['lamp oil', [['line-break', 4, 5]]],
    ],
    [
      'no mark of nothing',
      (w) => (w.mark('bold'), w.unmark('bold'), w.append('lamp')),
      ['lamp', []],
    ],
    [
      'a mark that is never closed up to the end',
      (w) => (w.append('lamp '), w.mark('bold'), w.append('oil ')),
      ['lamp oil', [['bold', 5, 8]]],
    ],
    [
      'a mark without the blank at its end',
      (w) => (w.mark('bold'), w.append('lamp '), w.unmark('bold'), w.lineBreak(), w.append('oil')),
      [
        'lamp oil',
        [
          ['bold', 0, 4],
          ['line-break', 4, 5],
        ],
      ],
    ],
    [
      'nothing behind text as it stands',
      (w) => (w.appendVerbatim('lamp'), w.trimSpaces()),
      ['lamp', []],
    ],
  ])('writes %s', (_what, write, expected) => {
    expect(written(write)).toEqual(expected);
  });

  it('refuses a block within a block', () => {
    const writer = new BlockWriter();
    writer.begin();
    expect(() => writer.begin()).toThrow('a block is already open');
  });

  it('moves blocks of another text with all they hold', () => {
    const writer = new BlockWriter();
    writer.put({ kind: 'paragraph' }, 'lamp', []);
    writer.putAll('', []);
    writer.putAll('oil', [
      {
        kind: 'paragraph',
        start: 0,
        end: 3,
        marks: [{ kind: 'link', start: 0, end: 3, target: 0 }],
      },
    ]);
    expect(writer.text).toBe('lamp\noil');
    expect(writer.blocks[1]).toMatchObject({
      start: 5,
      end: 8,
      marks: [{ start: 5, end: 8, target: 5 }],
    });
    expect(writer.put({ kind: 'paragraph' }, '', [])).toBeNull();
  });
});
