import { useNotebook } from '../Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { CommandKeys } from '../keys/CommandKeys.tsx';
import { NoteCard } from './NoteCard.tsx';

/** The reader's annotations in the order of the text. */
export function NotesPanel({ filing }: { filing: OpenFiling }) {
  const { annotations, resolutions, placed } = useNotebook();
  const places = new Map(placed.map(({ id, target }) => [id, target]));
  const active = useApp((state) => state.activePassage);
  if (annotations.length === 0)
    return (
      <p className="panel-empty">
        No notes yet. Select a passage and press <CommandKeys command="highlight-1" /> to highlight
        it or <CommandKeys command="write-note" /> to write a note.
      </p>
    );
  return (
    <ul className="cards">
      {annotations.map((annotation) => (
        <NoteCard
          key={annotation.id}
          annotation={annotation}
          isActive={active?.kind === 'annotation' && active.key === annotation.id}
          place={filing.complete ? (places.get(annotation.id) ?? null) : annotation.target}
          resolution={resolutions.get(annotation.id) ?? null}
        />
      ))}
    </ul>
  );
}
