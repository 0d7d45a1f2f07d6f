import type { Unsaved } from '../ipc/contract.ts';

/** What holding a window open needs of it. */
interface Deps {
  /** Asks the page to save what it can and to say what it could not. */
  readonly ask: () => void;
  /** Asks the reader; true is to close and lose it. */
  readonly confirm: (unsaved: Unsaved) => Promise<boolean>;
  readonly close: () => void;
  /** The reader keeps the window. */
  readonly onKept: () => void;
  /** The page has not answered in time, and the window is closed. */
  readonly onSilence: () => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Holds a window open until all that was written in it is saved, or the reader gives it up. */
export interface HoldingClose {
  /** The window is to be closed. */
  begin(): void;
  /** The page's answer. */
  answer(unsaved: Unsaved): void;
}

/** The page itself gives up waiting after ten seconds and says so; one that is silent for longer hangs. */
const SILENCE_MS = 30_000;

/** One for each window. */
export function createHoldingClose(deps: Deps): HoldingClose {
  let round = 0;
  let isAsked = false;

  function end(): void {
    isAsked = false;
    deps.close();
  }

  async function decide(unsaved: Unsaved): Promise<void> {
    if (await deps.confirm(unsaved)) end();
    else {
      isAsked = false;
      deps.onKept();
    }
  }

  return {
    begin() {
      if (isAsked) return;
      isAsked = true;
      round += 1;
      const asked = round;
      deps.ask();
      void deps.wait(SILENCE_MS).then(() => {
        if (asked !== round) return;
        deps.onSilence();
        end();
      });
    },
    answer(unsaved) {
      if (!isAsked) return;
      round += 1; // the silence is over
      if (unsaved.count === 0) end();
      else void decide(unsaved);
    },
  };
}
