import { describe, expect, it } from 'vitest';
import { describeSelection } from '../../../src/renderer/reader/describe-selection.ts';

describe('describeSelection', () => {
  it('reads out a sentence', () => {
    const text = 'Before. The  bell\nrang twice. After.';
    expect(describeSelection(text, { document: 'd', start: 8, end: 29 })).toBe(
      'Selected: The bell rang twice.',
    );
  });
  it('tells of a section how long it is and its ends', () => {
    const text = Array.from({ length: 60 }, (_, i) => `w${i + 1}`).join(' ');
    expect(describeSelection(text, { document: 'd', start: 0, end: text.length })).toBe(
      'Selected, 60 words: w1 w2 w3 w4 w5 w6 w7 w8 … w53 w54 w55 w56 w57 w58 w59 w60',
    );
  });
});
