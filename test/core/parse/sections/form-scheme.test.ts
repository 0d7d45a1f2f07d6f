import { describe, expect, it } from 'vitest';
import { schemesOf } from '../../../../src/core/parse/sections/form-scheme.ts';

describe('the item scheme of a form', () => {
  it.each([
    ['8-K', '8-K'],
    ['8-K/A', '8-K'],
    ['8-K12G3', '8-K'],
    ['10-K405/A', '10-K'],
    ['10-KT', '10-K'],
    ['10-KSB40', '10-KSB'],
    ['10KSB', '10-KSB'],
    ['10-QSB', '10-Q'],
    ['10-QT', '10-Q'],
    ['20-F', '20-F'],
    ['SCHEDULE 13D/A', 'Schedule 13D'],
    ['SC 13G', 'Schedule 13G'],
    ['SC TO-T/A', 'Schedule TO'],
    ['SC 14D9', 'Schedule 14D-9'],
    ['SC 13E3', 'Schedule 13E-3'],
    ['N-CSRS', 'N-CSR'],
    ['10-12G', 'Form 10'],
    ['S-3ASR', 'registration statement'],
    ['F-1/A', 'registration statement'],
    ['NT 10-K', 'Form 12b-25'],
    ['1-K', '1-K'],
  ])('%s is %s', (form, name) => {
    expect(schemesOf(form)[0]?.name).toBe(name);
  });

  it.each([['EX-99.1'], ['6-K'], ['40-F'], ['424B5'], ['DEF 14A'], ['4'], ['GRAPHIC'], [null]])(
    '%s has none',
    (form) => {
      expect(schemesOf(form)).toEqual([]);
    },
  );
});
