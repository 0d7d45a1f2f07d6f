import { describe, expect, it } from 'vitest';
import { splitText } from '../../../../src/core/detect/sentences/split-text.ts';

/** Sentences are parted by a bar; everything else is the text as it stands. */
const CASES: readonly string[] = [
  // company suffixes
  'Norvane Therapeutics, Inc. announced results today. |The shares rose.',
  'The merger with Tallow Corp. closed in May. |It was approved by holders.',
  'She joined Brightwater Ltd. in 2004.',
  'The license was granted to Corwin Labs, Inc. |The royalty is four percent.',
  'We bought the plant from Hale & Co. |It had run since 1988.',
  'The vendor is Orrin Bros. Supply of Ohio.',
  'The seller is Pelham Holdings, L.L.C. |We paid in cash.',
  'Pelham Holdings, L.L.C. (the “Seller”) agreed to the price.',
  'Quillon, Inc. Common Stock trades in New York.',
  'The rights belong to Quillon, Inc. |Quillon has no other product.',
  'Yorro! Inc. runs the portal. |It has no debt.',
  // titles and initials
  'Dr. Maren Holt leads the study. |Mr. Ode assists her.',
  'We thank Messrs. Pike and Rowe for their service.',
  'John F. Carrow resigned. |Ann B. Dyer succeeds him.',
  'Signed by J. R. Pell on behalf of the board.',
  'Elena Marsh, Ph.D., said so. |Nobody disagreed.',
  'The speaker is Elena Marsh, Ph.D. |The talk is public.',
  'Rudi Lamm, M.D. Chief Medical Officer',
  'Samuel Reed Jr. retired. |His son took over.',
  // places
  'The U.S. Food and Drug Administration cleared the device.',
  'We sell only in the U.S. |The product is not approved elsewhere.',
  'Sales in the U.K. were flat. |Sales in Spain rose.',
  'Our office is in Trenton, N.J. |We rent it.',
  'He lives in St. Paul and works in Mt. Vernon.',
  'The hearing was held in Washington, D.C. |No date was set.',
  // numbers, dates, times
  'Revenue was $4.5 million in 2006. |Costs were $3.2 million.',
  'The p-value was .03 in the first arm. |It was P=.04 in the second.',
  'The margin was 4.5%. |It had been 4.1%.',
  'The call starts at 8:30 a.m. Eastern Time. |A replay follows.',
  'The call ends at 9 p.m. |The replay lasts a week.',
  'On Nov. 8, 2006 we met the agency. |On Dec. 3 we met again.',
  'See Note No. 5 and Nos. 7 and 8. |They explain the change.',
  'The answer is no. |The board has voted.',
  'Registration No. 333-10023 is effective.',
  'The dose was 10 mg b.i.d. for a week. |The dose was then doubled.',
  'It is given i.v. once a day.',
  'The infusion took 30 min. |The patients went home.',
  'Version 2.1.4 was installed. |Version 3 is planned.',
  'In 2006. |28 patients were treated.',
  // citations and Latin
  'See Pell v. Rowe, 12 F.3d 345 (2d Cir. 1999). |The court agreed.',
  'Under 17 C.F.R. 240.10b-5 this is required.',
  'Marsh et al. reported the same rate. |We rely on it.',
  'The rate is that of Marsh et al. |The sample was small.',
  'Some events, e.g. nausea, were mild. |Others, i.e. anaemia, were not.',
  'Cultures of E. coli and S. aureus were grown. |None survived.',
  'The strain is Bacillus sp. and was frozen.',
  'It covers Sec. 27A of the Act. |See Fig. 2 and Art. 4.',
  'Approx. 40 sites took part vs. 12 before.',
  'Trademarks, patents, etc. are listed below. |The list is long.',
  // headings of items and enumerators
  'Item 1A. Risk Factors.',
  'ITEM 7. MANAGEMENT’S DISCUSSION',
  'Item 9.01. Financial Statements and Exhibits.',
  'Note 5. Income Taxes',
  '1. Organization of the company',
  'A. General remarks',
  'IV. Closing of the offer',
  '(a) The notes bear interest. |(b) They fall due in 2009.',
  // quotes, brackets, footnotes
  '“We are pleased,” said the chair. |“We have waited long.”',
  'He said: “The trial goes on.” |She agreed.',
  '“Is that the whole truth?” asked the chair.',
  '“We met the goal.” said Dr. Holt at the meeting.',
  'The trial was stopped. |(See Note 4.) |It was not resumed.',
  'The effect (see Table 3.) was small.',
  'The profile is known.1 |The drug is safe.',
  'The profile is known.1,2 |The drug is safe.',
  'The profile is known.[12] |The drug is safe.',
  'Growth was 3.5 The rest is history.',
  'Results were strong.* |The audit is open.',
  'The trial treats the disease.The Company owns the rights.'.replace('.The', '.|The'),
  'Visit www.norvane.example.com for more. |Write to info@norvane.example.',
  // question, exclamation, ellipsis
  'What is a CVR? |It is a right to a payment.',
  'Vote now! |Your vote counts.',
  'And so on… |The list ends here.',
  'We waited ... and waited. |Nothing came.',
  // lists and lower-case names
  'We must (i) hire staff; (ii) raise cash; and (iii) file the form. |We have begun.',
  'The lead is known. |mRNA-77 is the next one.',
  'The first arm had 12 patients. |eGFR was stable.',
  'It binds tightly. |huK12-DX is the conjugate.',
  'The class is B. |The class was A.',
  'Patients with hepatitis B. |No others were enrolled.',
  'Prices rose 5 per cent. in May.',
];

describe('splitText', () => {
  it.each(CASES)('%s', (marked) => {
    const glued = marked.includes('disease.|The');
    const text = glued ? marked.replace('|', '') : marked.replaceAll('|', '');
    const expected = marked.split('|').map((part) => part.trim());
    expect(splitText(text).map((span) => text.slice(span.start, span.end))).toEqual(expected);
  });

  it('counts offsets from the beginning of the text', () => {
    const text = 'Head. One. Two. Tail.';
    expect(splitText(text, 6, 15)).toEqual([
      { start: 6, end: 10 },
      { start: 11, end: 15 },
    ]);
  });

  it('returns nothing for blank text', () => {
    expect(splitText(' \n ')).toEqual([]);
  });

  it.each([
    ['stops', '.'.repeat(100_000)],
    ['stops and spaces', '. '.repeat(50_000)],
    ['initials', 'A. '.repeat(33_000)],
    ['closing brackets', `x.${')'.repeat(100_000)}`],
    ['opening brackets', `x. ${'('.repeat(100_000)}`],
    ['digits', `x.${'1,'.repeat(50_000)}`],
    ['one word', 'a'.repeat(100_000)],
    ['dotted letters', 'a.'.repeat(50_000)],
  ])('splits 100 kB of %s to its end', (_, text) => {
    const last = splitText(text).at(-1);
    expect(last?.end).toBe(text.trimEnd().length);
  });
});
