import type { Topic } from './cue-lexicon.ts';
import { cueText, nearestCue } from './nearest-topic.ts';
import { addDraft, hasStem, stemSet, type Passage } from './passage.ts';
import { createPhraseTable, matchPhrase, matchPhrases, type PhraseHit } from './phrases.ts';
import type { Quantity } from './read-quantities.ts';
import { stemAt } from './tokens.ts';

const ANIMALS = stemSet(
  'mouse mice rat monkey dog primate xenograft murine rabbit hamster ferret minipig animal rodent macaque vitro preclinical nonclinical',
);

const HUMANS = stemSet(
  'patient subject participant volunteer people human adult women men children',
);

/** Names of the maximum tolerated dose. */
export const mtdNames = createPhraseTable(
  [
    'MTD',
    'maximum tolerated dose',
    'maximum-tolerated dose',
    'maximally tolerated dose',
    'maximal tolerated dose',
    'maximum tolerated single dose',
    'maximum tolerated oral dose',
    'maximum tolerated daily dose',
    'maximum tolerable dose',
  ].map((n) => [n, true] as const),
);

const CONTENT = stemSet('contain inactive ingredient excipient composed');

const GIVEN = stemSet(
  'dose dosed dosing dosage administered administration administer given received receive receiving treatment treated treat infusion infused injection injected ' +
    'subcutaneous intravenous oral orally tablet capsule therapy regimen maintenance cohort arm group patient subject participant iv sc level ranging ' +
    'week daily day placebo randomized bid once twice strength vaccine intravitreal topical inhaled mtd rp2d escalation study trial every',
);

const STATES = stemSet(
  'of was is at as determined established identified defined to be : ( = found declared set and or the ) , dose mtd a an around approximately i e .',
);

/** Sentences about animals or cells alone report on no patient. */
export function isPreclinical(passage: Passage): boolean {
  let animal = false;
  for (const word of ANIMALS) if (passage.stems.has(word)) animal = true;
  if (!animal) return false;
  return !passage.tokens.some(
    (token, at) => HUMANS.has(token.stem) && passage.tokens[at - 2]?.stem !== 'non',
  );
}

function isMtd(passage: Passage, names: readonly PhraseHit<boolean>[], q: Quantity): boolean {
  for (const name of names) {
    if (name.last < q.first && q.first - name.last <= 12) {
      const gap = passage.tokens.slice(name.last + 1, q.first);
      if (gap.some((token) => token.stem === 'exceeded')) continue;
      if (gap.every((token) => STATES.has(token.stem))) return true;
      const verb = gap.at(-1)?.stem ?? '';
      if (
        /^(?:was|is|of|at|be|as|=|:)$/.test(verb) &&
        !gap.some((token) => /^[,;|]$/.test(token.stem))
      )
        return true;
    }
    if (name.first > q.last && name.first - q.last <= 10) {
      const gap = passage.tokens.slice(q.last + 1, name.first);
      const named = gap.some((token) => /^(?:was|is|as)$/.test(token.stem));
      if (named && !gap.some((token) => /^[,;|]$/.test(token.stem))) return true;
    }
  }
  return false;
}

const ALONE = stemSet('alone as in when for with given without');

/** "An MTD of 2.0 mg alone and 0.012 mg in combination": the second of two settings. */
function isSecondMtd(passage: Passage, q: Quantity): boolean {
  const { tokens, drafts } = passage;
  const prior = drafts.findLast((draft) => draft.kind === 'mtd' && draft.last < q.first);
  if (!prior || q.first - prior.last > 7 || tokens[q.first - 1]?.stem !== 'and') return false;
  const set = (last: number) => hasStem(tokens, ALONE, last + 1, last + 1);
  return set(prior.last) && set(q.last);
}

function isConcentration(q: Quantity): boolean {
  const { unit } = q;
  if (!unit) return false;
  if (unit.family === 'exposure' || unit.family === 'clearance') return true;
  return unit.family === 'concentration' || unit.code === 'L';
}

/** Drug levels in blood: Cmax, AUC, clearance, volume of distribution. */
export function readConcentrations(passage: Passage): void {
  for (const q of passage.quantities) {
    if (passage.taken.has(q) || !isConcentration(q)) continue;
    const near = nearestCue(
      passage,
      q,
      new Set<Topic>(['pk', 'measure', 'baseline', 'business']),
      22,
    );
    if (q.unit?.family === 'volume') {
      const name = near?.cue.topic === 'pk' ? cueText(passage, near.cue) : '';
      if (/^v|volume/i.test(name)) addDraft(passage, 'pk', q, { endpoint: name });
      continue;
    }
    if (near?.cue.topic === 'pk' || (q.unit?.family === 'exposure' && !isPreclinical(passage))) {
      addDraft(passage, 'pk', q, { ...(near && { endpoint: cueText(passage, near.cue) }) });
    }
  }
}

/** Doses given to people; the one that a sentence calls the maximum tolerated dose is that. */
export function readDoses(passage: Passage): void {
  const { tokens } = passage;
  if (isPreclinical(passage)) return;
  const names = matchPhrases(mtdNames, tokens);
  for (const q of passage.quantities) {
    const family = q.unit?.family;
    if (!q.unit || passage.taken.has(q)) continue;
    const mass = family === 'mass' && !['kg', '[lb_av]'].includes(q.unit.code);
    const other =
      family === 'dose' ||
      family === 'activity' ||
      family === 'radiation' ||
      family === 'cells' ||
      (family === 'volume' && q.unit.code === 'mL');
    if (!mass && !other) continue;
    if (isMtd(passage, names, q) || isSecondMtd(passage, q)) {
      addDraft(passage, 'mtd', q, {});
      continue;
    }
    const money = nearestCue(passage, q, new Set<Topic>(['business']), 5);
    const sure = q.unit.code.startsWith('mg') || q.unit.code.startsWith('ug') || family === 'dose';
    const given = hasStem(tokens, GIVEN, q.first - 14, q.last + 14);
    const weight =
      q.unit.code === 'g' || family === 'volume' || q.unit.code === 'U' || family === 'cells';
    if ((money && !given) || hasStem(tokens, CONTENT, 0, q.first)) continue;
    if (
      weight &&
      !hasStem(
        tokens,
        stemSet(
          'dose dosed dosing administered received receive infusion injection infused injected given',
        ),
        q.first - 10,
        q.last + 10,
      )
    )
      continue;
    if (!given && !sure) continue;
    addDraft(passage, 'dose', q, {});
  }
}

const LEVEL_WORDS = createPhraseTable(
  [
    'dose level',
    'dosing level',
    'dosage level',
    'dose cohort',
    'dosing cohort',
    'dose-level',
    'dose escalation cohort',
    'dose-escalation cohort',
    'dose group',
    'dosage group',
    'dosing regimen level',
    'cohort',
  ].map((n) => [n, true] as const),
);

const LEVEL_ADJECTIVES = stemSet(
  'different escalating ascending increasing planned distinct active oral once - daily weekly separate successive sequential intravenous subcutaneous single multiple additional of the fixed first initial completed higher lower',
);

/** "eight different dose levels", "two oral once-daily doses of … (100 mg or 300 mg)". */
export function readDoseLevels(passage: Passage): void {
  const { tokens } = passage;
  for (const q of passage.quantities) {
    if (
      passage.taken.has(q) ||
      q.unit ||
      q.people !== null ||
      q.high !== null ||
      q.value < 2 ||
      q.value > 30
    )
      continue;
    let at = q.last + 1;
    while (
      at < q.last + 7 &&
      LEVEL_ADJECTIVES.has(stemAt(tokens, at)) &&
      !matchPhrase(LEVEL_WORDS, tokens, at)
    )
      at++;
    const level = matchPhrase(LEVEL_WORDS, tokens, at);
    if (level) addDraft(passage, 'dose-levels', q, { unit: '1' });
    else if (tokens[at]?.stem === 'dose' && at > q.last) {
      const doses = passage.quantities.filter(
        (d) =>
          d.first > at && d.unit && ['mass', 'dose'].includes(d.unit.family) && d.first - at < 24,
      );
      const different = hasStem(tokens, stemSet('different'), q.last + 1, at - 1);
      if (different || doses.length === q.value) addDraft(passage, 'dose-levels', q, { unit: '1' });
    }
  }
}

const PRIOR = stemSet('prior previous earlier');

const REGIMEN = stemSet('therapy therapies regimen line treatment chemotherapy systemic');

/** "at least four prior chemotherapy regimens", "a median of three prior lines of therapy". */
export function readPriorTherapies(passage: Passage): void {
  const { tokens } = passage;
  for (const q of passage.quantities) {
    if (
      passage.taken.has(q) ||
      q.unit ||
      q.people !== null ||
      q.value > 30 ||
      !Number.isInteger(q.value)
    )
      continue;
    let at = q.last + 1;
    let comparator = q.comparator;
    let last = q.last;
    if (tokens[at]?.stem === 'or' && /^(?:more|greater)$/.test(stemAt(tokens, at + 1))) {
      comparator = '>=';
      last = at + 1;
      at += 2;
    } else if (tokens[at]?.stem === '+') {
      comparator = '>=';
      at += 1;
    }
    const ahead = hasStem(tokens, PRIOR, at, at + 2) && hasStem(tokens, REGIMEN, at, at + 6);
    const lines =
      hasStem(tokens, stemSet('line regimen'), at, at + 1) && hasStem(tokens, PRIOR, at, at + 4);
    if (!ahead && !lines) continue;
    const median = hasStem(tokens, stemSet('median mean average'), q.first - 2, q.first - 1);
    const first = median
      ? tokens[q.first - 1]?.stem === 'of'
        ? q.first - 2
        : q.first - 1
      : q.first;
    addDraft(passage, 'prior-therapies', q, { unit: '1', comparator, first, last });
  }
}
