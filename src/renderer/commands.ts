import type { Command } from '../ipc/contract.ts';
import type { AnnotationWriter } from './db/annotation-writer.ts';
import type { AppStore } from './store/create-app-store.ts';

/** Whether keys typed there are text. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}

/** Undo belongs to the field that is being typed in, else to the notes. */
function undo(writer: AnnotationWriter, kind: 'undo' | 'redo'): void {
  // There is no other way to reach a text field's own history.
  if (isField(document.activeElement)) document.execCommand(kind);
  else void writer[kind]();
}

/** Carries out a command of the menu, of a key or of the palette. */
export function runCommand(store: AppStore, writer: AnnotationWriter, command: Command): void {
  const state = store.getState();
  const isReading = state.active !== null;
  switch (command) {
    case 'open':
      void state.pick('files');
      break;
    case 'open-folder':
      void state.pick('folder');
      break;
    case 'export-notes':
      if (isReading) state.openDialog('export');
      break;
    case 'import-notes':
      state.openDialog('import');
      break;
    case 'show-backups':
      state.openDialog('backups');
      break;
    case 'close-tab':
      if (state.active !== null) state.close(state.active);
      break;
    case 'find':
      if (isReading) state.askFind();
      break;
    case 'undo':
    case 'redo':
      undo(writer, command);
      break;
    case 'toggle-outline':
      state.toggleOutline();
      break;
    case 'toggle-panel':
      state.togglePanel();
      break;
    case 'show-keys':
      state.openDialog('keys');
      break;
    default:
      command satisfies never;
  }
}
