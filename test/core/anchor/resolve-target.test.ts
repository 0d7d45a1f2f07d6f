import { fc } from '../../property.ts';
import { describe, expect, it } from 'vitest';
import { countOccurrences, describeTarget } from '../../../src/core/anchor/describe-target.ts';
import { resolveTarget, resolveTargets } from '../../../src/core/anchor/resolve-target.ts';
import { createRandom } from './random.ts';
import { writeReport } from './report-text.ts';

const SOURCE = { filing: 'f'.repeat(64), accession: null, textHash: 'old' };
const OLD = [
  'Early results',
  'Through March the study had dosed 28 patients in four cohorts at the Leeds site. The half-life was about five days in the higher cohorts.',
  'Safety',
  'No patient left the study because of nausea. Two patients in the last cohort had a rash that passed within a week.',
  'About Lindenmoor',
  'Lindenmoor makes medicines for rare cancers. Two patients in the last cohort had a rash that passed within a week.',
  'Cohort\tDose\tPatients',
  'I\t5 mg\t12',
  'II\t10 mg\t16',
].join('\n');

function target(words: string, nth = 0, text = OLD) {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  const document = { id: 'd1', type: 'EX-99.1', text, sections: [] };
  return describeTarget(document, { start, end: start + words.length }, SOURCE);
}

function resolve(words: string, now: string, nth = 0) {
  const found = resolveTarget(target(words, nth), { text: now, textHash: 'new' }, OLD);
  return 'span' in found
    ? { ...found, span: undefined, text: now.slice(found.span.start, found.span.end) }
    : { state: found.state };
}

const SENTENCE = 'The half-life was about five days in the higher cohorts.';

describe('resolveTarget', () => {
  it('takes the offsets where the text is the same', () => {
    const made = target(SENTENCE);
    const found = resolveTarget(made, { text: OLD, textHash: 'old' }, null);
    expect(found).toEqual({ state: 'exact', span: { start: made.start, end: made.end } });
  });

  it('does not trust offsets that hold other words under the same hash', () => {
    const made = { ...target(SENTENCE), start: 3, end: 9 };
    const found = resolveTarget(made, { text: OLD, textHash: 'old' }, OLD);
    expect(found).toMatchObject({ span: { start: target(SENTENCE).start } });
  });

  it.each([
    ['text before it', `A new first line, with 28 patients.\n${OLD}`],
    ['wrapped lines', OLD.replace('about five', 'about\nfive')],
    ['straight for curly marks', OLD.replace('half-life', 'half–life')],
    ['a page break in its paragraph', OLD.replace(' The half', '\n12\nThe half')],
    ['its paragraph joined to the next', OLD.replace('cohorts.\nSafety', 'cohorts. Safety')],
  ])('finds an untouched passage after %s', (_, now) => {
    expect(resolve(SENTENCE, now)).toMatchObject({ state: 'exact' });
  });

  it.each([
    ['a word replaced', SENTENCE.replace('about', 'nearly')],
    ['words put in', SENTENCE.replace('was', 'was found to be')],
  ])('finds a passage with %s, changed', (_, wording) => {
    const found = resolve(SENTENCE, OLD.replace(SENTENCE, wording));
    expect(found).toMatchObject({ state: 'changed', text: wording, numbersDiffer: false });
  });

  it('never takes a changed digit for the same', () => {
    const now = OLD.replace('dosed 28', 'dosed 29');
    expect(resolve('28', now)).toMatchObject({ state: 'changed', now: '29', numbersDiffer: true });
    const phrase = resolve('dosed 28 patients in four', now);
    expect(phrase).toMatchObject({ state: 'changed', numbersDiffer: true });
  });

  it.each([
    ['the first of two equal figures', '5 5\n8', '6 5', 0, '6'],
    ['the second', '5 5\n8', '5 6\n8', 1, '6'],
    ['the first of three', '5 5 5\n8', '7 5 5', 0, '7'],
  ])('knows %s apart when one of them has changed', (_, was, is, nth, becomes) => {
    const text = (row: string) =>
      `Moorings by quay\nNorth quay ${row}\nAll quays are lit at night.`;
    const old = text(was);
    const made = target('5', nth, old);
    const now = text(is);
    const found = resolveTarget(made, { text: now, textHash: 'new' }, old);
    expect(found).toMatchObject({ state: 'changed', numbersDiffer: true, now: becomes });
  });

  it('finds the right one of two equal sentences', () => {
    const words = 'Two patients in the last cohort had a rash that passed within a week.';
    const now = `Preface.\n${OLD}`;
    const at = (nth: number) =>
      resolveTarget(target(words, nth), { text: now, textHash: 'new' }, OLD);
    expect(at(0)).toMatchObject({ state: 'exact', span: { start: now.indexOf(words) } });
    expect(at(1)).toMatchObject({ state: 'exact', span: { start: now.lastIndexOf(words) } });
  });

  it.each([
    ['a sentence', SENTENCE],
    [
      'a sentence that stands elsewhere too',
      'Two patients in the last cohort had a rash that passed within a week.',
    ],
    ['a number', '28'],
    ['a number in a table', '16'],
    ['a phrase', 'in four cohorts'],
  ])('orphans what is gone: %s', (_, words) => {
    expect(resolve(words, OLD.replace(words, ''))).toEqual({ state: 'orphaned' });
  });

  it('follows a unique passage that has moved', () => {
    const now = `${OLD.replace(` ${SENTENCE}`, '')}\n${SENTENCE}`;
    expect(resolve(SENTENCE, now)).toMatchObject({ state: 'moved', text: SENTENCE });
  });

  it('offers candidates for what is lost', () => {
    const now = OLD.replace(SENTENCE, '').concat(
      '\nIn the higher cohorts a half-life of some five days was seen about then.',
    );
    const found = resolveTarget(target(SENTENCE), { text: now, textHash: 'new' }, OLD);
    expect(found.state).toBe('orphaned');
    const [first] = 'candidates' in found ? found.candidates : [];
    expect(first && now.slice(first.start, first.end)).toContain('half-life of some five days');
  });

  it('keeps table figures apart when the table is laid out anew', () => {
    const now = OLD.replaceAll('\t', ' | ');
    expect(resolve('16', now)).toMatchObject({ state: 'exact', text: '16' });
    expect(resolve('12', now)).toMatchObject({ state: 'exact', text: '12' });
  });
});

const REST = 'Safety was good at every dose, and no patient left the study because of nausea.';
const QUAY = 'The quay has 28 of 30 berths and four cranes for the ships of spring.';
const FEE = 'The old pilot fee rose to thirty crowns in spring.';

describe('a passage among words that have changed', () => {
  /** What has become of the words, and the words that stand there now. */
  const follow = (old: string, words: string, now: string) => {
    const found = resolveTarget(target(words, 0, old), { text: now, textHash: 'new' }, old);
    const spans = 'span' in found ? [found.span] : found.candidates;
    return [found.state, ...spans.map(({ start, end }) => now.slice(start, end))];
  };

  it.each([
    [
      'a sentence reworded at the very beginning',
      `${SENTENCE} ${REST}`,
      SENTENCE,
      `A half-life of some five days was seen in the higher cohorts. ${REST}`,
      ['changed', 'A half-life of some five days was seen in the higher cohorts.'],
    ],
    [
      'a figure in full-width digits beside a picture',
      'In spring ２８ kits 🧪 were sold at the Leeds quay.',
      '２８',
      'In spring ３０ kits 🧪 were sold at the Leeds quay.',
      ['changed', '３０'],
    ],
    [
      'both figures of "28 of 30"',
      QUAY,
      '28 of 30',
      QUAY.replace('28 of 30', '29 of 31'),
      ['changed', '29 of 31'],
    ],
    [
      'a speech that has lost its marks',
      'He said: “It has 28 berths now and more to come”, and left at noon.',
      '“It has 28 berths now and more to come”',
      'He said: It has 29 berths now and more to come, and left at noon.',
      ['changed', 'It has 29 berths now and more to come'],
    ],
    [
      'words that stand between others than before',
      'One two three four. aa bb cc dd ee ff gg. Five six seven eight.',
      'cc dd ee',
      'One two three four. gg ff cc dd ee cc bb ff aa. Five six seven eight.',
      ['exact', 'cc dd ee'],
    ],
  ])('is followed: %s', (_, old, words, now, expected) => {
    expect(follow(old, words, now)).toEqual(expected);
  });

  it.each([
    ['words for a figure', QUAY, '28', QUAY.replace('28', 'most')],
    ['a figure for words', QUAY, 'four', QUAY.replace('four', '4')],
    [
      'one of two likenesses',
      `The port grew. ${FEE} ${REST}`,
      FEE,
      `The port grew. The new pilot fee grew to thirty crowns in spring. The big pilot fee went to thirty crowns in spring. ${REST}`,
    ],
    ['nothing at all', `${SENTENCE} ${REST}`, '', `Preface. ${SENTENCE} ${REST}`],
  ])('is not taken to be %s', (_, old, words, now) => {
    expect(follow(old, words, now)[0]).toMatch(/^(?:orphaned|ambiguous)$/);
  });

  it('is offered where it stands far off and is reworded', () => {
    const berths = Array.from({ length: 40 }, (_, i) => `Berth ${i} was let again.`).join(' ');
    const now = `The port grew. ${berths} A pilot fee of some thirty crowns rose in spring then. ${berths} ${REST}`;
    const [state, first] = follow(`The port grew. ${FEE} ${REST}`, FEE, now);
    expect(state).toBe('orphaned');
    expect(first).toContain('pilot fee of some thirty crowns');
  });
});

describe('without the old text', () => {
  const find = (words: string, now: string, nth = 0) =>
    resolveTarget(target(words, nth), { text: now, textHash: 'new' }, null);

  it('finds words by their context', () => {
    const now = `Preface.\n${OLD}`;
    expect(find('Two patients', now, 1)).toMatchObject({
      state: 'moved',
      span: { start: now.lastIndexOf('Two patients') },
    });
  });

  it('calls it exact where the offsets agree too', () => {
    expect(find(SENTENCE, `${OLD}\nMore.`)).toMatchObject({ state: 'exact' });
  });

  it('asks where two places are as good as each other', () => {
    const block = 'The trustee paid $12 in full before the end of the year.';
    const text = `${block}\n${block}`;
    const found = resolveTarget(
      { ...target('$12', 0, text), prefix: 'The trustee paid ', suffix: ' in full' },
      { text: `Preface.\n${text}`, textHash: 'new' },
      null,
    );
    expect(found).toMatchObject({ state: 'ambiguous', candidates: [{}, {}] });
  });

  it.each([
    [
      'a zero among zeros',
      'BERTHS\t0\nCRANES\t0\nSHEDS\t0\nTUGS\t14',
      '0',
      'CRANES\t0',
      'CRANES\t7',
    ],
    [
      'a figure told twice in nearly the same words',
      'The pilot fee rose to 31 crowns in spring, and fell later.\nThe pilot fee rose to 31 crowns in spring, and stayed.',
      '31',
      '31 crowns in spring, and fell',
      '38 crowns in spring, and fell',
    ],
    [
      'a sentence that stands twice',
      'North pier\nAll 12 berths were let for the whole of the year.\nSouth pier\nAll 12 berths were let for the whole of the year.',
      'All 12 berths were let for the whole of the year.',
      'North pier\nAll 12',
      'North pier\nAll 13',
    ],
  ])('does not take its neighbour for %s when a digit has changed', (_, text, words, was, is) => {
    const start = text.indexOf(words, Math.max(0, text.indexOf(was)));
    const document = { id: 'd1', type: null, text, sections: [] };
    const made = describeTarget(document, { start, end: start + words.length }, SOURCE);
    const now = text.replace(was, is);
    const found = resolveTarget(made, { text: now, textHash: 'new' }, null);
    expect(found.state).toBe('orphaned');
  });

  it('orphans a number that stands in another context', () => {
    expect(find('28', 'The plant is 28 years old and needs a roof.')).toMatchObject({
      state: 'orphaned',
    });
  });
});

describe('describeTarget', () => {
  it('grows the context until the passage is unique, in whole words', () => {
    const { prefix, suffix, unique } = target('Two patients', 1);
    expect(unique).toBe(false);
    expect(countOccurrences(OLD, `${prefix}Two patients${suffix}`, 2)).toBe(1);
    expect(`${prefix}Two patients${suffix}`).toMatch(/^\w.*\w/s);
  });

  it('names the document and the sections around', () => {
    const sections = [
      {
        id: 's1',
        kind: 'item' as const,
        label: 'Item 8.01',
        number: '8.01',
        title: 'Other Events',
        level: 1,
        start: 0,
        end: 200,
        parent: null,
        confidence: 1,
      },
      {
        id: 's2',
        kind: 'heading' as const,
        label: 'Safety',
        number: null,
        title: null,
        level: 2,
        start: 100,
        end: 200,
        parent: 's1',
        confidence: 1,
      },
    ];
    const made = describeTarget(
      { id: 'd1', type: '8-K', text: OLD, sections },
      { start: 120, end: 130 },
      SOURCE,
    );
    expect(made.section).toEqual(['8-K', 'Item 8.01 Other Events', 'Safety']);
  });

  it('takes a mark without words for none that is unique', () => {
    expect(target('').unique).toBe(false);
  });

  it('is undone by resolveTarget for any passage', () => {
    const text = writeReport(120, createRandom(3));
    const spans = fc.tuple(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(
        fc.array(spans, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (chosen, isKnown) => {
          const document = { id: 'd1', type: null, text, sections: [] };
          const wanted = chosen.map(([start, length]) => ({
            start,
            end: Math.min(text.length, start + length),
          }));
          const targets = wanted.map((span) => describeTarget(document, span, SOURCE));
          const hash = isKnown ? 'old' : 'unknown';
          const found = resolveTargets(targets, { text, textHash: hash }, text);
          const solid = targets.flatMap(({ quote }, i) => (isKnown || /\w/.test(quote) ? i : []));
          expect(solid.map((i) => found[i])).toEqual(
            solid.map((i) => ({ state: 'exact', span: wanted[i] })),
          );
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});
