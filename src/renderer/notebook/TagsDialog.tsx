import { type FormEvent, useRef, useState } from 'react';
import { type TagCount, tidyTag } from '../../core/annotate/tag.ts';
import { mergeTagSet, type TagMerge, writeTagSet } from '../../core/annotate/tag-set.ts';
import { getBridge } from '../bridge.ts';
import { describeTag } from '../db/tag-edits.ts';
import { useNotebook } from './Notebook.tsx';
import { useApp, useAppStore } from '../store/StoreProvider.tsx';
import { Modal } from '../ui/Modal.tsx';
import { showToast } from '../ui/toasts.ts';
import { keyOwner } from './tag-effects.ts';
import { TagForm } from './TagForm.tsx';
import { texts } from '../texts.ts';

interface RowProps {
  readonly tag: TagCount;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Row({ tag, isOpen, onToggle }: RowProps) {
  return (
    <li className="tag-row" data-colour={tag.colour ?? undefined}>
      <button type="button" className="tag-line" aria-expanded={isOpen} onClick={onToggle}>
        <i aria-hidden data-plain={tag.colour === null} />
        <span className="tag-name">#{tag.name}</span>
        <span className="tag-description">{tag.description}</span>
        {tag.hotkey === null ? null : <kbd>{tag.hotkey.toUpperCase()}</kbd>}
        <span className="tag-uses">{texts.counts.notes(tag.count)}</span>
      </button>
      {isOpen ? <TagForm tag={tag} onDone={onToggle} /> : null}
    </li>
  );
}

function describeMerge(name: string, { added, changed, unchanged, withoutKey, skipped }: TagMerge) {
  const parts = [texts.tags.merged(name, added, changed, unchanged)];
  if (withoutKey.length > 0) parts.push(texts.tags.withoutKey(withoutKey));
  if (skipped.length > 0) parts.push(texts.tags.leftOut(skipped.length));
  return parts.join(' ');
}

function NewTag({ onAdded }: { onAdded: (name: string) => void }) {
  const { writer, tags } = useNotebook();
  const [typed, setTyped] = useState('');
  const name = tidyTag(typed);
  const known = tags.find((tag) => tag.name.toLowerCase() === name?.toLowerCase());
  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name === null) return;
    if (!known) await describeTag(writer, { name, colour: null, hotkey: null, description: '' });
    setTyped('');
    onAdded(known?.name ?? name);
  }
  return (
    <form className="tag-new" onSubmit={(event) => void add(event)}>
      <input
        className="field"
        aria-label={texts.tags.newTag}
        placeholder={texts.tags.newTag}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit" className="button" disabled={name === null}>
        {known ? texts.tags.show : texts.tags.add}
      </button>
    </form>
  );
}

/** Takes the tags out as a set and a set in, and tells what came of it. */
function TagSet() {
  const store = useAppStore();
  const { writer, tags } = useNotebook();
  const announce = useApp((state) => state.announce);
  const [report, setReport] = useState<{ readonly text: string; readonly isBad: boolean } | null>(
    null,
  );

  async function exportSet(): Promise<void> {
    const content = writeTagSet(tags.toSorted((a, b) => texts.formats.compare(a.name, b.name)));
    const saved = await getBridge()['notes:save']({ suggestedName: 'tags.json', content });
    if (!saved.ok) setReport({ text: saved.error.message, isBad: true });
    else if (saved.value !== null)
      setReport({ text: texts.tags.saved(tags.length, saved.value), isBad: false });
  }
  async function importSet(): Promise<void> {
    const read = await getBridge()['tags:import']();
    if (!read.ok) setReport({ text: read.error.message, isBad: true });
    if (!read.ok || read.value === null) return;
    const isFree = (hotkey: string) => keyOwner(store.getState(), [], hotkey, null) === null;
    const merge = mergeTagSet(tags, read.value.tags, isFree);
    if (merge.put.length > 0) {
      await writer.editTags({ put: merge.put, removed: [] });
      showToast({ title: texts.tags.imported, undo: () => void writer.undo() });
    }
    const text = describeMerge(read.value.name, merge);
    setReport({ text, isBad: false });
    announce(text);
  }

  return (
    <>
      {report ? (
        <p className="tag-report" role={report.isBad ? 'alert' : 'status'} data-bad={report.isBad}>
          {report.text}
        </p>
      ) : null}
      <footer className="modal-foot">
        <button type="button" className="button" onClick={() => void importSet()}>
          {texts.tags.importSet}
        </button>
        <button
          type="button"
          className="button"
          disabled={tags.length === 0}
          onClick={() => void exportSet()}
        >
          {texts.tags.exportSet}
        </button>
      </footer>
    </>
  );
}

/** Every tag over all filings: to describe, rename, merge and delete, and to share as a set. */
export function TagsDialog({ onClose }: { onClose: () => void }) {
  const { tags } = useNotebook();
  const [open, setOpen] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const shown = tags.filter(({ name, description }) =>
    `${name} ${description}`.toLowerCase().includes(words.trim().toLowerCase()),
  );

  return (
    <Modal title={texts.tags.title} wide firstFocus={field} onClose={onClose}>
      <div className="tag-tools">
        <input
          ref={field}
          type="search"
          className="field"
          aria-label={texts.tags.find}
          placeholder={texts.tags.find}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <NewTag
          onAdded={(name) => {
            setWords('');
            setOpen(name);
          }}
        />
      </div>
      {shown.length === 0 ? (
        <p className="panel-empty">{tags.length === 0 ? texts.tags.none : texts.tags.noneFits}</p>
      ) : null}
      {/* Scrolling by keyboard needs the focus here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="tag-rows" role="group" aria-label={texts.tags.all} tabIndex={0}>
        <ul>
          {shown.map((tag) => (
            <Row
              key={tag.name}
              tag={tag}
              isOpen={open === tag.name}
              onToggle={() => setOpen(open === tag.name ? null : tag.name)}
            />
          ))}
        </ul>
      </div>
      <TagSet />
    </Modal>
  );
}
