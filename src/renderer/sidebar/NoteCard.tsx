import { Pencil, Tag, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { type Annotation, type CarriedFrom, COLOURS } from '../../core/annotate/annotation.ts';
import { addTags } from '../../core/annotate/tag.ts';
import type { Resolution } from '../../core/anchor/resolution.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import type { PassageSpan } from '../store/passage-span.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { NoteEditor } from '../ui/NoteEditor.tsx';
import { Swatches } from '../ui/Swatches.tsx';
import { TagChip } from '../ui/TagChip.tsx';
import { TagEditor } from '../ui/TagEditor.tsx';
import { showToast } from '../ui/toasts.ts';
import { CarriedFromLine } from './CarriedFromLine.tsx';
import { PlaceState } from './PlaceState.tsx';
import { texts } from '../texts.ts';

interface NoteCardProps {
  readonly annotation: Annotation;
  readonly isActive: boolean;
  /** Whether it is selected to be edited with others. */
  readonly isChecked: boolean;
  /** Where it stands in the text as it is now; null when it has no place there. */
  readonly place: PassageSpan | null;
  /** How sure that is; null until it has been looked for. */
  readonly resolution: Resolution | null;
  /** By name; null or missing for a tag without one. */
  readonly tagColours: ReadonlyMap<string, string | null>;
  /** What people call another filing. */
  readonly filingName: (carried: CarriedFrom) => string;
  readonly onCheck: (id: string, isRange: boolean) => void;
}

function CardTools({ annotation }: { annotation: Annotation }) {
  const { writer } = useNotebook();
  const edit = useApp((state) => state.edit);
  const { id } = annotation;
  function remove(): void {
    void writer.remove([id]);
    showToast({ title: texts.marking.noteDeleted, undo: () => void writer.undo() });
  }
  return (
    <div className="card-tools">
      <Swatches
        colours={COLOURS}
        current={annotation.colour}
        onPick={(colour) => void writer.update([id], { colour })}
      />
      <span className="grow" />
      <IconButton
        label={texts.notes.card.editNote}
        onClick={() => edit({ id, field: 'note', where: 'card' })}
      >
        <Pencil size={14} aria-hidden />
      </IconButton>
      <IconButton
        label={texts.notes.card.editTags}
        onClick={() => edit({ id, field: 'tags', where: 'card' })}
      >
        <Tag size={14} aria-hidden />
      </IconButton>
      <IconButton label={texts.notes.card.deleteNote} onClick={remove}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </div>
  );
}

function CardEditor({ annotation, field }: { annotation: Annotation; field: 'note' | 'tags' }) {
  const { writer, tags } = useNotebook();
  const edit = useApp((state) => state.edit);
  const known = useMemo(() => tags.map((tag) => tag.name), [tags]);
  const { id } = annotation;
  return field === 'note' ? (
    <NoteEditor
      note={annotation.note}
      onChange={(note) => writer.type(id, note)}
      onDone={() => {
        void writer.endTyping(id);
        edit(null);
      }}
    />
  ) : (
    <TagEditor
      tags={annotation.tags}
      known={known}
      onChange={(next) => void writer.update([id], { tags: addTags([], next) })}
      onDone={() => edit(null)}
    />
  );
}

/** One annotation: its words, the note, the tags; picked out, also the tools to change them. */
export function NoteCard(props: NoteCardProps) {
  const { annotation, isActive, isChecked, place, resolution, tagColours, filingName, onCheck } =
    props;
  const card = useRef<HTMLLIElement>(null);
  const editing = useApp((state) => state.editing);
  const goTo = useApp((state) => state.goTo);
  const setActivePassage = useApp((state) => state.setActivePassage);
  const { id, target, note, tags, colour, carried } = annotation;
  const field = editing?.id === id && editing.where === 'card' ? editing.field : null;
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);

  function show(): void {
    setActivePassage({ kind: 'annotation', key: id });
    if (place) goTo(place);
  }

  return (
    <li
      ref={card}
      className="note-card"
      data-colour={colour}
      data-id={id}
      data-checked={isChecked}
      aria-current={isActive ? 'true' : undefined}
    >
      <input
        type="checkbox"
        className="card-check"
        aria-label={texts.notes.card.select(target.quote.slice(0, 60))}
        checked={isChecked}
        onChange={({ nativeEvent }) =>
          onCheck(id, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
        }
      />
      <button
        type="button"
        className="quote"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) onCheck(id, event.shiftKey);
          else show();
        }}
      >
        {target.quote}
      </button>
      {resolution ? <PlaceState annotation={annotation} resolution={resolution} /> : null}
      {field === 'note' || note === '' ? null : <p className="note">{note}</p>}
      {field === null ? null : <CardEditor annotation={annotation} field={field} />}
      {carried ? <CarriedFromLine carried={carried} name={filingName(carried)} /> : null}
      <div className="card-foot">
        {field === 'tags'
          ? null
          : tags.map((tag) => (
              <TagChip key={tag} name={tag} colour={tagColours.get(tag) ?? null} />
            ))}
        <span className="card-place">{target.section.slice(-2).join(' · ')}</span>
      </div>
      {isActive ? <CardTools annotation={annotation} /> : null}
    </li>
  );
}
