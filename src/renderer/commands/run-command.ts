import type { Command } from '../../ipc/commands.ts';
import type { AnnotationWriter } from '../db/annotation-writer.ts';
import type { AppState } from '../store/app-state.ts';
import type { AppStore } from '../store/create-app-store.ts';
import { getBridge } from '../bridge.ts';
import { focusText } from '../ui/focus-text.ts';
import { COMMAND_LIST } from './command-list.ts';
import { stepPlace } from './step-place.ts';
import { stepFinding } from './step-finding.ts';

/** Whether keys typed there are text. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** Undo belongs to the field that is being typed in, else to the notes. */
function undo(writer: AnnotationWriter, kind: 'undo' | 'redo'): void {
  // There is no other way to reach a text field's own history.
  if (isField(document.activeElement)) document.execCommand(kind);
  else void writer[kind]();
}

interface Window {
  readonly store: AppStore;
  readonly state: AppState;
  readonly writer: AnnotationWriter;
}

/** What the window does by itself; all else is done by the part that is in charge of it. */
const ACTIONS: Partial<Readonly<Record<Command, (window: Window) => void>>> = {
  open: ({ state }) => void state.pick('files'),
  'open-folder': ({ state }) => void state.pick('folder'),
  'export-notes': ({ state }) => state.openDialog('export'),
  'import-notes': ({ state }) => state.openDialog('import'),
  print: ({ state }) => state.openDialog('print'),
  'show-backups': ({ state }) => state.openDialog('backups'),
  'new-window': () => void getBridge()['app:new-window'](),
  'close-tab': ({ state }) => (state.active === null ? undefined : state.close(state.active)),
  'next-tab': ({ state }) => state.activateNext(1),
  'previous-tab': ({ state }) => state.activateNext(-1),
  undo: ({ writer }) => undo(writer, 'undo'),
  redo: ({ writer }) => undo(writer, 'redo'),
  find: ({ state }) => state.askFind(),
  'next-hit': ({ state }) => state.stepHit(1),
  'previous-hit': ({ state }) => state.stepHit(-1),
  'go-to-page': ({ state }) => state.openDialog('go-to-page'),
  'go-to-offset': ({ state }) => state.openDialog('go-to-offset'),
  'go-back': ({ state }) => state.goBack(),
  'go-forward': ({ state }) => state.goForth(),
  'next-section': ({ store }) => stepPlace(store, 'section', 1),
  'previous-section': ({ store }) => stepPlace(store, 'section', -1),
  'next-table': ({ store }) => stepPlace(store, 'table', 1),
  'previous-table': ({ store }) => stepPlace(store, 'table', -1),
  'next-finding': ({ store }) => stepFinding(store, 1),
  'previous-finding': ({ store }) => stepFinding(store, -1),
  'manage-tags': ({ state }) => state.openDialog('tags'),
  'show-bin': ({ state }) => state.openDialog('bin'),
  'carry-notes': ({ state }) => state.openDialog('carry'),
  'search-notes': ({ state }) => state.askNotes(),
  'show-text': ({ state }) => state.setLayout('text'),
  'show-filed': ({ state }) => state.setLayout('filed'),
  'show-beside': ({ state }) => state.setLayout('beside'),
  'show-split': ({ state }) => state.setLayout('split'),
  'other-side': ({ state }) => {
    state.focusOther();
    requestAnimationFrame(focusText);
  },
  'toggle-outline': ({ state }) => state.toggleOutline(),
  'toggle-panel': ({ state }) => state.togglePanel(),
  'show-commands': ({ state }) => state.openDialog('commands'),
  'show-keys': ({ state }) => state.openDialog('keys'),
  'show-help': ({ state }) => state.openDialog('help'),
  'show-updates': ({ state }) => state.openDialog('updates'),
};

/** Whether the window does it by itself, whatever it shows. */
export function isOfWindow(command: Command): boolean {
  return ACTIONS[command] !== undefined;
}

/** Carries out a command of the menu, of a key or of the palette; false when it can't be done now. */
export function runCommand(store: AppStore, writer: AnnotationWriter, command: Command): boolean {
  const state = store.getState();
  if (state.active === null && !COMMAND_LIST[command].always) return false;
  const action = ACTIONS[command];
  if (!action) return state.performers.some((perform) => perform(command));
  action({ store, state, writer });
  return true;
}
