import type { Filing, FilingDocument } from '../../../filing/filing.ts';
import { type Day, dayFromIso, dayOf } from './calendar.ts';
import { MONTHS } from './time-lexicon.ts';

const DATE =
  /\b(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Sep\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?) ?(\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b/gi;
const YEAR = /(?<![\d$.,])(?:19|20)\d\d(?![\d%]|[.,]\d)/g;
const HEAD_CHARS = 4000;

/**
 * The day a document speaks from, against which "next quarter" and "later this year" are resolved: the filing's date, or
 * the first full date near the document's beginning (a release's dateline), or the period of report. Null when none is known.
 */
export function findReferenceDay(filing: Filing, document: FilingDocument): Day | null {
  const filed = filing.facts.filed === null ? null : dayFromIso(filing.facts.filed);
  if (filed !== null) return filed;
  const period = filing.facts.period === null ? null : dayFromIso(filing.facts.period);
  const line = dateline(document.text.slice(0, HEAD_CHARS));
  if (period !== null) return line === null ? period : Math.max(line, period);
  return line ?? lastYearNamed(document.text.slice(0, HEAD_CHARS));
}

function dateline(head: string): Day | null {
  for (const match of head.matchAll(DATE)) {
    const month = MONTHS.get((match[1] ?? '').toLowerCase().replace('.', ''));
    const day = Number(match[2]);
    if (month !== undefined && day >= 1 && day <= 31) return dayOf(Number(match[3]), month, day);
  }
  return null;
}

/** Without any full date, the text speaks from the middle of the earliest year it names among its last ten. */
function lastYearNamed(head: string): Day | null {
  const years = [...head.matchAll(YEAR)].map((match) => Number(match[0]));
  if (years.length === 0) return null;
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [year] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [null];
  return year === null ? null : dayOf(year, 1, 1);
}
