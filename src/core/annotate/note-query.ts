import type { Resolution } from '../anchor/resolution.ts';
import { failed, ok, type Result } from '../result.ts';
import { type Annotation, COLOURS } from './annotation.ts';

/** What a search over notes looks at. */
export interface NoteFacts {
  readonly annotation: Annotation;
  /** How it stands in the text as it is now; null while that is not known. */
  readonly state: Resolution['state'] | null;
}

/** A search as typed, understood. */
export interface NoteQuery {
  /** Whether nothing was asked: then every note matches. */
  readonly isEmpty: boolean;
  matches(facts: NoteFacts): boolean;
  /** One for each part that could not be understood. */
  readonly problems: readonly NoteQueryProblem[];
}

/** What a field takes: words, dates, or one of a list. */
type FieldValues = 'words' | 'dates' | readonly string[];

/** Why a part of a search could not be understood: no field has that name, or the field can't have that value. */
export type NoteQueryProblem =
  | { readonly kind: 'no-field'; readonly name: string; readonly fields: readonly string[] }
  | {
      readonly kind: 'bad-value';
      readonly name: string;
      readonly value: string;
      readonly takes: FieldValues;
    };

type Test = (facts: NoteFacts) => boolean;

const STATES = ['exact', 'moved', 'changed', 'ambiguous', 'orphaned'] as const;
const KINDS = ['own', 'metric', 'forward-looking', 'carried'] as const;

/** Spelling and spacing that make no difference to what is meant. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ');
}

/**
 * Finds words as whole words, in that order; a star at the end stands for any ending. A figure is not found within
 * another: 4.1 is neither in 14.1 nor in 4.12.
 */
function wordTest(words: string): (text: string) => boolean {
  const isOpen = words.endsWith('*');
  const wanted = fold(isOpen ? words.slice(0, -1) : words).trim();
  const pattern = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^\d/.test(wanted) ? '(?<![\\p{L}\\p{N}]|\\d[.,])' : '(?<![\\p{L}\\p{N}])';
  const after = /\d$/.test(wanted) ? '(?![\\p{L}\\p{N}]|[.,]\\d)' : '(?![\\p{L}\\p{N}])';
  const starts = /^[\p{L}\p{N}]/u.test(wanted) ? before : '';
  const ends = !isOpen && /[\p{L}\p{N}]$/u.test(wanted) ? after : '';
  const found = new RegExp(`${starts}${pattern}${ends}`, 'u');
  return (text) => found.test(fold(text));
}

function oneOf<T extends string>(known: readonly T[], test: (value: T) => Test): Field {
  return {
    read: (value) => {
      const named = known.find((each) => each === value.toLowerCase());
      return named === undefined ? null : test(named);
    },
    values: known,
  };
}

interface Field {
  /** Null for a value that the field can't have. */
  read(value: string): Test | null;
  /** The values it can have. */
  readonly values: FieldValues;
}

function wordsIn(
  words: string,
  read: (annotation: Annotation) => readonly string[],
): (facts: NoteFacts) => boolean {
  const test = wordTest(words);
  return ({ annotation }) => read(annotation).some((text) => test(text));
}

function wordsOf(read: (annotation: Annotation) => readonly string[]): Field {
  return { read: (value) => wordsIn(value, read), values: 'words' };
}

function instant(test: (created: string, date: string) => boolean): Field {
  return {
    read: (value) =>
      /^\d{4}(?:-\d\d){0,2}$/.test(value)
        ? ({ annotation }) => test(annotation.created, value)
        : null,
    values: 'dates',
  };
}

function isOfKind({ origin, carried }: Annotation, kind: (typeof KINDS)[number]): boolean {
  return kind === 'carried' ? carried !== undefined : origin === kind;
}

const colour = oneOf(
  COLOURS,
  (value) =>
    ({ annotation }) =>
      annotation.colour === value,
);

const FIELDS_BY_NAME = {
  tag: {
    values: 'words',
    read: (value) => {
      const isOpen = value.endsWith('*');
      const wanted = fold(isOpen ? value.slice(0, -1) : value).replace(/^#/, '');
      return ({ annotation }) =>
        annotation.tags.some((tag) =>
          isOpen ? fold(tag).startsWith(wanted) : fold(tag) === wanted,
        );
    },
  },
  colour,
  color: colour,
  section: wordsOf(({ target }) => target.section),
  note: wordsOf(({ note }) => [note]),
  quote: wordsOf(({ target }) => [target.quote]),
  has: oneOf(
    ['note', 'tag'],
    (value) =>
      ({ annotation }) =>
        value === 'note' ? annotation.note.trim() !== '' : annotation.tags.length > 0,
  ),
  state: oneOf(
    STATES,
    (value) =>
      ({ state }) =>
        state === value,
  ),
  kind: oneOf(
    KINDS,
    (value) =>
      ({ annotation }) =>
        isOfKind(annotation, value),
  ),
  made: instant((created, date) => created.startsWith(date)),
  since: instant((created, date) => created >= date),
  before: instant((created, date) => created < date),
} satisfies Readonly<Record<string, Field>>;

const FIELDS = new Map<string, Field>(Object.entries(FIELDS_BY_NAME));

/** The names of the fields, one spelling of each. */
const FIELD_NAMES = [...FIELDS.keys()].filter((name) => name !== 'color');

const TERM = /(-?)(?:(\p{L}+):)?(?:"([^"]*)"?|([^\s"]+))/gu;

/** The test a term stands for, or why there is none. */
function readTerm(
  name: string | undefined,
  quoted: string | undefined,
  bare: string,
): Result<Test, NoteQueryProblem> {
  if (name === undefined)
    return ok(wordsIn(quoted ?? bare, ({ note, tags, target }) => [note, target.quote, ...tags]));
  const field = FIELDS.get(name.toLowerCase());
  if (!field) return failed({ kind: 'no-field', name, fields: FIELD_NAMES });
  const values = quoted === undefined ? bare.split(',').filter(Boolean) : [quoted];
  const tests: Test[] = [];
  for (const value of values) {
    const test = field.read(value);
    if (test === null) return failed({ kind: 'bad-value', name, value, takes: field.values });
    tests.push(test);
  }
  return ok((facts) => tests.some((test) => test(facts)));
}

/**
 * Reads a search over notes. All terms must hold: words and "phrases" in note, passage or tags; `field:value`, with
 * commas between alternatives; a leading minus turns a term round. A part that is not understood matches nothing.
 */
export function parseNoteQuery(typed: string): NoteQuery {
  const tests: Test[] = [];
  const problems: NoteQueryProblem[] = [];
  for (const [, minus, name, quoted, bare = ''] of typed.matchAll(TERM)) {
    if ((quoted ?? bare).trim() === '' || (name === undefined && /^[-*]*$/.test(quoted ?? bare)))
      continue;
    const read = readTerm(name, quoted, bare);
    if (!read.ok) {
      problems.push(read.error);
      tests.push(() => false);
      continue;
    }
    const test = read.value;
    tests.push(minus === '-' ? (facts) => !test(facts) : test);
  }
  return {
    isEmpty: tests.length === 0,
    matches: (facts) => tests.every((test) => test(facts)),
    problems,
  };
}
