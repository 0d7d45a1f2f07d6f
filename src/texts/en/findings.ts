import { counts } from './counts.ts';
import { formats } from './formats.ts';

const { date, number, plural } = formats;

const classes = { forward: 'Forward-looking', cautionary: 'Cautionary' };

/** What the detectors found, in the panels: lists, filters, what can be done with a line. */
export const findings = {
  classes,
  inNotes: 'in your notes',
  accept: 'Accept',
  acceptAllOf: (count: number, kind: string) => `Accept all ${number(count)}: ${kind}`,
  showNote: 'Show note',
  dismissed: (count: number) => `${number(count)} dismissed`,
  restoreAll: 'Restore all',
  restoreOf: (words: string) => `Restore “${words}”`,
  accepted: (count: number) =>
    plural(count, { one: 'Added to your notes', other: '# findings added to your notes' }),
  setAside: (count: number) =>
    plural(count, { one: 'Finding dismissed', other: '# findings dismissed' }),
  forward: {
    looking: 'Looking for forward-looking passages…',
    none: 'Nothing in this filing looks ahead.',
    noneFits: 'No passage fits.',
    which: 'Which passages',
    class: 'Class',
    allClasses: 'All classes',
    section: 'Section',
    allSections: 'All sections',
    specific: 'Specific',
    withDue: 'With due date',
    order: 'Order',
    byPlace: 'By place',
    byDue: 'By due date',
    due: (day: string) => `Due ${date(day)}`,
    dueBy: (day: string) => `Due by ${date(day)}`,
    noSafeHarbor: (why: string) => `No safe harbor: ${why}`,
    /** What the note of an accepted passage says. */
    dueNote: (day: string, words: string) => `Due by ${date(day)} (${words})`,
    file: (filing: string) => `${filing} forward-looking`,
  },
  tooltip: {
    forward: 'Forward-looking',
    cautionary: 'Cautionary language',
    due: (words: string, from: string, to: string) =>
      `Due: ${words} (${from === to ? date(to) : `${date(from)} to ${date(to)}`})`,
    outside: (why: string) => `Outside the safe harbor: ${why}`,
  },
  takeAway: {
    name: 'Copy, save or accept all',
    metrics: counts.metrics,
    passages: counts.passages,
    copy: {
      tsv: 'Copy for a spreadsheet',
      md: 'Copy as Markdown',
      csv: 'Copy as CSV',
      json: 'Copy as JSON',
      ics: 'Copy due dates as a calendar',
    },
    save: {
      tsv: 'Save for a spreadsheet…',
      md: 'Save as Markdown…',
      csv: 'Save as CSV…',
      json: 'Save as JSON…',
      ics: 'Save due dates as a calendar…',
    },
    acceptAll: (what: string) => `Accept all ${what}`,
    copied: (what: string) => `Copied ${what}`,
  },
};
