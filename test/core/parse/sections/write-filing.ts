import { prose } from './write-content.ts';

/** An item as a filing prints it. */
export interface PrintedItem {
  readonly number: string;
  readonly title: string;
  readonly body: string;
  /** Printed above the item. */
  readonly part?: string;
}

/** A fictional filing of a form, before it is set in type. */
export interface PrintedForm {
  readonly form: string;
  readonly cover: string;
  readonly items: readonly PrintedItem[];
}

/** Number and title of a heading in one of the ways in which filers print them. */
export type Wording = (number: string, title: string) => readonly [number: string, title: string];

/** A heading set in type. */
export type Setting = (number: string, title: string) => string;

const LONG = prose(2600);
const SOME = prose(500);
const ELSEWHERE = 'The information required is incorporated by reference to the proxy statement.';
const PERIOD = 'PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934';

function item(number: string, title: string, body: string, part?: string): PrintedItem {
  return { number, title, body, ...(part ? { part } : {}) };
}

export const TEN_K: PrintedForm = {
  form: '10-K',
  cover: `ANNUAL REPORT ${PERIOD} for the fiscal year ended December 31, 2023`,
  items: [
    item('1', 'Business', LONG, 'PART I'),
    item('1A', 'Risk Factors', LONG),
    item('1B', 'Unresolved Staff Comments', 'None.'),
    item('2', 'Properties', SOME),
    item('3', 'Legal Proceedings', SOME),
    item('4', 'Mine Safety Disclosures', 'Not applicable.'),
    item(
      '5',
      'Market for Registrant’s Common Equity, Related Stockholder Matters and Issuer Purchases of Equity Securities',
      SOME,
      'PART II',
    ),
    item('6', '[Reserved]', ''),
    item(
      '7',
      'Management’s Discussion and Analysis of Financial Condition and Results of Operations',
      LONG,
    ),
    item('7A', 'Quantitative and Qualitative Disclosures About Market Risk', SOME),
    item('8', 'Financial Statements and Supplementary Data', LONG),
    item(
      '9',
      'Changes in and Disagreements With Accountants on Accounting and Financial Disclosure',
      'None.',
    ),
    item('9A', 'Controls and Procedures', SOME),
    item('9B', 'Other Information', 'None.'),
    item('10', 'Directors, Executive Officers and Corporate Governance', ELSEWHERE, 'PART III'),
    item('11', 'Executive Compensation', ELSEWHERE),
    item(
      '12',
      'Security Ownership of Certain Beneficial Owners and Management and Related Stockholder Matters',
      ELSEWHERE,
    ),
    item(
      '13',
      'Certain Relationships and Related Transactions, and Director Independence',
      ELSEWHERE,
    ),
    item('14', 'Principal Accountant Fees and Services', ELSEWHERE),
    item('15', 'Exhibits and Financial Statement Schedules', SOME, 'PART IV'),
    item('16', 'Form 10-K Summary', 'None.'),
  ],
};

export const TEN_Q: PrintedForm = {
  form: '10-Q',
  cover: `QUARTERLY REPORT ${PERIOD} for the quarterly period ended March 31, 2023`,
  items: [
    item('1', 'Financial Statements', LONG, 'PART I. FINANCIAL INFORMATION'),
    item(
      '2',
      'Management’s Discussion and Analysis of Financial Condition and Results of Operations',
      LONG,
    ),
    item('3', 'Quantitative and Qualitative Disclosures About Market Risk', SOME),
    item('4', 'Controls and Procedures', SOME),
    item('1', 'Legal Proceedings', SOME, 'PART II. OTHER INFORMATION'),
    item('1A', 'Risk Factors', SOME),
    item('2', 'Unregistered Sales of Equity Securities and Use of Proceeds', 'None.'),
    item('5', 'Other Information', 'None.'),
    item('6', 'Exhibits', SOME),
  ],
};

export const EIGHT_K: PrintedForm = {
  form: '8-K',
  cover: 'CURRENT REPORT Date of Report (Date of earliest event reported): March 3, 2011',
  items: [
    item('1.01', 'Entry into a Material Definitive Agreement', SOME),
    item(
      '2.03',
      'Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement of a Registrant',
      'The information in Item 1.01 is incorporated by reference.',
    ),
    item(
      '5.02',
      'Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers; Compensatory Arrangements of Certain Officers',
      SOME,
    ),
    item('8.01', 'Other Events', SOME),
    item('9.01', 'Financial Statements and Exhibits', '(d) Exhibits'),
  ],
};

export const EIGHT_K_2001: PrintedForm = {
  form: '8-K',
  cover: 'CURRENT REPORT Date of Report (Date of earliest event reported): March 3, 2001',
  items: [
    item('2', 'Acquisition or Disposition of Assets', SOME),
    item('5', 'Other Events', SOME),
    item('7', 'Financial Statements and Exhibits', '(c) Exhibits'),
    item('9', 'Regulation FD Disclosure', SOME),
  ],
};

const SIGNED =
  'Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its behalf by the undersigned hereunto duly authorized.';

/** How the pages around the items are laid out. */
export interface Layout {
  /** Contents in front, in a table with page numbers or set as the headings are. */
  readonly contents?: 'table' | 'alike';
  /** What pages after the first of an item repeat at their head. */
  readonly running?: 'heading' | 'continued';
  /** Sentences behind each item that speak of items at their head. */
  readonly mentions?: readonly string[];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('’', '&#146;');
}

function bodyOf(head: string, { title, body }: PrintedItem, again: Setting, layout: Layout) {
  if (!layout.running || body.length < 1000) return body === '' ? head : `${head}<p>${body}</p>`;
  const cut = body.indexOf(' ', 1200);
  const repeated = again('', layout.running === 'continued' ? `${title} (continued)` : title);
  return `${head}<p>${body.slice(0, cut)}</p><p align=center>7</p><hr style="page-break-after:always">${repeated}<p>${body.slice(cut + 1)}</p>`;
}

/** The form as a web page. */
export function writePage(
  { form, cover, items }: PrintedForm,
  wording: Wording,
  setting: Setting,
  layout: Layout = {},
): string {
  const head = (number: string, title: string): string => {
    const [first, second] = wording(number, title);
    return setting(escaped(first), escaped(second));
  };
  const contents = items.map(({ number, title }, place) => {
    if (layout.contents === 'alike') return head(number, title);
    const [first, second] = wording(number, title);
    return `<tr><td>${escaped(first)}</td><td>${escaped(second)}</td><td>${place + 3}</td></tr>`;
  });
  const rows = contents.join('');
  return [
    '<html><body><p align=center><b>SECURITIES AND EXCHANGE COMMISSION</b></p>',
    `<p align=center>FORM ${form}</p><p>${cover}</p><p align=center><b>LARKSPUR PAPER, INC.</b></p>`,
    layout.contents === 'alike' ? `<p align=center>TABLE OF CONTENTS</p>${rows}` : '',
    layout.contents === 'table' ? `<p align=center>INDEX</p><table>${rows}</table>` : '',
    ...items.flatMap((entry) => [
      entry.part ? `<p align=center><b>${entry.part}</b></p>` : '',
      bodyOf(
        head(entry.number, entry.title),
        entry,
        (_, title) => head(entry.number, title),
        layout,
      ),
      ...(layout.mentions ?? []).map((sentence) => `<p>${sentence}</p>`),
    ]),
    `<p align=center>SIGNATURES</p><p>${SIGNED}</p><p>By: /s/ Ada Finch</p></body></html>`,
  ].join('');
}

function wrapped(text: string): string {
  return text.replace(/(.{1,72})(?:\s+|$)/g, '$1\n').trimEnd();
}

/** The form as typewriter text. */
export function writeTyped(
  { form, cover, items }: PrintedForm,
  wording: Wording,
  setting: Setting,
): string {
  const lines = items.map(({ number, title, body, part }) => {
    const [first, second] = wording(number, title);
    const head = setting(first, second);
    return `${part ? `\n${' '.repeat(25)}${part}\n` : ''}\n${head}\n\n     ${wrapped(body)}\n`;
  });
  return `                 SECURITIES AND EXCHANGE COMMISSION\n\n                        FORM ${form}\n\n${wrapped(cover)}\n\n                     LARKSPUR PAPER, INC.\n${lines.join('\n')}\n                     SIGNATURES\n\n     ${wrapped(SIGNED)}\n\n     By: /s/ Ada Finch\n`
    .replaceAll('’', "'")
    .replaceAll('\u00a0', ' ');
}
