import type { Slice, StoreDeps } from './app-state.ts';
import { keep, recall } from './stored.ts';

/** As what a passage is copied with its citation: for a word processor, for notes, or as bare words. */
export const COPY_FORMS = ['rich', 'markdown', 'plain'] as const;
/** In what form a citation is copied. */
export type CopyForm = (typeof COPY_FORMS)[number];

/** How things are taken away, wherever that is done; remembered. */
export interface Taking {
  readonly copyForm: CopyForm;
  /** Puts a byte order mark before CSV, by which Excel knows its encoding. */
  readonly csvBom: boolean;
}

/** How passages and notes are taken away. */
export interface TakingSlice {
  readonly taking: Taking;
  setTaking(part: Partial<Taking>): void;
}

const KEY = 'taking';
const DEFAULTS: Taking = { copyForm: 'rich', csvBom: false };

/** The form of copies as it was the last time. */
export function createTakingSlice({ storage }: StoreDeps): Slice<TakingSlice> {
  const kept = recall(storage, KEY, DEFAULTS);
  return (set, get) => ({
    taking: {
      copyForm: COPY_FORMS.find((form) => form === kept.copyForm) ?? DEFAULTS.copyForm,
      csvBom: kept.csvBom,
    },
    setTaking: (part) => {
      const taking = { ...get().taking, ...part };
      set({ taking });
      keep(storage, KEY, taking);
    },
  });
}
