import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { texts } from '../texts.ts';

interface TagEditorProps {
  readonly tags: readonly string[];
  /** Tags in use elsewhere, the most used first. */
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  readonly onDone: () => void;
}

const SUGGESTIONS = 6;

const says = texts.notes.card;

function suggest(known: readonly string[], tags: readonly string[], typed: string): string[] {
  const wanted = typed.replace(/^#/, '').toLowerCase();
  return known
    .filter((tag) => !tags.includes(tag) && tag.toLowerCase().includes(wanted))
    .slice(0, SUGGESTIONS);
}

/**
 * The tags of a passage: Enter or a comma adds what is typed or chosen, Tab completes it,
 * Backspace takes the last away.
 */
export function TagEditor({ tags, known, onChange, onDone }: TagEditorProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const options = suggest(known, tags, typed);
  useEffect(() => field.current?.focus(), []);

  function add(tag: string): void {
    setTyped('');
    setChosen(-1);
    if (tag.trim() !== '') onChange([...tags, tag]);
  }

  function handleKey(event: KeyboardEvent): void {
    event.stopPropagation();
    const { key } = event;
    if (key === 'Enter' || key === ',') {
      event.preventDefault();
      const tag = options[chosen] ?? typed;
      if (tag.trim() === '') onDone();
      else add(tag);
    } else if (key === 'Tab' && !event.shiftKey && typed.trim() !== '' && options[0]) {
      event.preventDefault();
      add(options[Math.max(0, chosen)] ?? typed);
    } else if (key === 'Escape') onDone();
    else if (key === 'Backspace' && typed === '') onChange(tags.slice(0, -1));
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      const step = key === 'ArrowDown' ? 1 : -1;
      setChosen(Math.max(-1, Math.min(options.length - 1, chosen + step)));
    }
  }

  function handleLeave(goal: EventTarget | null): void {
    if (goal instanceof Node && box.current?.contains(goal)) return;
    if (typed.trim() !== '') add(typed);
    onDone();
  }

  return (
    <div className="tag-editor" ref={box} onBlur={(event) => handleLeave(event.relatedTarget)}>
      {tags.map((tag) => (
        <span key={tag} className="tag">
          #{tag}
          <button
            type="button"
            aria-label={says.removeTag(tag)}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <X size={11} aria-hidden />
          </button>
        </span>
      ))}
      <input
        ref={field}
        role="combobox"
        aria-label={says.tagField}
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
        placeholder={says.tagField}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(-1);
        }}
        onKeyDown={handleKey}
      />
      <div className="tag-options" id={listId} role="listbox" aria-label={says.tagsInUse}>
        {options.map((tag, i) => (
          <div
            key={tag}
            id={`${listId}-${i}`}
            className="tag-option"
            role="option"
            aria-selected={i === chosen}
            tabIndex={-1}
            onMouseDown={(event) => {
              event.preventDefault();
              add(tag);
            }}
          >
            #{tag}
          </div>
        ))}
      </div>
    </div>
  );
}
