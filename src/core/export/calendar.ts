import type { ForwardLooking } from '../detect/finding.ts';
import { citePassage } from './citation.ts';
import { type FindingSource, placeOfFinding, type Worded } from './finding-tables.ts';

/** A filing with what it promises. */
export interface CalendarSource extends FindingSource {
  readonly file: FindingSource['file'] & { readonly sha256: string };
  readonly forwardLooking: readonly Worded<ForwardLooking>[];
}

const MOST_OCTETS = 75;
const encoder = new TextEncoder();

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** A content line folded so that no part is longer than 75 octets and no character is torn (RFC 5545, 3.1). */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (octets + more > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return `${folded}\r\n`;
}

function compactDate(iso: string): string {
  return iso.replaceAll('-', '');
}

/** The day after an ISO 8601 calendar date, as the end of an all-day event is written. */
function dayAfter(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return compactDate(new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10));
}

function eventOf(
  source: CalendarSource,
  passage: Worded<ForwardLooking>,
  stamp: string,
): readonly string[] {
  const { due } = passage;
  if (due === null) return [];
  const { file, facts } = source;
  const citation = citePassage({ file, facts }, placeOfFinding(source, passage));
  const window = due.from === due.to ? due.to : `${due.from} to ${due.to}`;
  const summary = `${facts.filer ?? file.name}: due ${due.text}`.replace(/\s+/g, ' ');
  return [
    'BEGIN:VEVENT',
    `UID:${file.sha256}-${passage.document}-${passage.start}@exhibit99`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDate(due.to)}`,
    `DTEND;VALUE=DATE:${dayAfter(due.to)}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(`${passage.text}\n\nDue ${window}.\n${citation}`)}`,
    'END:VEVENT',
  ];
}

/** How a calendar begins, before `calendarEvents`. */
export const CALENDAR_BEGIN = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Exhibit 99//EN']
  .map(fold)
  .join('');
/** How it ends. */
export const CALENDAR_END = fold('END:VCALENDAR');

/**
 * What a filing promises, each as an event of the whole day by which it comes due (RFC 5545); what has no date is left
 * out. The same filing gives the same UIDs. `now` (ISO 8601) is when this is written.
 */
export function calendarEvents(source: CalendarSource, now: string): string {
  const stamp = now.replace(/[-:]|\.\d+/g, '');
  return source.forwardLooking
    .flatMap((passage) => eventOf(source, passage, stamp))
    .map(fold)
    .join('');
}

/** The due dates of several filings as one iCalendar file. */
export function toCalendar(sources: readonly CalendarSource[], now: string): string {
  const events = sources.map((source) => calendarEvents(source, now));
  return `${CALENDAR_BEGIN}${events.join('')}${CALENDAR_END}`;
}
