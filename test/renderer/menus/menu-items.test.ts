import { describe, expect, it } from 'vitest';
import { menuContent } from '../../../src/renderer/menus/menu-items.ts';
import type { AppState } from '../../../src/renderer/store/app-state.ts';
import { createAppStore } from '../../../src/renderer/store/create-app-store.ts';
import type { MenuSubject } from '../../../src/renderer/store/menu-slice.ts';
import { createFakeBridge } from '../../fakes/bridge.ts';

const ACTIONS = { copyText: () => null, findSelected: () => null, copyAddress: () => null };
const NOWHERE = { kind: 'text', address: null, goal: null } as const;

function labels(part: Partial<AppState>, subject: MenuSubject): readonly string[] {
  const store = createAppStore({
    bridge: createFakeBridge([]).bridge,
    storage: { getItem: () => null, setItem: () => undefined },
    isMac: false,
    searchHits: async () => [],
    pause: async () => {},
    onFailure: () => undefined,
  });
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
  ])('has for %s what applies to it', (_what, state, subject, has, hasNot) => {
    const shown = labels(state, subject);
    expect(shown).toEqual(expect.arrayContaining([...has]));
    for (const label of hasNot) expect(shown).not.toContain(label);
  });
});
