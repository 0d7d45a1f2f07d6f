import { type Day, type DayWindow, dayOf, endOfMonth, partsOf } from './calendar.ts';
import { MONTHS, NUMBERS } from './time-lexicon.ts';

/** How a company's fiscal years lie against the calendar's. */
export interface FiscalYear {
  /** The month (1–12) in which a fiscal year ends. */
  readonly endMonth: number;
  /** Calendar years from the year a fiscal year is named after to the one it ends in: 1 where fiscal 2024 ends in January 2025. */
  readonly lag: 0 | 1;
}

const READ_CHARS = 60_000;
const END =
  /\bfiscal year (?:is the (?:52|53)\b[^.]{0,60} )?(?:ended|ending|ends|end of|that ended|which ends)(?: on| as of)?(?: the \w+ \w+ (?:in|of|closest to|nearest(?: to)?))? (january|february|march|april|may|june|july|august|september|october|november|december)\b(?: (\d{1,2}))?/;
const QUARTER_END =
  /\b(?:fiscal (first|second|third|fourth) quarter|(first|second|third|fourth) (?:fiscal )?quarter of (?:its |the )?fiscal(?: year)?(?: (20\d\d|19\d\d))?)(?: of (?:fiscal )?(20\d\d|19\d\d))?,?(?: which)? (?:ended|ending) (january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})(?:, (\d{4}))?/;
/** A year of 52 or 53 weeks ends on the weekday nearest to a month's end, so up to a week into the next month. */
const SPILL_DAYS = 7;

/**
 * The fiscal year as a document states it near its beginning, else as its submission's header does ("09-30"); null when
 * neither says, or when it is the calendar's.
 */
export function findFiscalYear(text: string, headerEnd?: string): FiscalYear | null {
  const head = text.slice(0, READ_CHARS).toLowerCase();
  const stated = head.includes('fiscal')
    ? (fromQuarter(QUARTER_END.exec(head)) ?? fromEnd(END.exec(head)))
    : null;
  const found = stated ?? fromHeader(headerEnd);
  return found === null || (found.endMonth === 12 && found.lag === 0) ? null : found;
}

function monthOfEnd(name: string | undefined, day: string | undefined): number | null {
  const month = MONTHS.get(name ?? '');
  return month === undefined ? null : withoutSpill(month, day);
}

function withoutSpill(month: number, day: string | undefined): number {
  const spills = day !== undefined && Number(day) <= SPILL_DAYS;
  return spills ? ((month + 10) % 12) + 1 : month;
}

/** A year that ends early in a calendar year is named after that one or the one before: a header does not say which. */
const LAST_AMBIGUOUS_MONTH = 2;

function fromHeader(end: string | undefined): FiscalYear | null {
  const [month, day] = end?.split('-') ?? [];
  if (month === undefined) return null;
  const endMonth = withoutSpill(Number(month), day);
  return endMonth <= LAST_AMBIGUOUS_MONTH ? null : { endMonth, lag: 0 };
}

function fromEnd(match: RegExpExecArray | null): FiscalYear | null {
  const endMonth = match && monthOfEnd(match[1], match[2]);
  return endMonth === null ? null : { endMonth, lag: 0 };
}

function fromQuarter(match: RegExpExecArray | null): FiscalYear | null {
  if (!match) return null;
  const ended = monthOfEnd(match[5], match[6]);
  const quarter = NUMBERS.get(match[1] ?? match[2] ?? '');
  if (ended === null || quarter === undefined) return null;
  const last = ended + 3 * (4 - quarter);
  const named = match[3] ?? match[4];
  const endYear = Number(match[7]) + (last > 12 ? 1 : 0);
  const lag = named !== undefined && endYear - Number(named) === 1 ? 1 : 0;
  return { endMonth: ((last - 1) % 12) + 1, lag };
}

/**
 * A window that was counted in calendar months, moved to the fiscal year. `anchor` says what fixes its year: "named" a year
 * by number; "following" the fiscal year after the one that the reference day lies in; "open" the first one in which it is
 * not yet over.
 */
export function toFiscalWindow(
  window: DayWindow,
  fiscal: FiscalYear,
  anchor: 'named' | 'following' | 'open',
  reference: Day | null,
): DayWindow {
  const shift = fiscal.endMonth - 12 + (anchor === 'named' ? 12 * fiscal.lag : 0);
  const moved = moveMonths(window, shift, reference);
  if (anchor === 'named' || reference === null) return moved;
  const current = anchor === 'following' ? moveMonths(window, shift - 12, reference) : moved;
  return current.to < reference ? moveMonths(window, shift + 12, reference) : moved;
}

/** Whole months later; a beginning on the reference day itself stays where it is. */
function moveMonths(window: DayWindow, months: number, reference: Day | null): DayWindow {
  const from = partsOf(window.from);
  const to = partsOf(window.to);
  return {
    from: window.from === reference ? reference : dayOf(from.year, from.month + months, from.day),
    to: endOfMonth(to.year, to.month + months),
  };
}
