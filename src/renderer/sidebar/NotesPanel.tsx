import { Fragment, useEffect, useMemo, useRef } from 'react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import { cutGroups } from '../findings/cut-groups.ts';
import { useListWindow } from '../findings/use-list-window.ts';
import { useFilingNames } from '../notebook/use-filing-names.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { CommandKeys } from '../keys/CommandKeys.tsx';
import { Phrase } from '../ui/Phrase.tsx';
import { BulkBar } from './BulkBar.tsx';
import { listNotes, type NoteGroup, type NoteListing } from './list-notes.ts';
import { NoteCard } from './NoteCard.tsx';
import { NotesMenu } from './NotesMenu.tsx';
import { NotesToolbar } from './NotesToolbar.tsx';
import { useFollowText, useLastAsked, useNoteBeside } from './use-follow-text.ts';
import { type NoteSelection, useNoteSelection } from './use-note-selection.ts';
import { texts } from '../texts.ts';

/** Drawn in one task. */
const STEP = 60;

const notesOf = ({ notes }: NoteGroup): readonly Annotation[] => notes;

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
  const beside = useNoteBeside(listing, places);
  const cards = useMemo(() => listing.groups.flatMap(({ notes }) => notes), [listing]);
  const indexOf = (wanted: string | null) => cards.findIndex(({ id }) => id === wanted);
  const { from, to, before, after } = useListWindow(
    cards.length,
    useLastAsked(indexOf(activeId), indexOf(beside?.id ?? null)),
    STEP,
  );
  useFollowText(list, beside, activeId);
  const checked = new Set(selection.notes.map(({ id }) => id));
  return (
    // The keys of the list work on whatever in it has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={list} onKeyDown={selection.handleKey} data-selecting={checked.size > 0}>
      {from > 0 ? <div key={`before ${from}`} ref={before} className="more" /> : null}
      {cutGroups(listing.groups, notesOf, from, to).map(({ group: { name, notes }, rows }) => {
        return (
          <Fragment key={name}>
            {name === '' ? null : (
              <h3 className="note-group">
                {name} <span className="group-count">{texts.formats.number(notes.length)}</span>
              </h3>
            )}
            <ul className="cards">
              {rows.map((annotation) => (
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
      {to < cards.length ? <div key={`after ${to}`} ref={after} className="more" /> : null}
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
