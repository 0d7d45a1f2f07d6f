import type { Annotation } from '../../core/annotate/annotation.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { CommandKeys } from '../keys/CommandKeys.tsx';
import { texts } from '../texts.ts';

interface OverlapPickerProps {
  /** All that lie in the place, at least two. */
  readonly stack: readonly Annotation[];
  readonly activeId: string;
}

const WORDS = 60;

/** What tells one of several notes in a place from the others: what was written, else its words. */
function nameOf({ note, tags, target }: Annotation): string {
  const said = [note, tags.map((tag) => `#${tag}`).join(' ')].filter((part) => part !== '');
  const name = said.length > 0 ? said.join(' ') : target.quote;
  const line = name.replace(/\s+/g, ' ');
  return line.length > WORDS ? `${line.slice(0, WORDS)}…` : line;
}

/** Lets the reader choose among the notes that lie over each other. */
export function OverlapPicker({ stack, activeId }: OverlapPickerProps) {
  const active = useApp((state) => state.activePassage);
  const setActivePassage = useApp((state) => state.setActivePassage);
  const place = stack.findIndex(({ id }) => id === activeId) + 1;
  return (
    <div className="overlap-picker" role="group" aria-label={texts.reading.overlap}>
      <p>
        {texts.reading.noteHere(place, stack.length)} <CommandKeys command="next-note-here" />
      </p>
      {stack.map((annotation) => (
        <button
          key={annotation.id}
          type="button"
          className="overlap-choice"
          data-colour={annotation.colour}
          aria-pressed={annotation.id === activeId}
          onClick={() =>
            setActivePassage({
              kind: 'annotation',
              withTools: true,
              ...active,
              key: annotation.id,
            })
          }
        >
          <i aria-hidden />
          <span>{nameOf(annotation)}</span>
          <span className="visually-hidden">{texts.colours[annotation.colour]}</span>
        </button>
      ))}
    </div>
  );
}
