import { describe, expect, it } from 'vitest';
import { toCalendar } from '../../../src/core/export/calendar.ts';
import { FILING } from './sample-notes.ts';

const NOW = '2026-01-05T09:00:00.000Z';
const promise = {
  document: 'd2',
  start: 10,
  end: 90,
  class: 'forward' as const,
  reasons: ['expects to'],
  specific: true,
  due: { text: 'second half of 2007', from: '2007-07-01', to: '2007-12-31' },
  text: 'We expect to dose 🧪 the first patient, who is waiting; then others\nin the second half of 2007, at a site that has the room for it.',
};

/** The content lines as a reader of calendars unfolds them. */
function linesOf(calendar: string): string[] {
  return calendar.replaceAll('\r\n ', '').split('\r\n');
}

describe('toCalendar', () => {
  const calendar = toCalendar([{ ...FILING, forwardLooking: [promise] }], NOW);

  it('has an all-day event for the last day of the window', () => {
    expect(linesOf(calendar)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Exhibit 99//EN',
      'BEGIN:VEVENT',
      `UID:${'f'.repeat(64)}-d2-10@exhibit99`,
      'DTSTAMP:20260105T090000Z',
      'DTSTART;VALUE=DATE:20071231',
      'DTEND;VALUE=DATE:20080101',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Lindenmoor Therapeutics\\, Inc.: due second half of 2007',
      'DESCRIPTION:We expect to dose 🧪 the first patient\\, who is waiting\\; then others\\nin the second half of 2007\\, at a site that has the room for it.\\n\\nDue 2007-07-01 to 2007-12-31.\\nLindenmoor Therapeutics\\, Inc.\\, Form 8-K\\, filed 2007-03-05\\, accession 0009990001-07-000012\\, EX-99.1 › Early results',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has no line longer than 75 octets and ends each with CRLF', () => {
    const lines = calendar.split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('tells a day by itself, and the file where the filer is unknown', () => {
    const due = { text: 'March 9, 2007', from: '2007-03-09', to: '2007-03-09' };
    const source = { ...FILING, facts: { ...FILING.facts, filer: null } };
    const lines = linesOf(toCalendar([{ ...source, forwardLooking: [{ ...promise, due }] }], NOW));
    expect(lines).toContain('SUMMARY:lindenmoor-8-k.txt: due March 9\\, 2007');
    expect(lines.find((line) => line.startsWith('DESCRIPTION'))).toContain('Due 2007-03-09.');
  });

  it('leaves out what has no date', () => {
    const none = toCalendar([{ ...FILING, forwardLooking: [{ ...promise, due: null }] }], NOW);
    expect(none).not.toContain('VEVENT');
  });
});
