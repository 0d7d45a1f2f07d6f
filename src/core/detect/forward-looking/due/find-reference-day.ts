import type { Filing, FilingDocument } from '../../../filing/filing.ts';
import type { Genre } from '../read-genre.ts';
import { type Day, dayFromIso, dayOf } from './calendar.ts';
import { MONTHS } from './time-lexicon.ts';

const DATE =
  /\b(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Sep\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?) ?(\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b/gi;
const YEAR = /(?<![\d$.,])(?:19|20)\d\d(?![\d%]|[.,]\d)/g;
const HEAD_CHARS = 4000;

/**
 * The day a document speaks from, against which "next quarter" and "later this year" are resolved: the filing's date; or
 * the first full date near a release's beginning, its dateline; or the latest date on a report's cover, where the shares
 * are counted as of a day shortly before filing. Null when none is known.
 */
export function findReferenceDay(
  filing: Filing,
  document: FilingDocument,
  genre: Genre,
): Day | null {
  const filed = filing.facts.filed === null ? null : dayFromIso(filing.facts.filed);
  if (filed !== null) return filed;
  const head = document.text.slice(0, HEAD_CHARS);
  const dates = datesIn(head);
  const period = filing.facts.period === null ? null : dayFromIso(filing.facts.period);
  if (genre !== 'release') {
    const known = period === null ? dates : [...dates, period];
    return known.length > 0 ? Math.max(...known) : commonYear(head);
  }
  const [dateline] = dates;
  if (dateline === undefined) return period ?? commonYear(head);
  return period === null ? dateline : Math.max(dateline, period);
}

function datesIn(head: string): Day[] {
  const days: Day[] = [];
  for (const match of head.matchAll(DATE)) {
    const month = MONTHS.get(String(match[1]).toLowerCase().replace('.', ''));
    const day = Number(match[2]);
    if (month !== undefined && day >= 1 && day <= 31)
      days.push(dayOf(Number(match[3]), month, day));
  }
  return days;
}

const MONTH_OF_YEAR =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December),? ((?:19|20)\d\d)\b/g;

/**
 * Without any full date, the text speaks from the beginning of the year it names most often, or from the latest month
 * that it names with its year: without a dateline most such months are those of a study that is over.
 */
function commonYear(head: string): Day | null {
  const counts = new Map<number, number>();
  for (const match of head.matchAll(YEAR)) {
    const year = Number(match[0]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!first) return null;
  const months = [...head.matchAll(MONTH_OF_YEAR)].map((match) =>
    dayOf(Number(match[2]), MONTHS.get(String(match[1]).toLowerCase()) ?? 1, 1),
  );
  return Math.max(dayOf(first[0], 1, 1), ...months);
}
