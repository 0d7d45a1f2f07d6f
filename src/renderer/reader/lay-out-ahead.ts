import type { Movement } from './near-chunks.ts';
import { neighbourOf } from './stretches.ts';

/** Lays chunks out before they come so near that the browser has to, which takes most of a frame's time. */
export interface LayoutAhead {
  /** To be told of what comes near the window. */
  move(movement: Pick<Movement, 'came'>): void;
  /** Nothing is laid out ahead before: what is still to be drawn comes first. */
  begin(): void;
  close(): void;
}

/** Fifty screens on and ten back: more than a wheel turns in a go, and little of the memory that a long text would take. */
const AHEAD = { behind: 40, before: 8 } as const;
/** So long after the last scroll the reader is taken to rest. */
const REST_MS = 150;
/** About what a chunk takes: with less time left, a frame or a key would wait for it. */
const ENOUGH_MS = 8;

/** The chunk and so many behind or before it, the nearest first. */
function* from(chunk: Element | null, side: 'behind' | 'before'): Generator<Element> {
  let next = chunk;
  for (let i = 0; next && i <= AHEAD[side]; i += 1) {
    yield next;
    next = neighbourOf(next, side);
  }
}

/**
 * Works while the reader rests, a chunk at a time. During a scroll it would cost more than it saves: each chunk that gets
 * its style has all highlights in sight painted anew.
 */
export function createLayoutAhead(scroller: HTMLElement): LayoutAhead {
  const done = new WeakSet<Element>();
  let first: Element | null = null;
  let last: Element | null = null;
  let hasBegun = false;
  let resting = 0;
  let asked = 0;

  function findNext(): Element | null {
    for (const chunk of from(last, 'behind')) if (!done.has(chunk)) return chunk;
    for (const chunk of from(first, 'before')) if (!done.has(chunk)) return chunk;
    return null;
  }

  function work(deadline: IdleDeadline): void {
    asked = 0;
    let next = findNext();
    while (next && deadline.timeRemaining() > ENOUGH_MS) {
      done.add(next);
      // To be told where something in it stands, the browser lays it out, and it stays so while it is skipped.
      next.firstElementChild?.getBoundingClientRect();
      next = findNext();
    }
    if (next) goOn();
  }

  function goOn(): void {
    if (hasBegun) asked ||= requestIdleCallback(work);
  }

  function wait(): void {
    clearTimeout(resting);
    cancelIdleCallback(asked);
    asked = 0;
    resting = window.setTimeout(goOn, REST_MS);
  }

  scroller.addEventListener('scroll', wait, { passive: true });
  return {
    move({ came }) {
      first = came[0] ?? first;
      last = came.at(-1) ?? last;
      wait();
    },
    begin() {
      hasBegun = true;
      wait();
    },
    close() {
      scroller.removeEventListener('scroll', wait);
      clearTimeout(resting);
      cancelIdleCallback(asked);
    },
  };
}
