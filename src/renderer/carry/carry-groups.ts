import type { CarriableNote, CarryPlan } from './plan-carrying.ts';

/** How the passages of notes stand in the other filing, the surest first; a changed number is a state of its own. */
export const CARRY_STATES = [
  'exact',
  'moved',
  'changed',
  'number',
  'ambiguous',
  'orphaned',
] as const;
/** What becomes of a note that is carried over. */
export type CarryState = (typeof CARRY_STATES)[number];

/** Which are carried over unless the reader says otherwise: words that differ are the reader's to accept. */
export const CARRIED_AT_FIRST: readonly CarryState[] = ['exact', 'moved'];

/** Notes of one state. */
export interface CarryGroup {
  readonly state: CarryState;
  readonly notes: readonly CarriableNote[];
  /** Whether they have a place to be carried to. */
  readonly canCarry: boolean;
}

function stateOf({ resolution }: CarriableNote): CarryState {
  return resolution.state === 'changed' && resolution.numbersDiffer ? 'number' : resolution.state;
}

/** The notes of the plan by state, without empty states. */
export function groupPlan({ notes }: CarryPlan): readonly CarryGroup[] {
  return CARRY_STATES.map((state) => ({
    state,
    notes: notes.filter((note) => stateOf(note) === state),
    canCarry: state !== 'ambiguous' && state !== 'orphaned',
  })).filter((group) => group.notes.length > 0);
}
