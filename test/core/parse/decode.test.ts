import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/parse/decode.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
const wide = (text: string, isBig: boolean): number[] =>
  [...text].flatMap((c) => {
    const code = c.charCodeAt(0);
    return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

describe('decodeText', () => {
  it.each([
    ['plain ASCII', bytes(...ascii('dose')), 'dose', 'utf-8'],
    ['UTF-8', new TextEncoder().encode('5 µg – “so”'), '5 µg – “so”', 'utf-8'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, ...ascii('dose')), 'dose', 'utf-8'],
    ['UTF-16 LE with a mark', bytes(0xff, 0xfe, ...wide('µg', false)), 'µg', 'utf-16le'],
    ['UTF-16 BE with a mark', bytes(0xfe, 0xff, ...wide('µg', true)), 'µg', 'utf-16be'],
    ['UTF-16 LE without', bytes(...wide('eight doses', false)), 'eight doses', 'utf-16le'],
    ['UTF-16 BE without', bytes(...wide('eight doses', true)), 'eight doses', 'utf-16be'],
    ['Windows-1252 quotes', bytes(0x93, ...ascii('so'), 0x94, 0x97), '“so”—', 'windows-1252'],
    ['Latin-1 letters', bytes(...ascii('caf'), 0xe9, ...ascii('s')), 'cafés', 'windows-1252'],
    [
      'a byte that means nothing',
      bytes(...ascii('a'), 0x81, ...ascii('b'), 0xe9),
      'abé',
      'windows-1252',
    ],
    ['C1 controls carried into UTF-8', bytes(0xc2, 0x93, 0x61, 0xc2, 0x94), '“a”', 'utf-8'],
  ])('reads %s', (_, input, text, encoding) => {
    expect(decodeText(input)).toEqual({ text, encoding });
  });

  it.each([
    [
      'UTF-8 that says it is Windows-1252',
      [...new TextEncoder().encode('<meta charset="windows-1252"><p>“kelp” — 5 €')],
      '“kelp” — 5 €',
      'utf-8',
    ],
    [
      'Windows-1252 that says it is UTF-8',
      [...ascii('<meta charset="utf-8"><p>'), 0x93, ...ascii('kelp'), 0x94],
      '“kelp”',
      'windows-1252',
    ],
    [
      'Windows-1252 that says it is Latin-1',
      [...ascii('<meta content="text/html; charset=iso-8859-1"><p>5 '), 0x80],
      '5 €',
      'windows-1252',
    ],
    [
      'what says it is Central European',
      [...ascii('<?xml version="1.0" encoding="iso-8859-2"?><p>'), 0xa3, 0xf3, 0x64, 0xbc],
      'Łódź',
      'iso-8859-2',
    ],
    [
      'what says it is Japanese',
      [...ascii('<meta http-equiv=x content="text/html; charset=Shift_JIS"><p>'), 0x93, 0xfa],
      '日',
      'shift_jis',
    ],
    [
      'what says it is Japanese and can be none',
      [...ascii('<meta charset="shift_jis"><p>'), 0x93, ...ascii('!kelp'), 0x94],
      '“!kelp”',
      'windows-1252',
    ],
    [
      'what names an encoding that there is not',
      [...ascii('<meta charset="x-unheard"><p>caf'), 0xe9, ...ascii('s')],
      'cafés',
      'windows-1252',
    ],
  ])('goes by the bytes of %s', (_, input, end, encoding) => {
    const decoded = decodeText(bytes(...input));
    expect(decoded.text.slice(decoded.text.lastIndexOf('>') + 1)).toBe(end);
    expect(decoded.encoding).toBe(encoding);
  });

  it('reads each character of a mixed file as what it is', () => {
    const input = bytes(...new TextEncoder().encode('µg — “'), 0x93, ...ascii('x'));
    expect(decodeText(input).text).toBe('µg — ““x');
  });

  it('leaves out a character that the end of the file cuts in two', () => {
    const whole = new TextEncoder().encode('ends with “');
    for (const cut of [1, 2])
      expect(decodeText(whole.subarray(0, whole.length - cut)).text).toBe('ends with ');
  });
});
