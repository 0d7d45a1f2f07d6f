/** How far a run over many files has come, on standard error: where somebody watches, or where it is asked for. */
export interface Progress {
  step(isGood: boolean): void;
  end(): void;
}

/** Files between two lines where nobody watches. */
const EVERY = 100;
const PAUSE_MS = 100;

/** Shows nothing unless standard error is a terminal or `isWanted`. `total` is null where the files are not counted. */
export function createProgress(total: number | null, isWanted: boolean): Progress {
  const isWatched = process.stderr.isTTY;
  let [done, bad, shown] = [0, 0, 0];
  const line = () =>
    `${done}${total === null ? '' : ` of ${total}`} files${bad === 0 ? '' : `, ${bad} unreadable`}`;
  return {
    step(isGood) {
      done++;
      if (!isGood) bad++;
      const now = Date.now();
      if (isWatched && now - shown > PAUSE_MS) {
        shown = now;
        process.stderr.write(`\r\u001b[K${line()}`);
      } else if (!isWatched && isWanted && done % EVERY === 0) process.stderr.write(`${line()}\n`);
    },
    end() {
      if (isWatched) process.stderr.write('\r\u001b[K');
      else if (isWanted) process.stderr.write(`${line()}\n`);
    },
  };
}
