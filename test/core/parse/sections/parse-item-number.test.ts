import { describe, expect, it } from 'vitest';
import { schemesOf } from '../../../../src/core/parse/sections/form-scheme.ts';
import { parseItemNumber } from '../../../../src/core/parse/sections/parse-item-number.ts';

const rows: readonly [
  line: string,
  form: string,
  numbers: readonly string[] | null,
  rest: string,
][] = [
  ['Item 1A. Risk Factors', '10-K', ['1A'], 'Risk Factors'],
  ['ITEM\u00a07A—Market Risk', '10-K', ['7A'], 'Market Risk'],
  ['Item 9A(T). Controls', '10-K', ['9A'], 'Controls'],
  ['Item 9AT. Controls', '10-K', ['9A'], 'Controls'],
  ['Item 4T. Controls', '10-Q', ['4'], 'Controls'],
  ['ITEM VIIA. Market Risk', '10-K', ['7A'], 'Market Risk'],
  ['ITEM XIV - EXHIBITS', '10-K', ['14'], 'EXHIBITS'],
  ['Item Seven: Analysis', '10-K', ['7'], 'Analysis'],
  ['Item l. Business', '10-K', ['1'], 'Business'],
  ['ITEM 1BUSINESS', '10-K', ['1'], 'BUSINESS'],
  ['Item 1. B USINESS', '10-K', ['1'], 'B USINESS'],
  ['Item 1 A description of the mills', '10-K', ['1'], 'A description of the mills'],
  ['Items 1, 2 and 3. Business', '10-K', ['1', '2', '3'], 'Business'],
  ['Items 10 through 14. By reference', '10-K', ['10', '11', '12', '13', '14'], 'By reference'],
  ['Item 2 .0 2 R esults', '8-K', ['2.02'], 'R esults'],
  ['I T E M S 2.02 & 7.01', '8-K', ['2.02', '7.01'], ''],
  ['Item 5.02(b), (c). Departure', '8-K', ['5.02'], 'Departure'],
  ['Item 16K. Cybersecurity', '20-F', ['16K'], 'Cybersecurity'],
  ['Item 3.D. Risk Factors', '20-F', ['3'], 'Risk Factors'],
  ['Item 404(a) of Regulation S-K', '8-K', null, ''],
  ['Item 601. Exhibits', '10-K', null, ''],
  ['Itemized deductions', '10-K', null, ''],
  ['Items sold in the year', '10-K', null, ''],
  ['Item 17. Undertakings', '10-K', null, ''],
];

describe('item numbers', () => {
  it.each(rows)('%s (%s)', (line, form, numbers, rest) => {
    const order = (schemesOf(form)[0]?.items ?? []).map(([number]) => number);
    const head = parseItemNumber(line, 0, (number) => order.includes(number), order);
    expect(head?.numbers ?? null).toEqual(numbers);
    expect(head ? line.slice(head.rest) : '').toBe(rest);
  });

  it.each([
    ['Item 1', 'Item 1'],
    ['ITEMS 1 AND 2.', 'Items 1 and 2'],
    ['Items 10, 11 and 12', 'Items 10, 11 and 12'],
    ['Items 1 - 4', 'Items 1 to 4'],
    ['Item 9A(T)', 'Item 9A(T)'],
  ])('labels %s as “%s”', (line, label) => {
    const order = (schemesOf('10-K')[0]?.items ?? []).map(([number]) => number);
    expect(parseItemNumber(line, 0, (n) => order.includes(n), order)?.label).toBe(label);
  });
});
