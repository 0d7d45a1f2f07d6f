import type { Annotation } from '../core/annotate/annotation.ts';
import type { PaletteEntry } from './palette-entries.ts';
import type { MarkEnds } from './reader/use-mark-ends.ts';
import { pickNextHere, stepNote } from './reader/use-mark-keys.ts';
import type { AppStore } from './store/create-app-store.ts';
import type { MarkEnd } from './store/mark-slice.ts';

const STEPS = [
  [1, 'later'],
  [-1, 'earlier'],
] as const;
const MOVES: readonly (readonly [MarkEnd, 'word' | 'sentence', 1 | -1, string])[] = (
  ['start', 'end'] as const
).flatMap((end) =>
  (['word', 'sentence'] as const).flatMap((unit) =>
    STEPS.map(([step, name]) => [end, unit, step, `Mark: ${end} one ${unit} ${name}`] as const),
  ),
);
const KEYS: Readonly<Record<string, string>> = {
  'end word 1': 'Shift Alt →',
  'end word -1': 'Shift Alt ←',
  'end sentence 1': 'Shift Alt ↓',
  'end sentence -1': 'Shift Alt ↑',
};

/** What can be done with the marks in the text, by name. */
export function markEntries(
  store: AppStore,
  placed: readonly Annotation[],
  ends: MarkEnds,
): readonly PaletteEntry[] {
  if (placed.length === 0) return [];
  const steps: readonly PaletteEntry[] = [
    { name: 'Next note', keys: 'Shift J', run: () => stepNote(store, placed, 1) },
    { name: 'Previous note', keys: 'Shift K', run: () => stepNote(store, placed, -1) },
  ];
  if (!ends.current()) return steps;
  return [
    ...steps,
    {
      name: 'Another note in the same place',
      keys: 'O',
      run: () => pickNextHere(store, placed),
    },
    ...MOVES.map(([end, unit, step, name]) => ({
      name,
      keys: KEYS[`${end} ${unit} ${step}`] ?? null,
      run: () => ends.move(end, unit, step),
    })),
  ];
}
