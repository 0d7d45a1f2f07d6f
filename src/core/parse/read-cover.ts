import type { Block } from '../filing/block.ts';
import type { DocumentContent } from './document-content.ts';
import { detectForm } from './sections/detect-form.ts';

/** What a document's cover says of the filing; null where it says nothing. Dates are ISO 8601. */
export interface CoverFacts {
  readonly form: string | null;
  readonly filer: string | null;
  readonly cik: string | null;
  readonly period: string | null;
}

/** How far a cover reaches: everything a form asks for there stands in its first page or two. */
const COVER_CHARS = 12_000;

const MONTHS =
  'january february march april may june july august september october november december';
const DATE =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(\d{1,2})\s*(?:st|nd|rd|th)?\s*,?\s+(\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/i;

/** The first date of a text as an ISO date, or null: "November 8, 2006", "2006-11-08", "11/8/2006". */
function firstDate(text: string): string | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, name, day, year, isoYear, isoMonth, isoDay, usMonth, usDay, usYear] = match;
  if (isoYear) return `${isoYear}-${isoMonth}-${isoDay}`;
  const prefix = name?.slice(0, 3).toLowerCase() ?? '';
  const number = name
    ? MONTHS.split(' ').findIndex((m) => m.startsWith(prefix)) + 1
    : Number(usMonth);
  const date = Number(day ?? usDay);
  if (number < 1 || number > 12 || date < 1 || date > 31) return null;
  return `${year ?? usYear}-${String(number).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const EVENT =
  /date\s+of\s+(?:the\s+)?earliest\s+event\s+reported\s*\)?|date\s+of\s+report\s*\)?(?!\s*\(?\s*date of)/i;
const PERIOD =
  /(?:fiscal|transition|calendar)?\s*(?:year|period|quarter|months?)\s+ended\s*:?|period\s+from\b.{0,60}?\bto\b/gi;

/** The day that a form reports on: of an 8-K its earliest event, of a periodic report the end of its period. */
function readPeriod(cover: string, form: string | null): string | null {
  if (form && !/^(?:8-K|10-|6-K|20-F|40-F|11-K|NT|N-CSR)/.test(form)) return null;
  const event = EVENT.exec(cover);
  if (event && (form === null || /^(?:8-K|6-K)/.test(form))) {
    const after = cover.slice(event.index + event[0].length, event.index + event[0].length + 120);
    return firstDate(after) ?? firstDate(cover.slice(Math.max(0, event.index - 120), event.index));
  }
  if (form === null) return null;
  for (const match of cover.matchAll(PERIOD)) {
    const from = match.index + match[0].length;
    const date = firstDate(cover.slice(from, from + 60));
    if (date) return date;
  }
  return null;
}

const NAME_LINE =
  /exact\s+name\s+of\s+(?:the\s+)?(?:small\s+business\s+)?(?:registrant|issuer|company|trust)/i;
const LISTED =
  /([\p{Lu}][\p{L}\p{N}&.,'’ -]{1,60}?),?\s*\(\s*(?:the\s+)?(?:NASDAQ|Nasdaq|NasdaqGM|NYSE|AMEX|OTC|TSX|LSE|Euronext|CSE|ASX)\b[^)]{0,40}\)/u;

/** The name above the line "(Exact name of registrant …)", in the same block or the one before. */
function readFiler(text: string, blocks: readonly Block[]): string | null {
  let above = '';
  for (const block of blocks) {
    if (block.start > COVER_CHARS) break;
    if (block.furniture) continue;
    const words = text.slice(block.start, Math.min(block.end, block.start + 2000));
    const line = NAME_LINE.exec(words);
    if (line) {
      const before = words.slice(0, line.index).replace(/[\s(]+$/, '');
      const name = (before === '' ? above : before).replace(/^[^]*\n/, '');
      return cleanName(name);
    }
    if (/\p{L}{2}/u.test(words)) above = words;
  }
  return null;
}

function cleanName(raw: string): string | null {
  const name = raw
    .replaceAll('\t', ' ')
    .replace(/^[\s_*-]+|[\s_*-]+$/g, '')
    .replace(/\s+/g, ' ');
  return name.length > 1 && name.length < 150 ? name : null;
}

/** The listed company that a press release names first, with its exchange behind it. */
function readListed(text: string): string | null {
  const name = LISTED.exec(text.slice(0, 6000))?.[1];
  if (!name) return null;
  return cleanName(name.replace(/^.*(?:--|–|—|\s-\s|[.:]\s(?=\p{Lu}\p{Ll}{3,}))/u, '').trim());
}

function fromDei(facts: Readonly<Record<string, string>>): CoverFacts {
  const type = facts['DocumentType'] ?? null;
  const isAmended = facts['AmendmentFlag'] === 'true';
  const cik = facts['EntityCentralIndexKey'] ?? '';
  return {
    form: type && isAmended && !type.endsWith('/A') ? `${type}/A` : type,
    filer: facts['EntityRegistrantName'] ?? null,
    cik: /^\d{1,10}$/.test(cik) ? cik.padStart(10, '0') : null,
    period: firstDate(facts['DocumentPeriodEndDate'] ?? ''),
  };
}

/** Reads a cover: inline-XBRL facts first, then the printed words. */
export function readCover(content: DocumentContent): CoverFacts {
  const cover = content.text.slice(0, COVER_CHARS);
  const dei = fromDei(content.facts ?? {});
  const form = dei.form ?? detectForm(content.text);
  const filer = dei.filer ?? readFiler(content.text, content.blocks);
  return {
    form,
    filer: filer ?? (form === null ? readListed(content.text) : null),
    cik: dei.cik,
    period: dei.period ?? readPeriod(cover, form),
  };
}
