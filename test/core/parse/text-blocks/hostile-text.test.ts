import { describe, expect, it } from 'vitest';
import { textToBlocks } from '../../../../src/core/parse/text-blocks/text-to-blocks.ts';

const SIZE = 200_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length));

describe('textToBlocks', () => {
  it.each([
    ['one line', fill('word ')],
    ['lines without a blank one', fill('word word word word\n')],
    ['emphasis', `${fill('*a* ')}\n# x`],
    ['emphasis that nothing closes', `${fill('**a *b _c ')}\n# x`],
    ['brackets', `${fill('[')}\n# x`],
    ['links', `${fill('[a](http://b.example) ')}\n# x`],
    ['dashes', fill('-')],
    ['leader dots', fill('. ')],
    ['opened tables', fill('<TABLE>\n')],
    ['a table that nothing closes', `<TABLE>\n<S> <C>\n${fill('a b c   12 13\n')}`],
    ['pages', fill('<PAGE>\n')],
    ['columns', fill('a   1   2   3\n')],
    ['rows of tabs', `${fill('a\tb\tc\n')}# x\n`],
    ['rows of bars', `${fill('| a | b | c |\n')}# x\n`],
    ['cells a line', `${'y '.repeat(200)}\n\n${fill('Label\n\n12\n\n13\n\n')}`],
    ['long lines without an end', fill(`${'w'.repeat(60)}\n`) + 'x'.repeat(SIZE)],
    ['invisible characters', fill('é\u200b\u00ad ')],
  ])('reads %s in bounded time', { timeout: 15_000 }, (_, text) => {
    const { text: canonical, blocks } = textToBlocks(text);
    expect(blocks.at(-1)?.end ?? 0).toBe(canonical.length);
  });

  it('ends a table that nothing closes where running text starts', () => {
    const text = [
      '<TABLE>',
      '<S>          <C>',
      'Barley           12',
      'Oats              7',
      '',
      'The barley of the upper field was brought in before the rain began, and the oats',
      'stood for another week until the men of the next village could be had for it, and',
      'nobody was any the worse for that.',
    ].join('\n');
    const { text: canonical, blocks } = textToBlocks(text);
    expect(blocks.map((block) => block.kind)).toEqual(['table', 'paragraph']);
    expect(canonical).toContain('Oats\t7\nThe barley');
  });
});
