/** Files or links that nobody in the window asked for: from the command line, a second start, the operating system. */
export interface Arrivals<T> {
  /** Passes them on, or keeps them until the window asks. */
  arrive(entries: readonly T[]): void;
  /** What has been kept; from now on the window listens. */
  take(): readonly T[];
  /** The page is gone, reloaded or closed: keep what comes. */
  pause(): void;
}

/** Keeps what arrives until the window has asked for the first time. */
export function createArrivals<T>(send: (entries: readonly T[]) => void): Arrivals<T> {
  let kept: T[] = [];
  let isListening = false;
  return {
    arrive(entries) {
      if (entries.length === 0) return;
      if (isListening) send(entries);
      else kept.push(...entries);
    },
    take() {
      const entries = kept;
      kept = [];
      isListening = true;
      return entries;
    },
    pause() {
      isListening = false;
    },
  };
}
