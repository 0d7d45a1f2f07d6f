import type { TextSpan } from '../../../filing/span.ts';
import { type Day, type DayWindow, dayOf, endOfMonth, monthsWindow, partsOf } from './calendar.ts';
import { type FiscalYear, toFiscalWindow } from './fiscal-year.ts';
import { COMING_DAYS, MONTHS, NUMBERS, SEASONS } from './time-lexicon.ts';

/** Words of a sentence that name a date or a window. */
export interface TimeMention extends TextSpan {
  readonly window: DayWindow;
  /** Whether the words carry a year of their own or count from now; "in March" and "the fourth quarter" do not. */
  readonly anchored: boolean;
}

const MONTH =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept(?:ember|\\.)?|sep\\.?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?';
const YEAR = '(?:19|20)\\d\\d';
/** A year by number or as "this year", "next year", "the year". */
const YEAR_REF = `(?:(?:the )?(?:company['’]s )?(?:fiscal|calendar|full)(?:[- ]year)?,? |fy ?|the year |year )?(?:${YEAR})|next (?:fiscal |calendar )?year|(?:this|the current|the) (?:fiscal |calendar )?year`;
const NUMBER =
  '\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|twenty-four|thirty|thirty-six|forty-five|sixty|ninety|several|(?:a )?few|(?:a )?couple(?: of)?';

const FORMS = [
  `(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|final)(?: (?:and|or|to) (?<ordinal2>second|third|fourth))? (?:fiscal |calendar )?(?<part>quarter|half|trimester)s?(?:(?:,? (?:of|in|for) |,? )(?<partYear>${YEAR_REF}))?`,
  `(?:q(?<q>[1-4])(?: ?[-–/&] ?q?(?<q2>[1-4]))?|(?<qb>[1-4])q|h(?<h>[12])|(?<hb>[12])h)(?:[ ,-]*(?:of )?(?:fiscal |fy ?|calendar )?(?:year )?['’]?(?<shortYear>${YEAR}|\\d\\d(?!\\d|[.,]\\d|%))|(?= |,|\\.|;|\\)|$))`,
  `(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d,]*\\d{3})(?: ?(?:[-–]|to|through|and) ?(?:(?<month2>${MONTH}) )?(?<day2>\\d{1,2})(?!\\d))?(?:,? (?<dayYear>${YEAR}))?`,
  `(?<dayFirst>\\d{1,2}) (?<monthAfter>${MONTH}),? (?<afterYear>${YEAR})`,
  `(?<monthOnly>${MONTH})(?: ?(?:[-–/]|to|and|or) ?(?<monthOnly2>${MONTH}))?(?: of|,)? (?<monthYear>${YEAR}|this year|next year)`,
  `(?<=\\b(?:in|by|until|through|during|before|early|mid|late|of|next|this|for|mid-)[ -])(?<bareMonth>${MONTH})(?![\\w ]*\\d)`,
  `(?<season>spring|summer|fall|autumn|winter)(?: of|,)? (?<seasonYear>${YEAR})|(?:this|next) (?<bareSeason>spring|summer|fall|autumn|winter)`,
  `(?<yearEnd>(?:fiscal |calendar )?(?<!\\d )(?:year[- ]end|end[- ]of[- ]year))(?: (?:of )?(?:fiscal )?(?<yearEndYear>${YEAR}))?`,
  `(?:next|coming|following|upcoming|subsequent) (?<count>${NUMBER}) (?:to (?<count2>${NUMBER}) )?(?:business |calendar |trading )?(?<unit>day|week|month|quarter|year)s?`,
  `(?<=\\b(?:with)?in (?:about |approximately |roughly |less than |under |as little as |the )?)(?<inCount>${NUMBER})(?:(?: to | or |[-–])(?<inCount2>${NUMBER}))? (?:business |calendar |trading )?(?<inUnit>day|week|month|quarter|year)s?(?! (?:of|after|following|from|prior|before|ended|ending|old)\\b)`,
  `(?:the )?(?:(?:next|coming|upcoming) (?<coming>days|weeks|months|quarters|years)|(?<ahead>days|weeks|months|quarters|years) (?:to come|ahead))`,
  `(?<nextUnit>next|this|coming|current) (?:fiscal |calendar )?(?<nextWhat>week|month|quarter|year)(?! (?:ago|earlier|period))`,
  `(?<today>tomorrow)`,
  `(?<=\\b(?:end|rest|remainder|balance|close|half|middle) of )(?:the|this) (?:fiscal |calendar )?(?<theUnit>year|quarter|month|week|decade)`,
  `(?:(?:fiscal|calendar|full)(?:[- ]years?)? |fy ?|the years? |years? )?(?<!\\d[,.]|[\\d$€£#/]|(?<!mid|late|early|end|of)-)(?<year>${YEAR})(?: ?(?:[-–]|to|and|or|through) ?(?<year2>${YEAR}))?(?![\\d%/]|[,.]\\d)`,
];
const TIME = new RegExp(`(?<![\\w$])(?:${FORMS.join('|')})(?![\\w])`, 'g');
const HINT =
  /(?:19|20)\d\d|quarter|half\b|year|month|week|\bdays?\b|\bq[1-4]|[1-4]q(?:\b|\d)|\bh[12]\b|[12]h|spring|summer|fall|autumn|winter|tomorrow|decade|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * The dates and windows a sentence names, in order, resolved against the day the document speaks from (null when it is
 * unknown: then only those with a year are found). Quarters and halves count in calendar years; where they are called
 * fiscal and the document says when its fiscal year ends, in that.
 */
export function findTimeMentions(
  lower: string,
  reference: Day | null,
  fiscal: FiscalYear | null = null,
): TimeMention[] {
  if (!HINT.test(lower)) return [];
  const mentions: TimeMention[] = [];
  TIME.lastIndex = 0;
  for (let match = TIME.exec(lower); match; match = TIME.exec(lower)) {
    const groups: Groups = match.groups ?? {};
    const base = windowOf(groups, reference);
    if (!base) continue;
    const window = fiscal ? inFiscal(lower, match, base, fiscal, reference) : base.window;
    const narrowed = narrow(lower, match.index, window, reference);
    const anchored = base.anchored;
    // "the first half" of "the first half of July" is no half of a year
    if ((mentions.at(-1)?.end ?? 0) > narrowed.start) mentions.pop();
    mentions.push({
      start: narrowed.start,
      end: match.index + match[0].length,
      window: narrowed.window,
      anchored,
    });
  }
  return mentions;
}

const FISCAL = /\b(?:fiscal|fy)/;
/** Whole months are counted in quarters, halves and years; days, months and seasons are the calendar's whatever stands near. */
const COUNTED = /quarter|half|year|q[1-4]|[1-4]q|h[12]|[12]h|(?:19|20)\d\d/;

function inFiscal(
  lower: string,
  match: RegExpExecArray,
  base: Base,
  fiscal: FiscalYear,
  reference: Day | null,
): DayWindow {
  const [words] = match;
  const isMonth = match.groups?.['month'] ?? match.groups?.['monthOnly'];
  if (isMonth !== undefined || !COUNTED.test(words)) return base.window;
  if (!FISCAL.test(lower.slice(Math.max(0, match.index - 8), match.index) + words))
    return base.window;
  const isNamed = /\d{4}|\d\d$/.test(words);
  const anchor = isNamed ? 'named' : /\bnext\b/.test(words) ? 'following' : 'open';
  return toFiscalWindow(base.window, fiscal, anchor, reference);
}

interface Base {
  readonly window: DayWindow;
  readonly anchored: boolean;
}

function windowOf(g: Groups, reference: Day | null): Base | null {
  return (
    partWindow(g, reference) ??
    dateWindow(g, reference) ??
    monthWindow(g, reference) ??
    yearWindow(g, reference) ??
    relativeWindow(g, reference)
  );
}

function numberOf(word: string | undefined): number {
  if (word === undefined) return Number.NaN;
  const plain = word.replace(/^a (?=few|couple)/, '').replace(/ of$/, '');
  return NUMBERS.get(plain) ?? Number(plain);
}

function monthOf(name: string | undefined): number | null {
  return name === undefined ? null : (MONTHS.get(name.replace('.', '')) ?? null);
}

/** The year that words like "fiscal 2026", "next year" or "'26" name; null when it takes a reference that is missing. */
function yearOf(words: string | undefined, reference: Day | null): number | null {
  if (words === undefined) return null;
  const digits = /\d{4}|\d\d/.exec(words)?.[0];
  if (digits !== undefined) return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
  if (reference === null) return null;
  return partsOf(reference).year + (words.startsWith('next') ? 1 : 0);
}

/** Months `first` to `last` of the year named, or else of the first year in which they are not yet over. */
function span(
  first: number,
  last: number,
  year: number | null,
  reference: Day | null,
): Base | null {
  if (year !== null) return { window: monthsWindow(year, first, last), anchored: true };
  if (reference === null) return null;
  const now = partsOf(reference).year;
  const over = endOfMonth(now, last) < reference;
  return { window: monthsWindow(over ? now + 1 : now, first, last), anchored: false };
}

function partWindow(g: Groups, reference: Day | null): Base | null {
  const ordinal = g['ordinal'] ?? g['q'] ?? g['qb'] ?? g['h'] ?? g['hb'];
  if (ordinal === undefined) return null;
  const isHalf = g['part'] === 'half' || g['h'] !== undefined || g['hb'] !== undefined;
  const size = isHalf ? 6 : g['part'] === 'trimester' ? 4 : 3;
  const first = ordinal === 'final' ? 12 / size : numberOf(ordinal);
  const last = g['ordinal2'] ?? g['q2'];
  const until = last === undefined ? first : numberOf(last);
  if (first * size > 12 || until * size > 12) return null;
  const year = yearOf(g['partYear'] ?? g['shortYear'], reference);
  return span((first - 1) * size + 1, until * size, year, reference);
}

function dateWindow(g: Groups, reference: Day | null): Base | null {
  const month = monthOf(g['month'] ?? g['monthAfter']);
  const day = Number(g['day'] ?? g['dayFirst']);
  if (month === null || !(day >= 1 && day <= 31)) return null;
  let year = yearOf(g['dayYear'] ?? g['afterYear'], reference);
  const anchored = year !== null;
  if (year === null) {
    if (reference === null) return null;
    year = partsOf(reference).year;
    if (dayOf(year, month, day) < reference - 45) year++;
  }
  const from = dayOf(year, month, day);
  const to =
    g['day2'] === undefined ? from : dayOf(year, monthOf(g['month2']) ?? month, Number(g['day2']));
  return { window: { from, to: Math.max(from, to) }, anchored };
}

function monthWindow(g: Groups, reference: Day | null): Base | null {
  const month = monthOf(g['monthOnly'] ?? g['bareMonth']);
  if (month !== null) {
    const last = monthOf(g['monthOnly2']) ?? month;
    return span(month, Math.max(month, last), yearOf(g['monthYear'], reference), reference);
  }
  const season = SEASONS.get(g['season'] ?? g['bareSeason'] ?? '');
  return season ? span(season[0], season[1], yearOf(g['seasonYear'], reference), reference) : null;
}

function yearWindow(g: Groups, reference: Day | null): Base | null {
  const year = Number(g['year']);
  if (year) {
    const last = g['year2'] === undefined ? year : Number(g['year2']);
    return {
      window: { from: dayOf(year, 1, 1), to: endOfMonth(Math.max(year, last), 12) },
      anchored: true,
    };
  }
  if (g['yearEnd'] === undefined) return null;
  const named = yearOf(g['yearEndYear'], reference);
  if (named !== null)
    return { window: { from: dayOf(named, 10, 1), to: endOfMonth(named, 12) }, anchored: true };
  if (reference === null) return null;
  return {
    window: { from: reference, to: endOfMonth(partsOf(reference).year, 12) },
    anchored: true,
  };
}

function relativeWindow(g: Groups, reference: Day | null): Base | null {
  if (reference === null) return null;
  const to = relativeEnd(g, reference);
  if (to) return { window: { from: reference, to }, anchored: true };
  if (g['today'] !== undefined)
    return { window: { from: reference + 1, to: reference + 1 }, anchored: true };
  const unit = g['nextWhat'] ?? g['theUnit'];
  if (unit === undefined) return null;
  const isNext = g['nextUnit'] === 'next' || g['nextUnit'] === 'coming';
  const anchored = isNext || g['theUnit'] !== undefined;
  return { window: unitWindow(unit, isNext ? 1 : 0, reference), anchored };
}

function relativeEnd(g: Groups, reference: Day): Day | null {
  const coming = g['coming'] ?? g['ahead'];
  if (coming !== undefined) {
    const days = COMING_DAYS.get(coming.replace(/s$/, ''));
    return days === undefined ? null : reference + days;
  }
  const unit = g['unit'] ?? g['inUnit'];
  const count = numberOf(g['count2'] ?? g['inCount2'] ?? g['count'] ?? g['inCount']);
  return unit !== undefined && count > 0 ? shift(reference, count, unit) : null;
}

function shift(day: Day, count: number, unit: string): Day {
  const { year, month, day: date } = partsOf(day);
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  const months = month + count * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1);
  return Math.min(dayOf(year, months, date), endOfMonth(year, months));
}

/** The calendar week (from Monday), month, quarter, year or decade that lies `ahead` units after the reference. */
function unitWindow(unit: string, ahead: number, reference: Day): DayWindow {
  const { year, month } = partsOf(reference);
  if (unit === 'week') {
    const monday = reference - ((reference + 3) % 7) + 7 * ahead;
    return { from: monday, to: monday + 6 };
  }
  if (unit === 'month') return monthsWindow(year, month + ahead, month + ahead);
  if (unit === 'quarter') {
    const first = Math.floor((month - 1) / 3) * 3 + 1 + 3 * ahead;
    return monthsWindow(year, first, first + 2);
  }
  if (unit === 'decade') return { from: reference, to: endOfMonth(year - (year % 10) + 9, 12) };
  return monthsWindow(year + ahead, 1, 12);
}

const MODIFIER =
  /(?:\b(?<bound>by|before|prior to|no later than|not later than|until|through|within)(?: approximately| about)? )?(?:the )?(?:(?<third>early|mid|middle|middle of|late|later|later in|latter part of|early part of|beginning of|start of|end of|close of|rest of|remainder of|balance of|second half of|first half of)(?: in| of)?[ -])?(?:the |its |our )?$/;

/** Applies what stands before: "early", "mid-", "late", "by the end of", "later". */
function narrow(
  lower: string,
  at: number,
  base: DayWindow,
  reference: Day | null,
): { start: number; window: DayWindow } {
  const left = lower.slice(Math.max(0, at - 48), at);
  const match = MODIFIER.exec(left);
  const words = match?.[0] ?? '';
  const bound = match?.groups?.['bound'];
  const third = match?.groups?.['third'];
  let window =
    third === undefined ? base : thirdOf(base, third.replace(/ (?:of|in)$/, ''), reference);
  if (bound !== undefined && reference !== null && reference < window.to) {
    const last = bound === 'before' || bound === 'prior to' ? base.from - 1 : window.to;
    window = { from: Math.min(reference, window.from), to: last < reference ? window.to : last };
  }
  const trimmed = third === undefined ? 0 : left.length - left.lastIndexOf(third);
  return { start: words.trim() === '' || third === undefined ? at : at - trimmed, window };
}

/** A part of the window, cut at whole months where it holds three or more, else at whole days. */
function partOf(base: DayWindow, from: number, to: number): DayWindow {
  const first = partsOf(base.from);
  const last = partsOf(base.to);
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  if (months >= 3) {
    const cut = (part: number): number => first.month + Math.round(months * part);
    return { from: dayOf(first.year, cut(from), 1), to: dayOf(first.year, cut(to), 1) - 1 };
  }
  const days = base.to - base.from + 1;
  return { from: base.from + Math.round(days * from), to: base.from + Math.round(days * to) - 1 };
}

function thirdOf(base: DayWindow, word: string, reference: Day | null): DayWindow {
  switch (word) {
    case 'early':
    case 'early part':
    case 'beginning':
    case 'start':
      return partOf(base, 0, 1 / 3);
    case 'mid':
    case 'middle':
      return partOf(base, 1 / 3, 2 / 3);
    case 'first half':
      return partOf(base, 0, 1 / 2);
    case 'second half':
      return partOf(base, 1 / 2, 1);
    case 'late':
    case 'latter part':
      return partOf(base, 2 / 3, 1);
    case 'end':
    case 'close':
      return partOf(base, 3 / 4, 1);
    default:
      // "later this year", "the rest of 2025": what is left of it
      return { from: Math.max(base.from, Math.min(reference ?? base.from, base.to)), to: base.to };
  }
}
