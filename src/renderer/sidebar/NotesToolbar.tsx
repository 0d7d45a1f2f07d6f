import { CircleHelp } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Resolution } from '../../core/anchor/resolution.ts';
import { NOTE_GROUPS, NOTE_ORDERS } from '../store/notes-slice.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { NoteListing } from './list-notes.ts';
import { texts } from '../texts.ts';

interface NotesToolbarProps {
  readonly listing: NoteListing;
  /** Of all notes of the filing. */
  readonly total: number;
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** What stands at the end of the first line. */
  readonly children: ReactNode;
}

/** What the reader has to look at, the worst first. */
const ODD_STATES = ['orphaned', 'ambiguous', 'changed', 'moved'] as const;

/** How many notes are not where they were made; a click lists them. */
function StateChips({ resolutions }: Pick<NotesToolbarProps, 'resolutions'>) {
  const query = useApp((state) => state.notesView.query);
  const setView = useApp((state) => state.setNotesView);
  const states = [...resolutions.values()].map(({ state }) => state);
  return ODD_STATES.map((state) => {
    const count = states.filter((each) => each === state).length;
    const asked = `state:${state}`;
    if (count === 0) return null;
    return (
      <button
        key={state}
        type="button"
        className="chip"
        aria-pressed={query === asked}
        onClick={() => setView({ query: query === asked ? '' : asked })}
      >
        {texts.notes.states[state](count)}
      </button>
    );
  });
}

/** Which notes are listed, in what order and grouping. */
export function NotesToolbar({ listing, total, resolutions, children }: NotesToolbarProps) {
  const { query, order, grouping } = useApp((state) => state.notesView);
  const setView = useApp((state) => state.setNotesView);
  const openDialog = useApp((state) => state.openDialog);
  const found = listing.notes.length;
  const searchAsked = useApp((state) => state.searchAsked);
  const answerNotes = useApp((state) => state.answerNotes);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!searchAsked) return;
    answerNotes();
    field.current?.focus();
    field.current?.select();
  }, [searchAsked, answerNotes]);
  return (
    <div className="finding-bar notes-bar" role="group" aria-label={texts.notes.which}>
      <input
        ref={field}
        type="search"
        placeholder={texts.notes.searchExample}
        aria-label={texts.notes.search}
        aria-invalid={listing.problems.length > 0}
        value={query}
        onChange={({ target }) => setView({ query: target.value })}
      />
      <IconButton label={texts.notes.howToSearch} onClick={() => openDialog('note-search')}>
        <CircleHelp size={15} aria-hidden />
      </IconButton>
      {children}
      <span className="bar-break" />
      <select
        aria-label={texts.notes.order}
        value={order}
        onChange={({ target }) =>
          setView({ order: NOTE_ORDERS.find((each) => each === target.value) ?? 'place' })
        }
      >
        {NOTE_ORDERS.map((each) => (
          <option key={each} value={each}>
            {texts.notes.orders[each]}
          </option>
        ))}
      </select>
      <select
        aria-label={texts.notes.grouping}
        value={grouping}
        onChange={({ target }) =>
          setView({ grouping: NOTE_GROUPS.find((each) => each === target.value) ?? 'none' })
        }
      >
        {NOTE_GROUPS.map((each) => (
          <option key={each} value={each}>
            {texts.notes.groupings[each]}
          </option>
        ))}
      </select>
      <StateChips resolutions={resolutions} />
      <output className="notes-found">{query === '' ? '' : texts.counts.of(found, total)}</output>
      {listing.problems.map((problem) => (
        <p key={problem} className="bar-problem" role="alert">
          {problem}
        </p>
      ))}
    </div>
  );
}
