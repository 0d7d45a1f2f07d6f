import { useEffect } from 'react';
import type { Finding } from '../core/annotate/dismissal.ts';
import type { Command } from '../ipc/contract.ts';
import { getBridge } from './bridge.ts';
import { isField, runCommand } from './commands.ts';
import type { AnnotationWriter } from './db/annotation-writer.ts';
import { findingKey } from './findings/finding-item.ts';
import { useNotebook } from './Notebook.tsx';
import type { AppStore } from './store/create-app-store.ts';
import { activeFiling } from './store/filings-slice.ts';
import type { PassageSpan } from './store/passage-span.ts';
import { useAppStore } from './store/StoreProvider.tsx';

function inOrder(documents: readonly { readonly id: string }[], a: PassageSpan, b: PassageSpan) {
  const place = (span: PassageSpan) => documents.findIndex(({ id }) => id === span.document);
  return place(a) - place(b) || a.start - b.start;
}

/** Picks out the next or previous finding of the layers that are on, in the text and in its panel. */
function stepFinding(store: AppStore, step: 1 | -1): void {
  const { layers, place, goTo, jump, setActivePassage, showTab, panelOpen } = store.getState();
  const filing = activeFiling(store.getState());
  if (!filing?.head || !filing.findings || !place) return;
  const { documents } = filing.head;
  const all: readonly Finding[] = [
    ...(layers.forward ? filing.findings.forwardLooking : []),
    ...(layers.metrics ? filing.findings.metrics : []),
  ];
  const sorted = all.toSorted((a, b) => inOrder(documents, a, b));
  const here = jump?.span ?? { document: place.document, start: place.offset, end: place.offset };
  const next =
    step === 1
      ? sorted.find((span) => inOrder(documents, span, here) > 0)
      : sorted.findLast((span) => inOrder(documents, span, here) < 0);
  if (!next) return;
  const kind = 'kind' in next ? 'metric' : 'forward';
  setActivePassage({ kind, key: findingKey(next) });
  if (panelOpen) showTab(kind === 'metric' ? 'metrics' : 'forward');
  goTo(next);
}

/** Keys with a modifier, as "ctrl+shift+z"; on a Mac the command key counts as Ctrl. */
function chordOf(event: KeyboardEvent): string {
  const parts = [
    event.ctrlKey || event.metaKey ? 'ctrl' : null,
    event.altKey ? 'alt' : null,
    event.shiftKey ? 'shift' : null,
    event.key.toLowerCase(),
  ];
  return parts.filter((part) => part !== null).join('+');
}

const COMMAND_CHORDS: Readonly<Record<string, Command>> = {
  'ctrl+o': 'open',
  'ctrl+shift+o': 'open-folder',
  'ctrl+e': 'export-notes',
  'ctrl+shift+e': 'import-notes',
  'ctrl+shift+b': 'show-backups',
  'ctrl+w': 'close-tab',
  'ctrl+f': 'find',
  'ctrl+shift+l': 'toggle-outline',
  'ctrl+shift+p': 'toggle-panel',
  'ctrl+/': 'show-keys',
};

function actionOf(
  event: KeyboardEvent,
  store: AppStore,
  writer: AnnotationWriter,
): (() => void) | null {
  const chord = chordOf(event);
  const state = store.getState();
  const command = COMMAND_CHORDS[chord];
  if (command) return () => runCommand(store, writer, command);
  if (chord === 'ctrl+k') return () => state.openDialog('commands');
  if (chord === 'f3') return () => state.stepHit(1);
  if (chord === 'shift+f3') return () => state.stepHit(-1);
  if (chord === 'ctrl+tab') return () => state.activateNext(1);
  if (chord === 'ctrl+shift+tab') return () => state.activateNext(-1);
  if (isField(event.target)) return null;
  if (chord === 'ctrl+z') return () => void writer.undo();
  if (chord === 'ctrl+y' || chord === 'ctrl+shift+z') return () => void writer.redo();
  if (chord === 'alt+arrowleft') return state.goBack;
  if (chord === 'alt+arrowright') return state.goForth;
  if (state.dialog !== null) return null;
  if (chord === 'shift+?' || chord === '?') return () => state.openDialog('keys');
  if (chord === 'j') return () => stepFinding(store, 1);
  if (chord === 'k') return () => stepFinding(store, -1);
  return null;
}

/** Commands of the menu, and the keys that work wherever the focus is. */
export function useShortcuts(): void {
  const store = useAppStore();
  const { writer } = useNotebook();
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      const action = actionOf(event, store, writer);
      if (!action) return;
      // Handled here, the key does not reach the menu, which would do the same again.
      event.preventDefault();
      action();
    }
    window.addEventListener('keydown', handleKey);
    const stop = getBridge().on('menu:command', (command) => runCommand(store, writer, command));
    return () => {
      window.removeEventListener('keydown', handleKey);
      stop();
    };
  }, [store, writer]);
}
