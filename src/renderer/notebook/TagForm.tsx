import { type FormEvent, useState } from 'react';
import { COLOURS } from '../../core/annotate/annotation.ts';
import { type TagCount, tidyTag } from '../../core/annotate/tag.ts';
import { renameTag } from '../db/tag-edits.ts';
import { useNotebook } from './Notebook.tsx';
import { useApp } from '../store/StoreProvider.tsx';
import { Swatches } from '../ui/Swatches.tsx';
import { showToast } from '../ui/toasts.ts';
import { describeTagEdit, keyOwner } from './tag-effects.ts';
import { texts } from '../texts.ts';

/** What is settled about a tag, to be changed; what that will do is said before it is done. */
export function TagForm({ tag, onDone }: { tag: TagCount; onDone: () => void }) {
  const { db, writer, tags } = useNotebook();
  const announce = useApp((state) => state.announce);
  const [name, setName] = useState(tag.name);
  const [colour, setColour] = useState(tag.colour);
  const [hotkey, setHotkey] = useState(tag.hotkey ?? '');
  const [description, setDescription] = useState(tag.description);
  const owner = useApp((state) => keyOwner(state, tags, hotkey, tag.name));
  const effect = describeTagEdit(tags, tag, name);
  const canSave = tidyTag(name) !== null && owner === null;

  function tell(title: string): void {
    announce(title);
    showToast({ title, undo: () => void writer.undo() });
    onDone();
  }
  async function save(): Promise<void> {
    const about = { colour, description: description.trim(), hotkey: hotkey || null };
    await renameTag(db, writer, tag.name, name, about);
    tell(effect.done);
  }
  async function remove(): Promise<void> {
    const count = await renameTag(db, writer, tag.name, null);
    tell(texts.tags.form.deleted(tag.name, count));
  }
  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    if (canSave) void save();
  }

  return (
    <form className="tag-form" onSubmit={handleSubmit}>
      <label>
        <span>{texts.tags.form.name}</span>
        <input value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
      </label>
      <div className="tag-colour">
        <span>{texts.tags.form.colour}</span>
        <Swatches colours={COLOURS} current={colour} onPick={setColour} />
        <button
          type="button"
          className="plain"
          aria-pressed={colour === null}
          onClick={() => setColour(null)}
        >
          {texts.tags.form.noColour}
        </button>
      </div>
      <label>
        <span>{texts.tags.form.key}</span>
        <input
          className="tag-key"
          value={hotkey}
          maxLength={1}
          aria-invalid={owner !== null}
          onChange={({ target }) => setHotkey(target.value.trim().toLowerCase())}
        />
      </label>
      <label>
        <span>{texts.tags.form.description}</span>
        <input value={description} onChange={({ target }) => setDescription(target.value)} />
      </label>
      <p role="status" className="tag-effect">
        {owner === null ? effect.will : texts.tags.form.keyTaken(owner)}
      </p>
      <div className="tag-buttons">
        <button type="button" className="button danger" onClick={() => void remove()}>
          {texts.tags.form.delete(tag.count)}
        </button>
        <span className="grow" />
        <button type="button" className="button" onClick={onDone}>
          {texts.actions.cancel}
        </button>
        <button type="submit" className="button primary" disabled={!canSave}>
          {effect.verb}
        </button>
      </div>
    </form>
  );
}
