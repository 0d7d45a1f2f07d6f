import { type Annotation, COLOURS } from '../../core/annotate/annotation.ts';
import { type NoteQueryProblem, parseNoteQuery } from '../../core/annotate/note-query.ts';
import type { Resolution } from '../../core/anchor/resolution.ts';
import type { NoteGrouping, NoteOrder, NotesView } from '../store/notes-slice.ts';
import { texts } from '../texts.ts';

/** Notes under a common name; the name is empty where they are not grouped. */
export interface NoteGroup {
  readonly name: string;
  readonly notes: readonly Annotation[];
}

/** What the panel shows. */
export interface NoteListing {
  readonly groups: readonly NoteGroup[];
  /** Every note listed, once, in the order in which it first stands there. */
  readonly notes: readonly Annotation[];
  /** One sentence for each part of the search that was not understood. */
  readonly problems: readonly string[];
}

const LATEST: Readonly<Record<NoteOrder, ((note: Annotation) => string) | null>> = {
  place: null,
  made: ({ created }) => created,
  changed: ({ modified }) => modified,
};

/** Under what a note stands; several where it has several tags. */
const NAMES: Readonly<Record<NoteGrouping, (note: Annotation) => readonly string[]>> = {
  none: () => [''],
  section: ({ target }) => [target.section.at(-1) ?? texts.notes.noSection],
  tag: ({ tags }) => (tags.length === 0 ? [texts.notes.noTag] : tags.map((tag) => `#${tag}`)),
  colour: ({ colour }) => [texts.colours[colour]],
};

function groupsOf(notes: readonly Annotation[], grouping: NoteGrouping): readonly NoteGroup[] {
  const groups = new Map<string, Annotation[]>();
  if (grouping === 'colour') for (const colour of COLOURS) groups.set(texts.colours[colour], []);
  for (const note of notes)
    for (const name of NAMES[grouping](note)) {
      const known = groups.get(name);
      if (known) known.push(note);
      else groups.set(name, [note]);
    }
  const listed = [...groups].map(([name, members]) => ({ name, notes: members }));
  if (grouping === 'tag') listed.sort((a, b) => texts.formats.compare(a.name, b.name));
  return listed.filter((group) => group.notes.length > 0);
}

function describeProblem(problem: NoteQueryProblem): string {
  const says = texts.noteSearch;
  if (problem.kind === 'no-field') return says.noField(problem.name, problem.fields);
  const { name, value, takes } = problem;
  return says.badValue(
    name,
    value,
    typeof takes === 'string' ? says.takes[takes] : takes.join(', '),
  );
}

/** The notes that the reader asked for, of those given in the order of the text. */
export function listNotes(
  annotations: readonly Annotation[],
  resolutions: ReadonlyMap<string, Resolution>,
  { query, order, grouping }: NotesView,
): NoteListing {
  const { matches, isEmpty, problems } = parseNoteQuery(query);
  const found = isEmpty
    ? annotations
    : annotations.filter((annotation) =>
        matches({ annotation, state: resolutions.get(annotation.id)?.state ?? null }),
      );
  const instant = LATEST[order];
  const sorted = instant ? found.toSorted((a, b) => instant(b).localeCompare(instant(a))) : found;
  const groups = groupsOf(sorted, grouping);
  return {
    groups,
    notes: [...new Set(groups.flatMap(({ notes }) => notes))],
    problems: problems.map(describeProblem),
  };
}
