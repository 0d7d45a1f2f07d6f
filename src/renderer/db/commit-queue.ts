import { texts } from '../texts.ts';

/** Work that is committed one piece after the other, and kept until it is. */
export interface CommitQueue {
  /** Resolves once the work has been done; rejects only where trying again can't help. */
  push(work: () => Promise<void>): Promise<void>;
  /** Tries the failed piece again, now. */
  retry(): void;
  /** Pieces not done yet. */
  size(): number;
  /** Why the first of them failed when it was last tried; null when it has not. */
  failure(): string | null;
}

const RETRY_AFTER_MS = 2000;

/** Whether the row itself can't be stored: no disk will ever take it, and it must not hold up the others. */
function isHopeless(error: unknown): boolean {
  return error instanceof Error && ['DataError', 'DataCloneError'].includes(error.name);
}

/** Names under which the browser's database says that it can't be reached; what it says besides is not for readers. */
const OUT_OF_REACH = /^(?:Unknown|OpenFailed|DatabaseClosed|Abort|InvalidState)Error$/;

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return OUT_OF_REACH.test(error.name) ? texts.keeping.databaseOutOfReach : error.message;
}

interface Piece {
  readonly work: () => Promise<void>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * A piece that fails stays at the head and is tried again every two seconds and before every later piece. `onChange` is
 * called when the size or the failure has changed.
 */
export function createCommitQueue(
  wait: (milliseconds: number) => Promise<void>,
  onChange: () => void,
): CommitQueue {
  const pieces: Piece[] = [];
  let failure: string | null = null;
  let draining = false;

  function leave(head: Piece, error: unknown): void {
    pieces.shift();
    failure = null;
    if (error === null) head.done();
    else head.failed(error);
    onChange();
  }

  async function drain(): Promise<void> {
    for (let head = pieces[0]; head; head = pieces[0]) {
      try {
        await head.work();
        leave(head, null);
      } catch (error) {
        if (isHopeless(error)) {
          leave(head, error);
          continue;
        }
        failure = describeFailure(error);
        onChange();
        void wait(RETRY_AFTER_MS).then(retry);
        break;
      }
    }
    draining = false;
  }

  function retry(): void {
    if (draining) return;
    draining = true;
    void drain();
  }

  return {
    push: (work) => {
      const committed = new Promise<void>((done, failed) => pieces.push({ work, done, failed }));
      // Before it is told: what the window then draws must not hold the work up.
      retry();
      onChange();
      return committed;
    },
    retry,
    size: () => pieces.length,
    failure: () => failure,
  };
}
