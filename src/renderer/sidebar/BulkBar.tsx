import { Tag, Tags, Trash2, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Annotation, COLOURS } from '../../core/annotate/annotation.ts';
import { tidyTag } from '../../core/annotate/tag.ts';
import { useKeyHint } from '../keys/CommandKeys.tsx';
import { useNotebook } from '../notebook/Notebook.tsx';
import { useApp } from '../store/StoreProvider.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Swatches } from '../ui/Swatches.tsx';
import { TagEditor } from '../ui/TagEditor.tsx';
import { type BulkEdit, tagsAmong } from './bulk-edit.ts';
import { texts } from '../texts.ts';

interface BulkBarProps {
  /** Those selected, of those listed. */
  readonly notes: readonly Annotation[];
  readonly bulk: BulkEdit;
}

function UntagList({ notes, bulk }: BulkBarProps) {
  const tags = tagsAmong(notes);
  if (tags.length === 0) return <p className="bulk-hint">{texts.notes.bulk.noTags}</p>;
  return (
    <div className="bulk-tags" role="group" aria-label={texts.notes.bulk.untagList}>
      {tags.map(({ name, count }) => (
        <button
          key={name}
          type="button"
          className="tag"
          aria-label={texts.notes.bulk.untagOne(name, count)}
          onClick={() => void bulk.untag(notes, name)}
        >
          {texts.notes.bulk.tagCount(name, count)} <X size={11} aria-hidden />
        </button>
      ))}
    </div>
  );
}

/** What can be done with the notes selected, and how many they are. */
export function BulkBar({ notes, bulk }: BulkBarProps) {
  const { tags } = useNotebook();
  const field = useApp((state) => state.bulkField);
  const openField = useApp((state) => state.openBulkField);
  const checkNotes = useApp((state) => state.checkNotes);
  const known = useMemo(() => tags.map(({ name }) => name), [tags]);
  const tagKeys = useKeyHint('write-tags');
  const deleteKeys = useKeyHint('delete-note');
  const noneKeys = useKeyHint('select-nothing');
  // A fresh editor for each tag, so that the next can follow.
  const [turn, setTurn] = useState(0);
  const [only] = new Set(notes.map(({ colour }) => colour));
  const isOneColour = notes.every(({ colour }) => colour === only);
  function addTag(typed: string | undefined): void {
    const name = typed === undefined ? null : tidyTag(typed);
    if (name === null) return;
    setTurn(turn + 1);
    void bulk.tag(notes, name);
  }
  return (
    <div className="bulk-bar" role="group" aria-label={texts.notes.bulk.name}>
      <span className="bulk-count">{texts.notes.bulk.selected(notes.length)}</span>
      <Swatches
        colours={COLOURS}
        current={isOneColour ? (only ?? null) : null}
        onPick={(colour) => void bulk.recolour(notes, colour)}
      />
      <span className="bulk-tools">
        <IconButton
          label={texts.notes.bulk.tag(notes.length)}
          hint={tagKeys}
          aria-expanded={field === 'tag'}
          onClick={() => openField(field === 'tag' ? null : 'tag')}
        >
          <Tag size={14} aria-hidden />
        </IconButton>
        <IconButton
          label={texts.notes.bulk.untag(notes.length)}
          aria-expanded={field === 'untag'}
          onClick={() => openField(field === 'untag' ? null : 'untag')}
        >
          <Tags size={14} aria-hidden />
        </IconButton>
        <IconButton
          label={texts.notes.bulk.delete(notes.length)}
          hint={deleteKeys}
          onClick={() => void bulk.remove(notes)}
        >
          <Trash2 size={14} aria-hidden />
        </IconButton>
        <IconButton
          label={texts.notes.bulk.selectNone}
          hint={noneKeys}
          onClick={() => checkNotes([])}
        >
          <X size={14} aria-hidden />
        </IconButton>
      </span>
      {field === 'tag' ? (
        <TagEditor
          key={turn}
          tags={[]}
          known={known}
          onChange={(next) => addTag(next.at(-1))}
          onDone={() => openField(null)}
        />
      ) : null}
      {field === 'untag' ? <UntagList notes={notes} bulk={bulk} /> : null}
    </div>
  );
}
