import { addDraft, hasStem, stemSet, type Passage } from './passage.ts';
import { createPhraseTable, matchPhrase } from './phrases.ts';
import type { Quantity } from './read-quantities.ts';
import { SCHEDULES, type Interval } from './schedule-lexicon.ts';
import { stemAt, textAt } from './tokens.ts';

const DOSING = stemSet(
  'dose dosed dosing administered administration administer given received receive receiving receives treatment treated treat infusion infused injection injected inject ' +
    'subcutaneous subcutaneously intravenous intravenously oral orally tablet capsule mg therapy regimen maintenance cycle pill placebo cohort arm ' +
    'iv sc µg μg kg vaccine booster dosage inhaled topical ug mcg loading injectable patient',
);

const ASSESSMENT = stemSet(
  'assessment scan imaging sample blood visit report meeting monitor monitoring evaluation assessed evaluated measured review reviewed',
);

const MARKETED = stemSet('available marketed sold approved');

const DAYS: Readonly<Record<string, number>> = { d: 1, wk: 7 };

const words = createPhraseTable(SCHEDULES);

function addInterval(
  passage: Passage,
  interval: Interval,
  first: number,
  last: number,
  q: Quantity | null,
): void {
  addDraft(passage, 'schedule', q, {
    value: interval.value,
    high: null,
    unit: interval.unit,
    comparator: null,
    first,
    last,
  });
}

const toInterval = (value: number, code: string): Interval =>
  DAYS[code] === undefined ? { value, unit: code } : { value: value * DAYS[code], unit: 'd' };

/** Business reports weekly too: a bare adverb of time needs a dose or an administration close by. */
function isDosing(passage: Passage, first: number, last: number): boolean {
  const { tokens } = passage;
  if (hasStem(tokens, ASSESSMENT, first - 4, last + 2)) return false;
  if (hasStem(tokens, MARKETED, first - 6, first - 1)) return false;
  return hasStem(tokens, DOSING, first - 12, last + 8);
}

const SCHEDULE_STARTS: ReadonlySet<string> = new Set(words.keys());

function readScheduleWords(passage: Passage): void {
  const { tokens } = passage;
  for (let at = 0; at < tokens.length; at++) {
    const stem = stemAt(tokens, at);
    if (!SCHEDULE_STARTS.has(stem) && !stem.startsWith('q')) continue;
    const coded = /^q(\d{1,2})(h|d|w|m)$/i.exec(textAt(tokens, at));
    // "every four weeks (Q4W)" is said once
    const again = passage.drafts.some(
      (d) =>
        d.kind === 'schedule' &&
        at - d.last <= 3 &&
        at > d.last &&
        /^[("]$/.test(stemAt(tokens, at - 1)),
    );
    if (coded && tokens[at]?.kind === 'word') {
      if (again) continue;
      const code = { h: 'h', d: 'd', w: 'wk', m: 'mo' }[coded[2]?.toLowerCase() ?? ''] ?? 'd';
      addInterval(passage, toInterval(Number(coded[1]), code), at, at, null);
      continue;
    }
    const hit = matchPhrase(words, tokens, at);
    if (!hit) continue;
    const bare =
      hit.first === hit.last &&
      /^(?:daily|weekly|monthly|nightly|quarterly)$/.test(stemAt(tokens, at));
    const near = bare
      ? hasStem(tokens, DOSING, at - 5, at + 4) &&
        !hasStem(tokens, ASSESSMENT, at - 3, at + 3) &&
        !hasStem(tokens, MARKETED, at - 6, at - 1)
      : isDosing(passage, hit.first, hit.last);
    const living =
      bare && hasStem(tokens, stemSet('living life activity activities basi'), at + 1, at + 1);
    if (near && !living && !again && tokens[at + 1]?.stem !== 'or')
      addInterval(passage, hit.value, hit.first, hit.last, null);
    at = hit.last;
  }
}

function readScheduleTimes(passage: Passage): void {
  const { tokens } = passage;
  for (const q of passage.quantities) {
    if (q.unit?.family !== 'time' || passage.taken.has(q)) continue;
    const before = stemAt(tokens, q.first - 1);
    const per =
      before === 'every' ||
      (before === 'per' && /^(?:once|twice|dose|time)$/.test(stemAt(tokens, q.first - 2)));
    const apart = tokens[q.last + 1]?.stem === 'apart';
    const cycle = tokens[q.last + 1]?.stem === 'cycle' && q.unit.code !== 'mo';
    if (!(per || apart || cycle)) continue;
    passage.taken.add(q);
    if (!isDosing(passage, q.first, q.last)) continue;
    const once = tokens[q.first - 2]?.stem === 'once' ? 2 : 1;
    const interval = toInterval(q.high ?? q.value, q.unit.code);
    addInterval(passage, interval, per ? q.first - once : q.first, apart ? q.last + 1 : q.last, q);
  }
}

/** Dosing schedules as intervals: 21 d for "once every three weeks", 0.5 d for "BID". */
export function readSchedules(passage: Passage): void {
  readScheduleTimes(passage);
  readScheduleWords(passage);
}
