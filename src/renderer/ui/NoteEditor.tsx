import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { texts } from '../texts.ts';

interface NoteEditorProps {
  readonly note: string;
  /** Told of every change, so that nothing typed can be lost. */
  readonly onChange: (note: string) => void;
  readonly onDone: () => void;
}

/** A note in Markdown, being written. */
export function NoteEditor({ note, onChange, onDone }: NoteEditorProps) {
  const [draft, setDraft] = useState(note);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = area.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  function handleKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      onDone();
    }
  }

  return (
    <textarea
      ref={area}
      className="note-editor"
      aria-label={texts.notes.card.noteField}
      placeholder={texts.notes.card.noteExample}
      rows={3}
      value={draft}
      onKeyDown={handleKey}
      onChange={({ target }) => {
        setDraft(target.value);
        onChange(target.value);
      }}
      onBlur={onDone}
    />
  );
}
