import { describe, expect, it } from 'vitest';
import { detectForwardLooking } from '../../../../src/core/detect/forward-looking/detect-forward-looking.ts';
import type { Filing } from '../../../../src/core/filing/filing.ts';
import { filingOf } from './filing-of.ts';

const PROMISE = 'Norvane expects to begin its pivotal trial in the fourth quarter of 2024.';

/** The words of each finding, with its class. */
function read(filing: Filing): [string, string][] {
  const text = filing.documents[0]?.text ?? '';
  return detectForwardLooking(filing).map((f) => [f.class, text.slice(f.start, f.end)]);
}

describe('detectForwardLooking', () => {
  it('finds nothing in an empty document', () => {
    expect(detectForwardLooking(filingOf([]))).toEqual([]);
  });

  it('says why, in the words of the sentence', () => {
    const [finding] = detectForwardLooking(filingOf([PROMISE]));
    expect(finding?.reasons).toEqual(['expects to begin', 'fourth quarter of 2024']);
  });

  it('marks the sentence and not the paragraph', () => {
    const filing = filingOf([`Sales rose 4%. ${PROMISE} The shares closed higher.`]);
    expect(read(filing)).toEqual([['forward', PROMISE]]);
  });

  it.each([
    ['names a figure', 'We expect to add 40 stores and $12 million of revenue.', true],
    ['names a date', 'We expect the sale to close in July 2024.', true],
    ['names a programme', 'We plan to study NV-204 in children.', true],
    ['hopes in general', 'We expect to benefit from the recovery.', false],
  ])('tells a specific promise from a general one: it %s', (_, sentence, specific) => {
    expect(detectForwardLooking(filingOf([sentence]))[0]?.specific).toBe(specific);
  });

  it.each([
    ['tables', { kind: 'table', text: PROMISE }],
    ['preformatted text', { kind: 'preformatted', text: PROMISE }],
    ['running headers', { kind: 'paragraph', text: PROMISE, furniture: true }],
    ['headings without a verb', { kind: 'heading', text: 'Outlook for Fiscal 2025' }],
    ['headings of items', { kind: 'heading', text: 'Item 7A. Expected Market Risk' }],
  ] as const)('leaves %s alone', (_, line) => {
    expect(read(filingOf([line]))).toEqual([]);
  });

  it.each(['EX-10.1', 'EX-3.1', 'EX-23', '4', 'GRAPHIC'])(
    'leaves documents of type %s alone',
    (type) => {
      expect(read(filingOf([PROMISE], { type }))).toEqual([]);
    },
  );

  it.each(['EX-99.1', '8-K', '6-K', '425', '10-K', '10-Q', '10-K405', 'S-1', '20-F'])(
    'reads documents of type %s',
    (type) => {
      expect(read(filingOf([PROMISE], { type, form: type }))).toHaveLength(1);
    },
  );

  it('takes a headline that is a clause', () => {
    const line = {
      kind: 'heading',
      text: 'Norvane Expects to Begin Pivotal Trial in 2025',
    } as const;
    expect(read(filingOf([line]))).toHaveLength(1);
  });

  it('reads a sentence across a page break once', () => {
    const filing = filingOf([
      'Norvane expects to begin its pivotal',
      { kind: 'page-break', text: '12' },
      { kind: 'paragraph', text: 'NORVANE, INC.', furniture: true },
      'trial in the fourth quarter of 2024. It has no other product.',
    ]);
    const findings = detectForwardLooking(filing);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.due).toMatchObject({ text: 'fourth quarter of 2024' });
  });

  it('is disjoint and in order', () => {
    const filing = filingOf([
      `${PROMISE} We will report in May 2025.`,
      'There can be no assurance of success. We plan to hire.',
      'This release contains forward-looking statements. Actual results may differ. We undertake no obligation to update them.',
    ]);
    const findings = detectForwardLooking(filing);
    expect(findings.map((f) => f.class)).toEqual([
      'forward',
      'forward',
      'cautionary',
      'forward',
      'cautionary',
    ]);
    for (const [i, finding] of findings.entries())
      expect(finding.start).toBeGreaterThanOrEqual(findings[i - 1]?.end ?? 0);
  });
});

describe('safe-harbor passages', () => {
  const STATEMENT =
    'This release contains forward-looking statements within the meaning of the Reform Act.';
  const RISKS = 'Actual results may differ materially because of many factors.';
  const UPDATE = 'We undertake no obligation to update these statements.';

  it('takes title, body and list of risks as one', () => {
    const lines = [
      'Sales rose 4%.',
      { kind: 'heading', text: 'Cautionary Note Regarding Forward-Looking Statements' },
      `${STATEMENT} ${RISKS} Factors that could cause such differences include:`,
      { kind: 'list-item', text: 'delays in our trials;' },
      { kind: 'list-item', text: 'the loss of a supplier; and' },
      { kind: 'list-item', text: 'weather.' },
      UPDATE,
      { kind: 'heading', text: 'About Norvane' },
      'Norvane makes filters.',
    ] as const;
    const filing = filingOf(lines);
    const text = filing.documents[0]?.text ?? '';
    const from = text.indexOf('Cautionary');
    expect(read(filing)).toEqual([
      ['cautionary', text.slice(from, text.indexOf(UPDATE) + UPDATE.length)],
    ]);
  });

  it('takes what restates a promise within it as cautionary', () => {
    const body = `${STATEMENT} They include statements about our plan to begin a trial in 2025. ${RISKS}`;
    expect(read(filingOf([body]))).toEqual([['cautionary', body]]);
  });

  it('finds it behind a description of the company', () => {
    const about = 'Norvane makes filters for hospitals. It has 300 employees.';
    expect(read(filingOf([`${about} ${STATEMENT} ${RISKS} ${UPDATE}`]))).toEqual([
      ['cautionary', `${STATEMENT} ${RISKS} ${UPDATE}`],
    ]);
  });

  it('leaves out what disclaims something else', () => {
    const other = 'The product has not been evaluated by any agency.';
    const found = read(filingOf([`${STATEMENT} ${RISKS} ${other} ${UPDATE}`]));
    expect(found).toEqual([
      ['cautionary', `${STATEMENT} ${RISKS}`],
      ['cautionary', UPDATE],
    ]);
  });

  it('goes on behind a page break', () => {
    const found = read(
      filingOf([`${STATEMENT} ${RISKS}`, { kind: 'page-break', text: '3' }, UPDATE]),
    );
    expect(found.map(([kind]) => kind)).toEqual(['cautionary', 'cautionary']);
  });

  it('ends before the contacts', () => {
    const found = read(
      filingOf([
        { kind: 'heading', text: 'Safe Harbor Statement' },
        `${STATEMENT} ${RISKS} ${UPDATE}`,
        'Contact: Ann Dyer, (555) 010-0199, ir@norvane.example',
      ]),
    );
    expect(found.map(([, text]) => text.includes('Contact'))).toEqual([false]);
  });

  it('gives its cues as reasons', () => {
    const [finding] = detectForwardLooking(filingOf([`${STATEMENT} ${RISKS} ${UPDATE}`]));
    expect(finding?.reasons).toEqual([
      'speaks of forward-looking statements',
      'names the Reform Act',
      'actual results may differ',
      'no duty to update',
    ]);
  });

  it.each([
    [
      'We expect a decision in August, although there can be no assurance of a favorable one.',
      'forward',
    ],
    ['We plan to file in 2025, of which there can be no guarantee.', 'forward'],
    ['There can be no assurance that we will file in 2025.', 'cautionary'],
  ])('lets the main clause decide: %s', (sentence, expected) => {
    expect(read(filingOf([sentence]))).toEqual([[expected, sentence]]);
  });
});

describe('statutory exclusions', () => {
  it.each([
    ['SC TO-T', 'SC TO-T', 'in connection with a tender offer'],
    ['SC 13E3', 'SC 13E3', 'in connection with a going-private transaction'],
    ['SC 13D', 'SC 13D', 'in a report of beneficial ownership'],
    ['N-CSR', 'N-CSR', 'made by a registered investment company'],
  ])('notes on a %s that the safe harbor does not reach it', (form, type, exclusion) => {
    const [finding] = detectForwardLooking(filingOf([PROMISE], { form, type }));
    expect(finding?.exclusion).toBe(exclusion);
  });

  it('notes an initial public offering', () => {
    const lines = ['This is our initial public offering of common stock.', PROMISE];
    const findings = detectForwardLooking(filingOf(lines, { form: 'S-1', type: 'S-1' }));
    expect(findings.at(-1)?.exclusion).toBe('in connection with an initial public offering');
  });

  it('notes GAAP financial statements', () => {
    const item = 'Financial Statements and Supplementary Data';
    const [finding] = detectForwardLooking(
      filingOf([PROMISE], { form: '10-K', type: '10-K', item }),
    );
    expect(finding?.exclusion).toBe('in financial statements prepared under GAAP');
  });

  it('notes nothing on a press release', () => {
    expect(detectForwardLooking(filingOf([PROMISE]))[0]).not.toHaveProperty('exclusion');
  });
});

describe('hostile text', () => {
  it.each([
    ['one word', 'will '.repeat(20_000)],
    ['one cue', 'expected to '.repeat(9_000)],
    ['dates', 'in the first half of 2025 '.repeat(4_000)],
    ['quotes', '"expect," "will," '.repeat(6_000)],
    ['risk words', 'risk factors include filings '.repeat(3_600)],
    ['no duty', 'not any obligation '.repeat(5_400)],
    ['commas', 'a, '.repeat(33_000)],
    ['digits', '20'.repeat(50_000)],
    ['spaced digits', '2 0 1 9 '.repeat(12_000)],
    ['sentences', 'We may. '.repeat(12_500)],
  ])('reads 100 kB of %s to its end', (_, text) => {
    for (const { start, end } of detectForwardLooking(filingOf([text]))) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});
