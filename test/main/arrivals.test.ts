import { describe, expect, it } from 'vitest';
import { createArrivals } from '../../src/main/arrivals.ts';
import type { FilingEntry, FilingId } from '../../src/ipc/contract.ts';

const entry = (name: string): FilingEntry => ({ id: name as FilingId, name });

function listen() {
  const sent: string[] = [];
  const arrivals = createArrivals<FilingEntry>((entries) =>
    sent.push(...entries.map(({ name }) => name)),
  );
  return { arrivals, sent };
}

describe('createArrivals', () => {
  it('keeps files until the window asks for them', () => {
    const { arrivals, sent } = listen();
    arrivals.arrive([entry('a')]);
    arrivals.arrive([entry('b')]);
    expect(sent).toEqual([]);
    expect(arrivals.take()).toEqual([entry('a'), entry('b')]);
  });

  it('sends them on when the window listens', () => {
    const { arrivals, sent } = listen();
    arrivals.take();
    arrivals.arrive([entry('a')]);
    expect(sent).toEqual(['a']);
    expect(arrivals.take()).toEqual([]);
  });

  it('keeps them again while the window loads anew', () => {
    const { arrivals, sent } = listen();
    arrivals.take();
    arrivals.pause();
    arrivals.arrive([entry('a')]);
    expect(sent).toEqual([]);
    expect(arrivals.take()).toEqual([entry('a')]);
  });
});
