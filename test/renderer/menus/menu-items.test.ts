import { describe, expect, it } from 'vitest';
import { menuContent } from '../../../src/renderer/menus/menu-items.ts';
import type { AppState } from '../../../src/renderer/store/app-state.ts';
import { createAppStore } from '../../../src/renderer/store/create-app-store.ts';
import type { MenuSubject } from '../../../src/renderer/store/menu-slice.ts';
import { unreadFiling } from '../../../src/renderer/store/open-filing.ts';
import { createFakeBridge } from '../../fakes/bridge.ts';
import { bodyOf, openedOf, sectionOf } from '../samples.ts';

const ACTIONS = { copyText: () => null, findSelected: () => null, copyAddress: () => null };
const NOWHERE = { kind: 'text', address: null, goal: null } as const;

function createRoom() {
  return createAppStore({
    bridge: createFakeBridge([]).bridge,
    storage: { getItem: () => null, setItem: () => undefined },
    isMac: false,
    searchHits: async () => [],
    pause: async () => {},
    onFailure: () => undefined,
  });
}

function labels(part: Partial<AppState>, subject: MenuSubject): readonly string[] {
  const store = createRoom();
  store.setState(part);
  const { groups, hasColours } = menuContent(store.getState(), subject, ACTIONS);
  return [...(hasColours ? ['colours'] : []), ...groups.flat().map(({ label }) => label)];
}

const SELECTION = { document: 'd1', start: 0, end: 4 };

describe('menuContent', () => {
  it.each<[string, Partial<AppState>, MenuSubject, readonly string[], readonly string[]]>([
    [
      'a selection',
      { selection: SELECTION },
      NOWHERE,
      ['colours', 'Write a note', 'Copy', 'Find in filing'],
      ['Delete the note'],
    ],
    [
      'a note',
      { activePassage: { kind: 'annotation', key: 'a' } },
      NOWHERE,
      ['colours', 'Tag', 'Delete the note'],
      ['Copy'],
    ],
    [
      'a finding',
      { activePassage: { kind: 'metric', key: 'm' } },
      NOWHERE,
      ['Accept as a note', 'Dismiss'],
      ['colours', 'Write a note'],
    ],
    [
      'bare text',
      {},
      NOWHERE,
      ['Find in filing', 'Go to page…', 'Go back'],
      ['colours', 'Dismiss'],
    ],
    [
      'an address outside',
      {},
      { ...NOWHERE, address: 'https://loom.example' },
      ['Copy the address'],
      ['Follow the link'],
    ],
    [
      'a link within',
      {},
      { ...NOWHERE, goal: SELECTION },
      ['Follow the link'],
      ['Copy the address'],
    ],
    [
      'a card',
      { activePassage: { kind: 'annotation', key: 'a' } },
      { kind: 'note' },
      ['colours', 'Write a note', 'Delete the note'],
      ['Find in filing'],
    ],
    ['a line of the outline', {}, { kind: 'outline', key: 'd1:' }, [], ['Close all']],
  ])('has for %s what applies to it', (_what, state, subject, has, hasNot) => {
    const shown = labels(state, subject);
    expect(shown).toEqual(expect.arrayContaining([...has]));
    for (const label of hasNot) expect(shown).not.toContain(label);
  });

  it('closes the lines of the outline at a level, all of them, or none', () => {
    const file = openedOf('bells', [bodyOf('d1', ['A bell rang once.'])]);
    const sections = [
      sectionOf('part', 0, 16),
      sectionOf('item', 4, 16, { parent: 'part' }),
      sectionOf('rest', 16, 17),
    ];
    const head = { ...file, documents: file.documents.map((each) => ({ ...each, sections })) };
    const id = createFakeBridge([{ name: 'bells', opened: file }]).entry('bells').id;
    const store = createRoom();
    store.setState({ filings: [{ ...unreadFiling(id, 'bells'), head }], active: id });
    const run = (key: string, label: string) => {
      const { groups } = menuContent(store.getState(), { kind: 'outline', key }, ACTIONS);
      groups
        .flat()
        .find((item) => item.label === label)
        ?.run?.();
      return store.getState().outlineClosed[file.file.sha256] ?? [];
    };
    expect(run('d1:part', 'Close all at this level')).toEqual(['d1:part']);
    expect(run('d1:rest', 'Close all')).toEqual(['d1:', 'd1:part']);
    expect(run('d1:rest', 'Open all')).toEqual([]);
    expect(run('d1:item', 'Close all at this level')).toEqual([]);
    run('d1:item', 'Go there');
    expect(store.getState().jump?.span.start).toBe(4);
  });
});
