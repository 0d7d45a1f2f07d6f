import type { Annotation } from '../core/annotate/annotation.ts';
import type { Command } from '../ipc/commands.ts';
import type { PaletteEntry } from './commands/palette-entries.ts';
import type { MarkEnds } from './reader/use-mark-ends.ts';
import type { AppStore } from './store/create-app-store.ts';
import { keysOf } from './store/keys-slice.ts';
import type { MarkEnd } from './store/mark-slice.ts';
import { texts } from './texts.ts';

const STEPS = [
  [1, 'later'],
  [-1, 'earlier'],
] as const;
const MOVES: readonly (readonly [MarkEnd, 'word' | 'sentence', 1 | -1, string])[] = (
  ['start', 'end'] as const
).flatMap((end) =>
  (['word', 'sentence'] as const).flatMap((unit) =>
    STEPS.map(([step, name]) => [end, unit, step, texts.palette.moveEnd[end][unit][name]] as const),
  ),
);
const KEYS: Readonly<Record<string, Command>> = {
  'end word 1': 'move-end-word-later',
  'end word -1': 'move-end-word-earlier',
  'end sentence 1': 'move-end-sentence-later',
  'end sentence -1': 'move-end-sentence-earlier',
};

/** What can be done with the marks in the text, by name. */
export function markEntries(
  store: AppStore,
  placed: readonly Annotation[],
  ends: MarkEnds,
): readonly PaletteEntry[] {
  if (placed.length === 0 || !ends.current()) return [];
  const state = store.getState();
  return MOVES.map(([end, unit, step, name]) => {
    const command = KEYS[`${end} ${unit} ${step}`];
    return {
      name,
      chord: command === undefined ? null : (keysOf(state, command)[0] ?? null),
      run: () => ends.move(end, unit, step),
    };
  });
}
