import { describe, expect, it } from 'vitest';
import { detectForwardLooking } from '../../../../src/core/detect/forward-looking/detect-forward-looking.ts';
import { type Line, filingOf } from './filing-of.ts';

/**
 * A release each, block by block: "# " begins a heading, "• " a list item, "=" is a page's end, "~ " a running header. What
 * stands in brackets is the safe-harbor passage, all of it and nothing else.
 */
const RELEASES: readonly (readonly [string, readonly string[]])[] = [
  // in one paragraph
  [
    'one sentence that names the Act',
    [
      'Tallow opened a second plant in May.',
      '[Some statements here are forward-looking as the Private Securities Litigation Reform Act of 1995 uses the word.]',
      'Tallow makes pumps.',
    ],
  ],
  [
    'what is not historical',
    [
      '[Statements in this release that are not historical facts are forward-looking. They rest on what we expect today and involve risks. Our results could differ.]',
    ],
  ],
  [
    'except for history',
    [
      '[Except for the historical matters told here, this release looks forward and involves risks and uncertainties. Among them are the pace of enrollment and the cost of steel. The company has no duty to update what it said.]',
    ],
  ],
  [
    'what goes on with "such statements"',
    [
      '[This news contains forward-looking statements. Such statements involve known and unknown risks that may cause our results to differ. Such statements are made as of today.]',
    ],
  ],
  [
    'readers are cautioned',
    [
      '[Readers are cautioned not to lean too heavily on the forward-looking statements above. They speak only as of this date. Events may turn out otherwise.]',
    ],
  ],
  [
    'investors are warned at the end',
    [
      '[The above contains forward-looking information. Investors should not place undue reliance on it. We disclaim any duty to revise it.]',
    ],
  ],
  [
    'words that mark such statements',
    [
      '[Words such as "expect," "believe," "may," and "plan" mark statements of this kind. Not every one of them has such a word. They are subject to risks and uncertainties.]',
    ],
  ],
  [
    'words without quotes',
    [
      '[Forward-looking statements can be told by terms like anticipate, intend, could and similar expressions. Actual events may differ from them.]',
    ],
  ],
  [
    'statements about concrete plans',
    [
      '[This release includes forward-looking statements, among them statements about the start of our Phase 3 trial in 2025, the approval of NV-204, and our cash. None of these is certain. We may never reach them.]',
    ],
  ],
  [
    'a sentence that restates a promise',
    [
      '[This release contains forward-looking statements within the meaning of federal law. We expect, for example, to report data in 2025. That may not come about, since trials can be delayed.]',
    ],
  ],
  [
    'risks in one long sentence',
    [
      '[Factors that could cause results to differ include: the risk that trials fail; competition; loss of a supplier; our need for money; and the other risks told in our filings with the SEC.]',
    ],
  ],
  [
    'a pointer to the annual report',
    [
      '[For a discussion of the risks that could affect us, see "Risk Factors" in our annual report on Form 10-K.]',
      'Norvane is based in Ohio.',
    ],
  ],
  [
    'a lone disclaimer of updating',
    [
      'Norvane opened a laboratory in Graz.',
      '[Norvane undertakes no obligation to update this release.]',
    ],
  ],
  [
    'certain statements',
    [
      '[Certain statements in this announcement constitute forward-looking statements. Although we believe that they are reasonable, we cannot assure you that they will prove right. Many factors lie beyond our control.]',
    ],
  ],
  [
    'may contain',
    [
      '[This letter may contain projections and other forward-looking statements. No assurance is given that they will come true. The reader is urged to consult our reports to the SEC.]',
    ],
  ],
  [
    'the sections of the statutes',
    [
      '[The foregoing includes statements covered by Section 27A of the Securities Act and Section 21E of the Exchange Act. They are uncertain by nature. Results may prove different.]',
    ],
  ],
  [
    'the harbor spelled as in Britain',
    [
      '[This statement is made under the safe harbour provisions of American law. It looks ahead to events that may not occur. No one should rely unduly on it.]',
    ],
  ],
  [
    'no guarantee of performance',
    [
      '[Forward-looking statements are no guarantee of performance. They depend on facts that we do not know. Should one of these risks come to pass, our business could suffer.]',
    ],
  ],
  [
    'one or more risks materialize',
    [
      '[We make forward-looking statements in this report. Should one or more of these risks materialize, results may vary materially from those expected. We do not intend to update them.]',
    ],
  ],
  [
    'qualified by cautionary remarks',
    [
      '[All forward-looking statements made by us are qualified by these cautionary remarks. We assume no duty to keep them current, except as required by law.]',
    ],
  ],
  [
    'in the third person',
    [
      "[Tallow's forward-looking statements reflect the views of its management on the day they are made. Tallow's actual results may differ from them. Tallow will not revise them.]",
    ],
  ],
  [
    'opinions of the speaker',
    [
      'Net sales rose by 4%.',
      '[The remarks of Ms. Dyer include forward-looking statements. They are based on current expectations. They involve a number of risks.]',
    ],
  ],
  [
    'a drug that may not work',
    [
      '[This release contains forward-looking statements regarding NV-204. Early results may not be repeated in larger trials. Regulators may not approve NV-204 at all. These risks are described in our quarterly report on Form 10-Q.]',
    ],
  ],
  [
    'drug development is risky',
    [
      '[The statements above are forward-looking. Drug development is costly and few candidates reach the market. Results of early trials may not predict those of later ones. You should not rely on these statements.]',
    ],
  ],
  [
    'assumptions that may be wrong',
    [
      '[The outlook above is a forward-looking statement. It rests on assumptions about prices and volumes. If any assumption proves wrong, results could differ materially. It is current as of May 10, 2024 only.]',
    ],
  ],
  [
    'numbered risks',
    [
      '[Important factors that could cause actual results to differ include (1) weather, (2) the price of corn, (3) changes in law and (4) strikes. Results may vary for other reasons too.]',
    ],
  ],
  [
    'a Canadian notice',
    [
      '[This release contains forward-looking information within the meaning of Canadian securities law. Forward-looking information is subject to known and unknown risks. The exchange has not reviewed it. Readers should not place undue reliance on it.]',
    ],
  ],
  [
    'a joint venture of two companies',
    [
      '[This announcement contains forward-looking statements about the merger. The merger may not close when planned, or at all. Neither company undertakes to update these statements.]',
    ],
  ],
  [
    'the date of its words',
    [
      '[Any forward-looking statement speaks only as of the day on which it is made. New factors emerge from time to time. It is not possible to predict all of them.]',
    ],
  ],
  [
    'subsequent statements too',
    [
      '[All later written and oral forward-looking statements by us or on our behalf are likewise qualified. We do not plan to correct them.]',
    ],
  ],
  // with a title
  [
    'a titled paragraph',
    [
      '# About Norvane',
      'Norvane makes filters.',
      '[# Forward-Looking Statements]',
      '[This release contains forward-looking statements. Actual results may differ.]',
      '# Contacts',
      'Ann Dyer, 555-0100',
    ],
  ],
  [
    'a title in capitals as a paragraph',
    [
      'Sales rose.',
      '[SAFE HARBOR STATEMENT]',
      '[We make statements here that look ahead. They involve risks and uncertainties.]',
      'MEDIA CONTACT: press@tallow.example',
    ],
  ],
  [
    'a cautionary note',
    [
      '[# Cautionary Note]',
      '[Forward-looking statements in this release are subject to risks. Among them are delays of our trials.]',
      '[We do not undertake to update any of them.]',
      '# About Tallow',
      'Tallow makes pumps.',
    ],
  ],
  [
    'a title run into the text',
    [
      '[Safe Harbor: This release contains forward-looking statements. They are subject to change. Results may differ.]',
      'Tallow makes pumps.',
    ],
  ],
  [
    'a title on a line of its own in the same paragraph',
    [
      '[Forward-Looking Statements This press release contains forward-looking statements. Our results may differ from them. We undertake no duty to update them.]',
    ],
  ],
  [
    'a title with "regarding"',
    [
      '[# Note Regarding Forward-Looking Statements]',
      '[Statements about our plans are forward-looking. They are uncertain.]',
      '[Risks include delays, losses and lawsuits.]',
      '[We have no duty to update these statements.]',
      '# Norvane, Inc.',
    ],
  ],
  [
    'a legal notice',
    [
      '[# Legal Notice Regarding Forward-Looking Statements]',
      '[The statements made above look ahead. Many things could make them untrue. The company disclaims any duty to correct them.]',
      'Source: Tallow',
    ],
  ],
  [
    'a disclaimer',
    [
      '[# Disclaimer]',
      '[This release contains forward-looking statements based on current expectations. They may prove wrong.]',
      '# Investor Relations',
    ],
  ],
  [
    'several paragraphs under one title',
    [
      '[# Forward-Looking Statements]',
      '[This release contains forward-looking statements within the meaning of the Reform Act.]',
      '[Such statements include those about our cash, our trials and our partners.]',
      '[Actual results could differ because of the risks in our annual report on Form 10-K.]',
      '[These statements speak only as of today, and we will not revise them.]',
      '# About Norvane',
      'Norvane plans to grow.',
    ],
  ],
  [
    'a paragraph of risks without any cue of its own, under its title',
    [
      '[# Forward-Looking Statements]',
      '[This release contains forward-looking statements. Important factors could cause results to differ.]',
      '[These include delays in our trials, the loss of a partner, changes in the law and a lack of funds.]',
      '[We assume no obligation to update.]',
      '# Contact',
    ],
  ],
  // with a list of risks
  [
    'bullets',
    [
      '[Factors that could cause actual results to differ materially include the following:]',
      '[• delays in our trials;]',
      '[• a lack of money; and]',
      '[• the weather.]',
      'Tallow makes pumps.',
    ],
  ],
  [
    'bullets without punctuation',
    [
      '[# Safe Harbor]',
      '[This release contains forward-looking statements. Risks that could cause results to differ include:]',
      '[• Changes in the price of steel]',
      '[• Our reliance on one supplier]',
      '[• Strikes at our plants]',
      '[We undertake no obligation to update these statements.]',
      '# About Tallow',
    ],
  ],
  [
    'bullets that are sentences',
    [
      '[These forward-looking statements are subject to risks, including these:]',
      '[• We may not enroll enough patients.]',
      '[• The agency may ask for another trial.]',
      '[• Our partner may leave us.]',
      '[All of these risks are described in our reports to the SEC.]',
      'Norvane has 300 employees.',
    ],
  ],
  [
    'bullets of subjects, then of risks',
    [
      '[This release contains forward-looking statements about:]',
      '[• the timing of our trials;]',
      '[• our plans for Europe;]',
      '[They are subject to risks that could cause results to differ, such as:]',
      '[• slow enrollment;]',
      '[• new competitors.]',
      '# About Norvane',
    ],
  ],
  [
    'risks as short paragraphs',
    [
      '[Factors that could cause results to differ materially from these forward-looking statements include:]',
      '[- delays in our trials;]',
      '[- loss of a patent;]',
      '[- want of capital.]',
      'Norvane is based in Ohio.',
    ],
  ],
  // where a page turns
  [
    'a page between two sentences',
    [
      '[This release contains forward-looking statements. Actual results may differ.]',
      '=',
      '[We undertake no obligation to update them.]',
      'Tallow makes pumps.',
    ],
  ],
  [
    'a page in the middle of a sentence',
    [
      '[This release contains forward-looking statements that are subject to risks and]',
      '=',
      '~ TALLOW 3',
      '[uncertainties, which could cause results to differ. We will not update them.]',
      'Tallow makes pumps.',
    ],
  ],
  [
    'a page between title and text',
    [
      '[# Forward-Looking Statements]',
      '=',
      '~ TALLOW 4',
      '[This release contains statements that look ahead. They involve risks and uncertainties.]',
      '# About Tallow',
    ],
  ],
  [
    'a page between two risks',
    [
      '[Forward-looking statements here are subject to risks such as:]',
      '[• slow sales;]',
      '=',
      '[• high costs; and]',
      '[• strikes.]',
      'Tallow makes pumps.',
    ],
  ],
  // among other text
  [
    'behind the description of the company',
    [
      'Norvane makes filters and has 300 employees. [This release contains forward-looking statements. Results may differ. We have no obligation to update them.]',
    ],
  ],
  [
    'under "About", with its own sentences before',
    [
      '# About Norvane',
      'Norvane makes filters. Its plant is in Ohio. [Statements in this release that are not historical are forward-looking and involve risks and uncertainties.]',
    ],
  ],
  [
    'before the website',
    [
      '[This release contains forward-looking statements. Actual results may differ from them.] For more on Norvane, visit www.norvane.example.',
    ],
  ],
  [
    'behind the contacts',
    [
      '# Contact',
      'Ann Dyer, 555-0100',
      '[This release contains forward-looking statements. Actual results may differ. Norvane has no duty to update them.]',
    ],
  ],
  [
    'behind the tables',
    [
      'The notes are an integral part of these statements.',
      '[The release above contains forward-looking statements subject to risks and uncertainties. See our filings with the SEC for these risks.]',
      '###',
    ],
  ],
  [
    'at the head of the release',
    [
      '[This release contains forward-looking statements and should be read with the risk factors in our annual report on Form 10-K.]',
      'Sales rose by 4% to $41 million.',
      'Margins were flat.',
    ],
  ],
  [
    'in the remarks that open a call',
    [
      'Welcome to our first-quarter call.',
      '[Before we begin, I remind you that today we will make forward-looking statements. Actual results may differ from them. Please see our filings with the SEC for the risks.]',
      'Ann Dyer is with us.',
    ],
  ],
  [
    'beside a notice on measures outside GAAP',
    [
      '# Non-GAAP Measures',
      'Adjusted profit leaves out the cost of options.',
      '[# Forward-Looking Statements]',
      '[This release contains forward-looking statements. Actual results may differ.]',
      '# Use of Measures',
      'We use adjusted profit to plan.',
    ],
  ],
  [
    'beside a notice that offers nothing',
    [
      '[This release contains forward-looking statements. Actual results may differ.]',
      'This release is not an offer of securities.',
    ],
  ],
  [
    'before a notice on a trademark',
    [
      '[This release contains forward-looking statements. Actual results may differ.]',
      'VENTRIL is a registered mark of Norvane.',
    ],
  ],
  [
    'twice in a release',
    [
      '[This summary contains forward-looking statements. Results may differ.]',
      'Sales rose by 4%.',
      '[# Safe Harbor]',
      '[The release contains forward-looking statements. They involve risks and uncertainties.]',
    ],
  ],
  [
    'a lone assurance denied amid promises',
    [
      'We plan to file in June.',
      '[There can be no assurance that the agency will accept the file.]',
      'We will report on it.',
    ],
  ],
  [
    'a lone guarantee denied',
    [
      'Milestones fall due over ten years.',
      '[These payments are not guaranteed.]',
      'The license runs to 2040.',
    ],
  ],
  // none
  [
    'nothing: a risk of the disease',
    ['Smoking is a risk factor for the disease. The risk of death is about 4% a year.'],
  ],
  [
    'nothing: patients who differ',
    ['The two arms did not differ in age. Results of the two sites differed by 2%.'],
  ],
  ['nothing: an update', ['Norvane updated the protocol in March. It revised the sample size.']],
  [
    'nothing: a reading of filings',
    ['The proxy statement was filed with the SEC. It can be read on its website.'],
  ],
  [
    'nothing: terms of a plan',
    ['Options are granted on such terms and conditions as the committee may set.'],
  ],
  [
    'nothing: names for the company',
    ['In this notice "we," "us," "our" and similar terms refer to Norvane.'],
  ],
  ['nothing: what differs', ['Coverage can differ significantly from payer to payer.']],
  ['nothing: no duty to buy', ['The agent has no obligation to buy any of the notes.']],
  ['nothing: no guarantor', ['Norvane does not guarantee any debt of the venture.']],
  ['nothing: a way of looking', ['Our awards are more forward looking than the bonus.']],
  [
    'nothing: a harbor',
    ['The company moved to a new site at the harbor. The port is safe for large ships.'],
  ],
];

function lineOf(text: string): Line {
  if (text === '=') return { kind: 'page-break', text: '2' };
  if (text.startsWith('# ')) return { kind: 'heading', text: text.slice(2) };
  if (text.startsWith('• ')) return { kind: 'list-item', text: text.slice(2) };
  if (text.startsWith('~ ')) return { kind: 'paragraph', text: text.slice(2), furniture: true };
  return text;
}

/** The words between the brackets, and the block without them. */
function unmark(block: string): { line: Line; marked: string } {
  const marked = [...block.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '').join(' ');
  return { line: lineOf(block.replace(/[[\]]/g, '')), marked: marked.replace(/^[#•] /, '') };
}

const SPACE = /\s+/g;

describe('safe-harbor passages of a text without paragraphs', () => {
  it('are the stretches that speak of it, not all between the first and the last', () => {
    const business = 'Norvane makes filters for hospitals and has 300 employees. '.repeat(40);
    const first = 'This text contains forward-looking statements. Actual results may differ. ';
    const second = 'We have no obligation to update any forward-looking statement.';
    const filing = filingOf([`${first}${business}${second}`]);
    const text = filing.documents[0]?.text ?? '';
    const found = detectForwardLooking(filing).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual([first.trim(), second]);
  });
});

describe('safe-harbor passages of releases', () => {
  it.each(RELEASES)('takes the whole passage and nothing else: %s', (_, blocks) => {
    const parts = blocks.map(unmark);
    const filing = filingOf(parts.map((part) => part.line));
    const [document] = filing.documents;
    const text = document?.text ?? '';
    const skipped = new Set(
      document?.blocks.filter((block) => block.furniture ?? block.kind === 'page-break'),
    );
    let found = '';
    for (const finding of detectForwardLooking(filing)) {
      if (finding.class !== 'cautionary') continue;
      for (const block of document?.blocks ?? []) {
        if (skipped.has(block)) continue;
        const from = Math.max(block.start, finding.start);
        const to = Math.min(block.end, finding.end);
        if (from < to) found += ` ${text.slice(from, to)}`;
      }
    }
    const expected = parts.map((part) => part.marked).join(' ');
    expect(found.replace(SPACE, ' ').trim()).toBe(expected.replace(SPACE, ' ').trim());
  });
});
