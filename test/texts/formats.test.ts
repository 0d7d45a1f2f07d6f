import { describe, expect, it } from 'vitest';
import { createFormats } from '../../src/texts/formats.ts';

const english = createFormats('en-GB');

describe('date', () => {
  it.each([
    ['2024-11-08', '8 Nov 2024'],
    ['2024-01-31T10:00:00Z', '31 Jan 2024'],
    ['2024-01-31T23:59:59Z', '31 Jan 2024'],
    ['soon', 'soon'],
    ['2024-13-01', '2024-13-01'],
  ])('%s is %s', (iso, printed) => {
    expect(english.date(iso)).toBe(printed);
  });
});

describe('plural', () => {
  const notes = { one: '# note', other: '# notes' };
  it.each([
    [0, '0 notes'],
    [1, '1 note'],
    [2, '2 notes'],
    [1234, '1,234 notes'],
  ])('%d in English is %s', (count, said) => {
    expect(english.plural(count, notes)).toBe(said);
  });

  it('has as many forms as the language has', () => {
    const polish = createFormats('pl');
    const forms = { one: '# plik', few: '# pliki', many: '# plików', other: '# pliku' };
    const said = [1, 2, 5, 22, 1.5].map((count) => polish.plural(count, forms));
    expect(said).toEqual(['1 plik', '2 pliki', '5 plików', '22 pliki', '1,5 pliku']);
  });

  it('takes the general form where a language needs one that is not given', () => {
    expect(createFormats('pl').plural(5, notes)).toBe('5 notes');
  });
});

describe('numbers', () => {
  it.each([
    ['en-GB', '1,234,567.891', '1,234,567.891235'],
    ['de', '1.234.567,891', '1.234.567,891235'],
  ])('are written as %s writes them', (locale, number, figure) => {
    const formats = createFormats(locale);
    expect(formats.number(1234567.8912345)).toBe(number);
    expect(formats.figure(1234567.8912345)).toBe(figure);
  });
});
