import { Fragment, useEffect, useMemo, useRef } from 'react';
import { useGrowing } from '../findings/use-growing.ts';
import { useFilingNames } from '../notebook/use-filing-names.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { CommandKeys } from '../keys/CommandKeys.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { BulkBar } from './BulkBar.tsx';
import { listNotes, type NoteListing } from './list-notes.ts';
import { NoteCard } from './NoteCard.tsx';
import { NotesMenu } from './NotesMenu.tsx';
import { NotesToolbar } from './NotesToolbar.tsx';
import { useFollowText } from './use-follow-text.ts';
import { type NoteSelection, useNoteSelection } from './use-note-selection.ts';
import { texts } from '../texts.ts';

interface CardsProps {
  readonly filing: OpenFiling;
  readonly listing: NoteListing;
  readonly selection: NoteSelection;
}

function Cards({ filing, listing, selection }: CardsProps) {
  const { resolutions, placed, tags } = useNotebook();
  const filingName = useFilingNames();
  const tagColours = useMemo(() => new Map(tags.map(({ name, colour }) => [name, colour])), [tags]);
  const places = useMemo(() => new Map(placed.map(({ id, target }) => [id, target])), [placed]);
  const active = useApp((state) => state.activePassage);
  const list = useRef<HTMLDivElement>(null);
  const activeId = active?.kind === 'annotation' ? active.key : null;
  const { limit, sentinel } = useGrowing(listing.notes.findIndex(({ id }) => id === activeId));
  useFollowText(list, listing, places);
  const checked = new Set(selection.notes.map(({ id }) => id));
  let drawn = 0;
  return (
    // The keys of the list work on whatever in it has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={list} onKeyDown={selection.handleKey} data-selecting={checked.size > 0}>
      {listing.groups.map(({ name, notes }) => {
        const shown = notes.slice(0, Math.max(0, limit - drawn));
        drawn += shown.length;
        if (shown.length === 0) return null;
        return (
          <Fragment key={name}>
            {name === '' ? null : (
              <h3 className="note-group">
                {name} <span className="group-count">{texts.formats.number(notes.length)}</span>
              </h3>
            )}
            <ul className="cards">
              {shown.map((annotation) => (
                <NoteCard
                  key={annotation.id}
                  annotation={annotation}
                  isActive={annotation.id === activeId}
                  isChecked={checked.has(annotation.id)}
                  place={filing.complete ? (places.get(annotation.id) ?? null) : annotation.target}
                  resolution={resolutions.get(annotation.id) ?? null}
                  tagColours={tagColours}
                  filingName={filingName}
                  onCheck={selection.toggle}
                />
              ))}
            </ul>
          </Fragment>
        );
      })}
      <div key={limit} ref={sentinel} />
    </div>
  );
}

/** The reader's annotations: to find, to go through, to edit singly or together. */
export function NotesPanel({ filing }: { filing: OpenFiling }) {
  const { annotations, resolutions } = useNotebook();
  const view = useApp((state) => state.notesView);
  const checkNotes = useApp((state) => state.checkNotes);
  const checkedCount = useApp((state) => state.checkedNotes.length);
  const listing = useMemo(
    () => listNotes(annotations, resolutions, view),
    [annotations, resolutions, view],
  );
  const selection = useNoteSelection(listing.notes);
  const addPerformer = useApp((state) => state.addPerformer);
  useEffect(
    () =>
      addPerformer((command) => {
        if (command !== 'select-notes' || listing.notes.length === 0) return false;
        checkNotes(listing.notes.map(({ id }) => id));
        return true;
      }),
    [addPerformer, checkNotes, listing],
  );
  const isNoneLeft = checkedCount > 0 && selection.notes.length === 0;
  useEffect(() => {
    if (isNoneLeft) checkNotes([]);
  }, [isNoneLeft, checkNotes]);
  if (annotations.length === 0)
    return (
      <>
        <div className="finding-bar notes-bar">
          <span className="grow" />
          <NotesMenu notes={[]} />
        </div>
        <p className="panel-empty">
          <Phrase
            parts={texts.notes.none(
              <CommandKeys command="highlight-1" />,
              <CommandKeys command="write-note" />,
            )}
          />
        </p>
      </>
    );
  return (
    <>
      <div className="notes-head">
        <NotesToolbar listing={listing} total={annotations.length} resolutions={resolutions}>
          <NotesMenu notes={listing.notes} />
        </NotesToolbar>
        {selection.notes.length > 0 ? (
          <BulkBar notes={selection.notes} bulk={selection.bulk} />
        ) : null}
      </div>
      {listing.notes.length === 0 ? <p className="panel-empty">{texts.notes.noneFits}</p> : null}
      <Cards filing={filing} listing={listing} selection={selection} />
    </>
  );
}
