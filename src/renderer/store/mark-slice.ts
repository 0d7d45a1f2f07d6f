import type { Slice } from './app-state.ts';
import type { PassageSpan } from './passage-span.ts';

/** One of the two ends of a mark. */
export type MarkEnd = 'start' | 'end';

/** A mark whose ends are being moved: shown where it will be, while that is written and read again. */
export interface Resizing {
  /** Of the annotation. */
  readonly id: string;
  readonly span: PassageSpan;
  /** Whether the mouse still holds the end. */
  readonly isHeld: boolean;
}

/** The end of a mark that is being moved. */
export interface MarkSlice {
  readonly resizing: Resizing | null;
  /** The end that the keys move. */
  readonly movingEnd: MarkEnd;
  showResizing(resizing: Resizing | null): void;
  setMovingEnd(end: MarkEnd): void;
  /** Forgets what belongs to the filing that was shown. */
  leaveMarks(): void;
}

/** No mark is being changed at first. */
export function createMarkSlice(): Slice<MarkSlice> {
  return (set) => ({
    resizing: null,
    movingEnd: 'end',
    showResizing: (resizing) => set({ resizing }),
    setMovingEnd: (movingEnd) => set({ movingEnd }),
    leaveMarks: () => set({ resizing: null, movingEnd: 'end' }),
  });
}
