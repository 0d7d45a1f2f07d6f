import type { Parts } from '../parts.ts';

/** An example of each thing that can be asked for, and what it finds. The words before a colon are those of the search. */
const examples: readonly (readonly [query: string, finds: string])[] = [
  ['dose cohort', 'both words, in the note, the passage or the tags; whole words only'],
  ['dos*', 'words that begin so'],
  ['"dose of"', 'these words one after the other'],
  ['tag:risk', 'the tag; tag:"half life" where it has a space'],
  ['colour:yellow,blue', 'either colour'],
  ['section:"risk factors"', 'a section whose name has these words'],
  ['note:ask quote:dose', 'words of the note, words of the passage'],
  ['has:note has:tag', 'with a note, with a tag'],
  ['state:changed', 'exact, moved, changed, ambiguous or orphaned in this text'],
  ['kind:metric', 'own, metric, forward-looking, or carried from another filing'],
  ['since:2024-11 before:2025', 'made in that time; made:2024-11-08 on that day'],
  ['risk -tag:done', 'a minus turns a part round'],
];

/** How notes are searched. */
export const noteSearch = {
  title: 'Searching notes',
  list: 'What can be asked for',
  intro:
    'The search is exact: it finds what is asked for and nothing like it. Every part has to hold; commas within a part stand for “or”.',
  examples,
  noField: (name: string, fields: readonly string[]) =>
    `“${name}:” is no field. There are ${fields.map((field) => `${field}:`).join(' ')}`,
  badValue: (name: string, value: string, takes: string) =>
    `“${name}:${value}” can't be: ${name} takes ${takes}.`,
  takes: { words: 'words', dates: 'dates such as 2024, 2024-11 or 2024-11-08' },
  /** The keys of the list; `key` makes one to be seen as such. */
  keys: <T>(key: (name: string) => T): Parts<T> => [
    'In the list, ',
    key('↑'),
    ' and ',
    key('↓'),
    ' go from note to note, with ',
    key('Shift'),
    ' they select them, and ',
    key('Ctrl'),
    ' ',
    key('A'),
    ' selects all that are listed. The keys that mark, tag and delete then do so with all that is selected.',
  ],
};
