import { describe, expect, it } from 'vitest';
import { createHoldingClose } from '../../src/main/holding-close.ts';

const SAVED = { count: 0, reason: null };

/** A window that answers when told to, a reader who decides, and a clock that runs when told to. */
function createWindow(decision: boolean) {
  const seen: string[] = [];
  const clocks: (() => void)[] = [];
  const holding = createHoldingClose({
    ask: () => seen.push('asked'),
    confirm: async ({ count, reason }) => {
      seen.push(`confirm ${count} ${reason ?? ''}`);
      return decision;
    },
    close: () => seen.push('closed'),
    onKept: () => seen.push('kept'),
    onSilence: () => seen.push('silent'),
    wait: () => new Promise((resolve) => clocks.push(resolve)),
  });
  const passTime = async () => {
    for (const ring of clocks.splice(0)) ring();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { seen, holding, passTime };
}

describe('createHoldingClose', () => {
  it('closes a window that has saved all, and asks it once', async () => {
    const { seen, holding, passTime } = createWindow(false);
    holding.begin();
    holding.begin();
    expect(seen).toEqual(['asked']);
    holding.answer(SAVED);
    await passTime();
    expect(seen).toEqual(['asked', 'closed']);
  });

  it.each([
    { decision: true, end: 'closed' },
    { decision: false, end: 'kept' },
  ])('asks the reader where something is not saved: $end', async ({ decision, end }) => {
    const { seen, holding, passTime } = createWindow(decision);
    holding.begin();
    holding.answer({ count: 2, reason: 'the disk is full' });
    await passTime();
    expect(seen).toEqual(['asked', 'confirm 2 the disk is full', end]);
  });

  it('asks again when a window that was kept is closed again', async () => {
    const { seen, holding, passTime } = createWindow(false);
    holding.begin();
    holding.answer({ count: 1, reason: null });
    await passTime();
    holding.begin();
    holding.answer(SAVED);
    expect(seen.slice(-2)).toEqual(['asked', 'closed']);
  });

  it('does not wait for ever for a page that hangs', async () => {
    const { seen, holding, passTime } = createWindow(false);
    holding.begin();
    await passTime();
    expect(seen).toEqual(['asked', 'silent', 'closed']);
  });

  it('takes no answer that nobody asked for', () => {
    const { seen, holding } = createWindow(true);
    holding.answer(SAVED);
    expect(seen).toEqual([]);
  });
});
