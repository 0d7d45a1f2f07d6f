import { describe, expect, it } from 'vitest';
import { activeFiling } from '../../../src/renderer/store/filings-slice.ts';
import { createAppStore } from '../../../src/renderer/store/create-app-store.ts';
import type { DocumentBody } from '../../../src/ipc/contract.ts';
import { findHits } from '../../../src/renderer/store/find-hits.ts';
import { createFakeBridge, type FakeFile } from '../../fakes/bridge.ts';
import { bodyOf, metricOf, openedOf } from '../samples.ts';

const SHORT: FakeFile = {
  name: 'short.txt',
  opened: openedOf('short.txt', [bodyOf('d1', ['A bell rang once.', 'Then no bell rang.'])]),
  findings: { forwardLooking: [], metrics: [metricOf()] },
};
const LONG: FakeFile = {
  name: 'long.txt',
  opened: openedOf('long.txt', [bodyOf('d1', ['The beginning'])], { complete: false }),
  rest: [bodyOf('d1', ['The beginning', 'and the end'])],
  foundInRest: { forwardLooking: [], metrics: [metricOf({ id: 'early' })] },
  findings: { forwardLooking: [], metrics: [metricOf({ id: 'late' })] },
};
const COPY: FakeFile = { name: 'copy.txt', opened: openedOf('short.txt', []) };
const BROKEN: FakeFile = {
  name: 'broken.txt',
  opened: { code: 'empty', message: '“broken.txt” is empty.', details: '' },
};

function createRoom() {
  const fake = createFakeBridge([SHORT, LONG, COPY, BROKEN]);
  const kept = new Map<string, string>();
  const failures: string[] = [];
  const deps = {
    bridge: fake.bridge,
    storage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    },
    isMac: false,
    searchHits: async (pattern: RegExp, bodies: readonly DocumentBody[]) =>
      pattern.source === 'endless' ? null : findHits(bodies, pattern),
    pause: async () => {},
    onFailure: ({ message }: { message: string }) => void failures.push(message),
  };
  const store = createAppStore(deps);
  const open = async (...names: readonly string[]) => {
    store.getState().open(names.map((name) => fake.entry(name)));
    // The fake answers at once; its answers are awaited one after the other.
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
  };
  return { store, fake, failures, open, again: () => createAppStore(deps) };
}

describe('opening', () => {
  it('shows the last of the files and reads all of them', async () => {
    const { store, open } = createRoom();
    await open('short.txt', 'long.txt');
    expect(store.getState().filings.map(({ name, complete }) => [name, complete])).toEqual([
      ['short.txt', true],
      ['long.txt', true],
    ]);
    expect(activeFiling(store.getState())?.bodies.get('d1')?.text).toBe(
      'The beginning\nand the end',
    );
  });

  it('has the findings', async () => {
    const { store, open } = createRoom();
    await open('short.txt');
    expect(activeFiling(store.getState())?.findings?.metrics).toHaveLength(1);
  });

  it('shows what is found so far with the text, and says that it is not all', async () => {
    const { store, open } = createRoom();
    const seen: string[] = [];
    store.subscribe((state) => {
      const { complete = false, found = null, findings = null } = activeFiling(state) ?? {};
      if (!complete) return;
      const ids = findings?.metrics.map(({ id }) => id) ?? [];
      const said = `${ids.join(' and ')}: ${found ? 'all' : 'so far'}`;
      if (seen.at(-1) !== said) seen.push(said);
    });
    await open('long.txt');
    expect(seen).toEqual(['early: so far', 'early and late: all']);
  });

  it('tells of a failure and closes the tab', async () => {
    const { store, failures, open } = createRoom();
    await open('short.txt', 'broken.txt');
    expect(failures).toEqual(['“broken.txt” is empty.']);
    expect(activeFiling(store.getState())?.name).toBe('short.txt');
  });

  it('shows the tab that has the same bytes already', async () => {
    const { store, open } = createRoom();
    await open('short.txt', 'long.txt');
    await open('copy.txt');
    expect(store.getState().filings).toHaveLength(2);
    expect(activeFiling(store.getState())?.name).toBe('short.txt');
  });

  it('shows the start page when the last tab is closed, and lets go of the file', async () => {
    const { store, fake, open } = createRoom();
    await open('short.txt');
    const { id } = fake.entry('short.txt');
    store.getState().close(id);
    expect(store.getState().active).toBeNull();
    expect(fake.closed).toEqual([id]);
  });
});

describe('reading a file again', () => {
  const changed = openedOf('changed', [bodyOf('d1', ['No bell rang at all.'])]);
  const text = (store: ReturnType<typeof createRoom>['store']) =>
    activeFiling(store.getState())?.bodies.get('d1')?.text;

  it('shows the new text in the same tab', async () => {
    const { store, fake, open } = createRoom();
    await open('short.txt', 'long.txt', 'short.txt');
    store.getState().setPlace({ document: 'd1', offset: 900, share: 1 });
    fake.rewrite('short.txt', { name: 'short.txt', opened: changed });
    await store.getState().reread(fake.entry('short.txt').id);
    expect(text(store)).toBe('No bell rang at all.');
    expect(store.getState().filings.map(({ name }) => name)).toEqual(['short.txt', 'long.txt']);
    expect(store.getState().place?.offset).toBe(20);
  });

  it('keeps the text when the file can not be read any more', async () => {
    const { store, fake, failures, open } = createRoom();
    await open('short.txt');
    fake.rewrite('short.txt', { ...BROKEN, name: 'short.txt' });
    await store.getState().reread(fake.entry('short.txt').id);
    expect(failures).toEqual(['“broken.txt” is empty.']);
    expect(text(store)).toContain('A bell rang once.');
  });
});

describe('reading', () => {
  it('goes back and forward through jumps', async () => {
    const { store, open } = createRoom();
    await open('short.txt');
    const state = store.getState;
    state().setPlace({ document: 'd1', offset: 3, share: 0 });
    state().goTo({ document: 'd1', start: 20, end: 24 });
    state().setPlace({ document: 'd1', offset: 20, share: 1 });
    state().goBack();
    expect(state().jump?.span.start).toBe(3);
    state().setPlace({ document: 'd1', offset: 3, share: 0 });
    state().goForth();
    expect(state().jump?.span.start).toBe(20);
  });

  it('remembers the place in each filing, and the settings', async () => {
    const { store, open, again } = createRoom();
    await open('short.txt');
    store.getState().setPlace({ document: 'd1', offset: 9, share: 0.5 });
    store.getState().setAppearance({ theme: 'sepia', fontSize: 20 });
    store.getState().toggleOutline();
    store.getState().setTaking({ copyForm: 'markdown' });
    const sha256 = activeFiling(store.getState())?.head?.file.sha256 ?? '';
    store.getState().toggleOutlineLine(sha256, 'd1:one');
    store.getState().toggleOutlineLine(sha256, 'd1:two');
    store.getState().toggleOutlineLine(sha256, 'd1:one');
    store.getState().setLayout('beside');
    const later = again().getState();
    expect(later.rememberedPlace(sha256)?.offset).toBe(9);
    expect(later.appearance).toMatchObject({ theme: 'sepia', fontSize: 20, measure: 35 });
    expect(later.outlineOpen).toBe(false);
    expect(later.outlineClosed[sha256]).toEqual(['d1:two']);
    expect(later.layout).toBe('beside');
    expect(later.taking).toEqual({ copyForm: 'markdown', csvBom: false });
  });

  it('begins with one text where there were two', async () => {
    const { store, open, again } = createRoom();
    await open('short.txt');
    store.getState().setLayout('split');
    expect(store.getState().layout).toBe('split');
    expect(again().getState()).toMatchObject({ layout: 'text', other: null });
  });

  it('forgets the selection with the filing', async () => {
    const { store, open } = createRoom();
    await open('short.txt');
    store.getState().select({ document: 'd1', start: 1, end: 2 });
    await open('long.txt');
    expect(store.getState().selection).toBeNull();
  });
});

describe('finding', () => {
  it('begins at the place of reading and steps round the end', async () => {
    const { store, open } = createRoom();
    await open('short.txt');
    store.getState().setPlace({ document: 'd1', offset: 10, share: 0.5 });
    store.getState().setQuery('bell');
    expect(store.getState().hits).toHaveLength(2);
    expect(store.getState().currentHit).toBe(1);
    store.getState().stepHit(1);
    expect(store.getState().currentHit).toBe(0);
    store.getState().stepHit(-1);
    expect(store.getState().currentHit).toBe(1);
  });

  it('searches for an expression, and gives up one that does not end', async () => {
    const { store, open } = createRoom();
    await open('short.txt');
    store.getState().toggleFindOption('regex');
    store.getState().setQuery('b.ll');
    await Promise.resolve();
    expect(store.getState().hits).toHaveLength(2);
    store.getState().setQuery('endless');
    await Promise.resolve();
    expect(store.getState()).toMatchObject({ hits: [], findProblem: 'Takes too long' });
  });

  it('says why it cannot search', async () => {
    const { store, open } = createRoom();
    await open('short.txt');
    store.getState().toggleFindOption('regex');
    store.getState().setQuery('(');
    expect(store.getState().findProblem).toBe('Not a regular expression');
    expect(store.getState().hits).toEqual([]);
  });
});
