import { describe, expect, it } from 'vitest';
import { detectForm } from '../../../../src/core/parse/sections/detect-form.ts';

const rows: readonly [text: string, form: string | null][] = [
  ['SECURITIES AND EXCHANGE COMMISSION\nFORM 8-K\nCURRENT REPORT', '8-K'],
  ['COMMISSION\nForm 8-K/A\nCURRENT REPORT', '8-K/A'],
  ['COMMISSION\nFORM 8-K\n(Amendment No. 2)\n', '8-K/A'],
  [
    'SECURITIES AND EXCHANGE COMMISSION Washington, D.C. 20549 FORM 8-K CURRENT REPORT Pursuant to Section 13',
    '8-K',
  ],
  ['COMMISSION\nFORM 10-K405\n', '10-K405'],
  ['COMMISSION\nFORM 10-KSB\n', '10-KSB'],
  ['COMMISSION\nFORM 10-Q\n', '10-Q'],
  ['UNITED STATES FORM 10-Q (Mark One) QUARTERLY REPORT PURSUANT TO SECTION 13', '10-Q'],
  ['COMMISSION\n**FORM 10-K**\n', '10-K'],
  ['COMMISSION\nFORM 20-F\n', '20-F'],
  ['COMMISSION\nFORM S-3\nREGISTRATION STATEMENT', 'S-3'],
  ['COMMISSION\nSCHEDULE 13D\n(Rule 13d-101)', 'SC 13D'],
  ['COMMISSION\nSCHEDULE 13G/A\n', 'SC 13G/A'],
  ['COMMISSION\nSCHEDULE 14A INFORMATION\nProxy Statement Pursuant to Section 14(a)', 'DEF 14A'],
  ['Filed Pursuant to Rule 424(b)(5)\nRegistration No. 333-1', '424B5'],
  ['FORM 12b-25\nNOTIFICATION OF LATE FILING', 'NT 10-K'],
  ['Larkspur said that it filed its annual report on Form 10-K with the Commission.', null],
  ['Larkspur Paper Opens a Mill\nSPRINGFIELD, March 3 - Larkspur today said so.', null],
  [`${'us-gaap:Assets '.repeat(900)} FORM 10-K ☒ ANNUAL REPORT PURSUANT TO SECTION 13`, '10-K'],
  [
    'Item 1. Business Larkspur makes paper. Item 7. Management’s Discussion and Analysis of Results',
    '10-K',
  ],
  ['', null],
];

describe('the form that a cover names', () => {
  it.each(rows)('%j is %s', (text, form) => {
    expect(detectForm(text)).toBe(form);
  });
});
