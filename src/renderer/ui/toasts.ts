import { Toast } from '@base-ui/react/toast';
import { texts } from '../texts.ts';

/** A short message at the window's edge; nothing waits for it. */
export interface Notice {
  readonly title: string;
  readonly description?: string;
  readonly tone?: 'plain' | 'failure';
  /** Whether it stands until the reader closes it. */
  readonly stays?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Takes back what is told of; offered as an action. */
  readonly undo?: () => void;
}

/** Shared by the window's one viewport and by whoever has something to say. */
export const toastManager = Toast.createToastManager();

const PLAIN_MS = 6000;
const FAILURE_MS = 20_000;

/** The last toast that offers to undo: an older one would undo what came after it. */
let undoable: string | null = null;

/** Returns an id to close it by. */
export function showToast(notice: Notice): string {
  const { title, description, tone = 'plain', stays = false, undo } = notice;
  const action = undo ? { label: texts.actions.undo, run: undo } : notice.action;
  if (undo && undoable !== null) toastManager.close(undoable);
  const id = toastManager.add({
    title,
    type: tone,
    timeout: stays ? 0 : tone === 'failure' ? FAILURE_MS : PLAIN_MS,
    ...(description === undefined ? {} : { description }),
    ...(action === undefined
      ? {}
      : {
          actionProps: {
            children: action.label,
            onClick: () => {
              action.run();
              toastManager.close(id);
            },
          },
        }),
  });
  if (undo) undoable = id;
  return id;
}

/** Does nothing for one that is gone already. */
export function closeToast(id: string | undefined): void {
  if (id !== undefined) toastManager.close(id);
}
