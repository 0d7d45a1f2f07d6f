import type { Slice, StoreDeps } from './app-state.ts';
import { keep, recall } from './stored.ts';

/** In the order in which the panel offers them. */
export const NOTE_ORDERS = ['place', 'made', 'changed'] as const;
/** By what the notes are sorted: the order of the text, or the latest first. */
export type NoteOrder = (typeof NOTE_ORDERS)[number];

/** In the order in which the panel offers them. */
export const NOTE_GROUPS = ['none', 'section', 'tag', 'colour'] as const;
/** Under what headings the notes are listed. */
export type NoteGrouping = (typeof NOTE_GROUPS)[number];

/** What stands open below the tools for the notes selected. */
export type BulkField = 'tag' | 'untag' | null;

/** Which notes the panel lists, and how. */
export interface NotesView {
  /** As typed; see `parseNoteQuery`. */
  readonly query: string;
  readonly order: NoteOrder;
  readonly grouping: NoteGrouping;
}

/** Which notes the panel lists, and which are selected. */
export interface NotesSlice {
  readonly notesView: NotesView;
  /** Ids of the notes selected to be edited together, in the order in which they were selected. */
  readonly checkedNotes: readonly string[];
  readonly bulkField: BulkField;
  /** Whether the search is to take the keyboard as soon as it is there. */
  readonly searchAsked: boolean;
  /** Shows the notes, with the keyboard in their search. */
  askNotes(): void;
  answerNotes(): void;
  setNotesView(part: Partial<NotesView>): void;
  checkNotes(ids: readonly string[]): void;
  openBulkField(field: BulkField): void;
  /** Forgets what belongs to the filing that was shown. */
  leaveNotes(): void;
}

const KEY = 'notes';

/** Order and grouping as they were the last time. */
export function createNotesSlice({ storage }: StoreDeps): Slice<NotesSlice> {
  return (set, get) => {
    const kept = recall<Pick<NotesView, 'order' | 'grouping'>>(storage, KEY, {
      order: 'place',
      grouping: 'none',
    });
    return {
      notesView: { query: '', order: kept.order, grouping: kept.grouping },
      checkedNotes: [],
      setNotesView: (part) => {
        const notesView = { ...get().notesView, ...part };
        set({ notesView });
        keep(storage, KEY, { order: notesView.order, grouping: notesView.grouping });
      },
      bulkField: null,
      searchAsked: false,
      askNotes: () => {
        get().showTab('notes');
        set({ searchAsked: true });
      },
      answerNotes: () => set({ searchAsked: false }),
      checkNotes: (checkedNotes) =>
        set(({ bulkField }) => ({
          checkedNotes,
          bulkField: checkedNotes.length === 0 ? null : bulkField,
        })),
      openBulkField: (bulkField) => set({ bulkField }),
      leaveNotes: () =>
        set(({ notesView }) => ({
          checkedNotes: [],
          bulkField: null,
          notesView: { ...notesView, query: '' },
        })),
    };
  };
}
