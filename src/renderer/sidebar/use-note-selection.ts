import { type KeyboardEvent, useMemo, useRef } from 'react';
import { type Annotation, COLOURS } from '../../core/annotate/annotation.ts';
import type { Command } from '../../ipc/commands.ts';
import { chordOf } from '../keys/chord.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { commandOf } from '../store/keys-slice.ts';
import { useApp, useAppStore } from '../store/StoreProvider.tsx';
import { type BulkEdit, createBulkEdit } from './bulk-edit.ts';

/** Selecting notes in the panel, to edit them together. */
export interface NoteSelection {
  /** Those selected, of those listed: what is not seen is not edited. */
  readonly notes: readonly Annotation[];
  readonly bulk: BulkEdit;
  /** Selects the note or takes it out; with `isRange` all between it and the one before. */
  toggle(id: string, isRange: boolean): void;
  /** Keys of the list: up and down, with Shift to select, Ctrl+A, and those that edit what is selected. */
  handleKey(event: KeyboardEvent<HTMLElement>): void;
}

function isField(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest('input:not([type="checkbox"]), textarea') !== null
  );
}

/** The card beside the one that has the focus; where none has it, the one picked out, else the first. */
function cardBeside(list: HTMLElement, step: 1 | -1): HTMLElement | null {
  const cards = [...list.querySelectorAll<HTMLElement>('.note-card')];
  const here = cards.findIndex((card) => card.contains(document.activeElement));
  const from = here >= 0 ? here + step : cards.findIndex((card) => card.ariaCurrent === 'true');
  return cards[Math.max(0, from)] ?? null;
}

/** The notes selected among those listed; what is no longer listed is not selected either. */
export function useNoteSelection(listed: readonly Annotation[]): NoteSelection {
  const store = useAppStore();
  const { writer, tags } = useNotebook();
  const checked = useApp((state) => state.checkedNotes);
  const notes = useMemo(() => {
    const ids = new Set(checked);
    return listed.filter(({ id }) => ids.has(id));
  }, [checked, listed]);
  const bulk = useMemo(
    () => createBulkEdit(writer, (text) => store.getState().announce(text)),
    [writer, store],
  );
  const last = useRef<string | null>(null);

  function toggle(id: string, isRange: boolean): void {
    const { checkedNotes, checkNotes } = store.getState();
    const from = listed.findIndex((note) => note.id === last.current);
    const to = listed.findIndex((note) => note.id === id);
    last.current = id;
    if (isRange && from >= 0 && to >= 0) {
      const range = listed.slice(Math.min(from, to), Math.max(from, to) + 1);
      checkNotes([...new Set([...checkedNotes, ...range.map((note) => note.id)])]);
    } else if (checkedNotes.includes(id)) checkNotes(checkedNotes.filter((each) => each !== id));
    else checkNotes([...checkedNotes, id]);
  }

  function step(list: HTMLElement, by: 1 | -1, isSelecting: boolean): void {
    const from = document.activeElement?.closest<HTMLElement>('.note-card')?.dataset['id'];
    const card = cardBeside(list, by);
    card?.querySelector<HTMLElement>('.quote')?.focus();
    const id = card?.dataset['id'];
    if (!isSelecting || id === undefined) return;
    const both = [from, id].filter((each) => each !== undefined);
    store.getState().checkNotes([...new Set([...store.getState().checkedNotes, ...both])]);
  }

  /** What the command does with the notes selected. */
  function edit(command: Command | null): (() => void) | null {
    const { checkNotes, openBulkField } = store.getState();
    if (notes.length === 0 || command === null) return null;
    const colour = COLOURS[Number(/^highlight-(\d)$/.exec(command)?.[1]) - 1];
    if (colour) return () => void bulk.recolour(notes, colour);
    if (command === 'write-tags') return () => openBulkField('tag');
    if (command === 'delete-note') return () => void bulk.remove(notes);
    return command === 'select-nothing' ? () => checkNotes([]) : null;
  }

  /** What the key does that the reader has settled for a tag. */
  function giveTag(chord: string): (() => void) | null {
    const tag = tags.find(({ hotkey }) => hotkey?.toUpperCase() === chord);
    const isFree = commandOf(store.getState(), chord) === null;
    return tag && isFree && notes.length > 0 ? () => void bulk.tag(notes, tag.name) : null;
  }

  function actionOf(event: KeyboardEvent<HTMLElement>): (() => void) | null {
    const state = store.getState();
    const chord = chordOf(event.nativeEvent, state.isMac);
    const { currentTarget: list } = event;
    switch (chord) {
      case 'Mod+A':
        return () => state.checkNotes(listed.map(({ id }) => id));
      case 'Down':
      case 'Shift+Down':
        return () => step(list, 1, event.shiftKey);
      case 'Up':
      case 'Shift+Up':
        return () => step(list, -1, event.shiftKey);
      case null:
        return null;
      default:
        return edit(commandOf(state, chord)) ?? giveTag(chord);
    }
  }

  return {
    notes,
    bulk,
    toggle,
    handleKey: (event) => {
      if (isField(event.target)) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    },
  };
}
