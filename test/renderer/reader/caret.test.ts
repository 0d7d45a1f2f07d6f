import { describe, expect, it } from 'vitest';
import {
  moveEnd,
  stretch,
  type Unit,
  unitAt,
  unitBeside,
} from '../../../src/renderer/reader/caret.ts';
import type { MarkEnd } from '../../../src/renderer/store/mark-slice.ts';
import { bodyOf } from '../samples.ts';

const BODIES = [
  bodyOf('d1', ['One bell rang. Two bells answered it.', 'A third kept still.']),
  bodyOf('d2', ['Elsewhere, nothing rang at all.']),
];

function words(span: { document: string; start: number; end: number } | null): string | null {
  const text = BODIES.find((body) => body.id === span?.document)?.text;
  return span && text ? text.slice(span.start, span.end) : null;
}

const at = (document: string, text: string) => {
  const start = BODIES.find((body) => body.id === document)?.text.indexOf(text) ?? 0;
  return { document, start, end: start + text.length };
};

describe('unitAt', () => {
  it.each<[Unit, number, string]>([
    ['word', 4, 'bell'],
    ['sentence', 4, 'One bell rang.'],
    ['sentence', 14, 'Two bells answered it.'],
    ['paragraph', 20, 'One bell rang. Two bells answered it.'],
  ])('gives the %s at %i', (unit, offset, expected) => {
    expect(words(unitAt(BODIES, { document: 'd1', offset }, unit))).toBe(expected);
  });

  it('goes on in the next document at the end of one', () => {
    expect(words(unitAt(BODIES, { document: 'd1', offset: 999 }, 'word'))).toBe('Elsewhere');
  });

  it('is null at the end of the filing', () => {
    expect(unitAt(BODIES, { document: 'd2', offset: 999 }, 'word')).toBeNull();
  });
});

describe('unitBeside', () => {
  it.each<[string, string, Unit, 1 | -1, string]>([
    ['d1', 'One bell rang.', 'sentence', 1, 'Two bells answered it.'],
    ['d1', 'Two bells answered it.', 'sentence', -1, 'One bell rang.'],
    ['d1', 'A third kept still.', 'sentence', 1, 'Elsewhere, nothing rang at all.'],
    ['d2', 'Elsewhere', 'word', -1, 'still'],
  ])('%s "%s" by %s, %i', (document, from, unit, step, expected) => {
    expect(words(unitBeside(BODIES, at(document, from), unit, step))).toBe(expected);
  });
});

describe('stretch', () => {
  it('makes the selection longer and shorter by sentences', () => {
    const one = at('d1', 'One bell rang.');
    const two = stretch(BODIES, one, 'sentence', 1);
    expect(words(two)).toBe('One bell rang. Two bells answered it.');
    expect(stretch(BODIES, two, 'sentence', -1)).toEqual(one);
  });

  it('stays in its document and never becomes empty', () => {
    const last = at('d1', 'A third kept still.');
    expect(stretch(BODIES, last, 'sentence', 1)).toEqual(last);
    expect(stretch(BODIES, last, 'sentence', -1)).toEqual(last);
  });
});

describe('moveEnd', () => {
  it.each<[string, MarkEnd, Unit, 1 | -1, string]>([
    ['bell rang', 'end', 'word', -1, 'bell'],
    ['bell', 'end', 'word', 1, 'bell rang'],
    ['bell rang', 'start', 'word', 1, 'rang'],
    ['bell rang', 'start', 'word', -1, 'One bell rang'],
    ['Two bells', 'start', 'sentence', -1, 'One bell rang. Two bells'],
    ['Two bells', 'end', 'sentence', 1, 'Two bells answered it.'],
    ['One bell', 'start', 'word', -1, 'One bell'],
    ['bell', 'start', 'word', 1, 'bell'],
  ])('of "%s", the %s by a %s, %i', (from, end, unit, step, expected) => {
    expect(words(moveEnd(BODIES, at('d1', from), end, unit, step))).toBe(expected);
  });

  it('keeps the start in its document', () => {
    const first = at('d2', 'Elsewhere');
    expect(moveEnd(BODIES, first, 'start', 'word', -1)).toEqual(first);
  });
});
