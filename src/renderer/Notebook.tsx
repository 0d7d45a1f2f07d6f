import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Annotation } from '../core/annotate/annotation.ts';
import type { TagCount } from '../core/annotate/tag.ts';
import type { AnnotationDb } from './db/annotation-db.ts';
import type { AnnotationWriter } from './db/annotation-writer.ts';
import type { WriterState } from './db/change-saver.ts';
import { useAnnotations, useTags, useWriterState } from './db/hooks.ts';
import { activeFiling } from './store/filings-slice.ts';
import { useApp } from './store/StoreProvider.tsx';
import { type Placing, usePlacing } from './use-placing.ts';

/** The reader's marks in the filing shown, as the database has them, and the way to change them. */
export interface Notebook extends Placing {
  readonly db: AnnotationDb;
  readonly writer: AnnotationWriter;
  /** In the order of the text. */
  readonly annotations: readonly Annotation[];
  /** Over all filings, the most used first. */
  readonly tags: readonly TagCount[];
  readonly state: WriterState;
}

const NotebookContext = createContext<Notebook | null>(null);
const NONE: readonly never[] = [];

interface NotebookProviderProps {
  readonly db: AnnotationDb;
  readonly writer: AnnotationWriter;
  readonly children: ReactNode;
}

export function NotebookProvider({ db, writer, children }: NotebookProviderProps) {
  const filing = useApp(activeFiling);
  const head = filing?.head ?? null;
  const identity = useMemo(
    () => head && { sha256: head.file.sha256, accession: head.facts.accession },
    [head],
  );
  const annotations = useAnnotations(db, identity) ?? NONE;
  const tags = useTags(db) ?? NONE;
  const state = useWriterState(writer);
  const { resolutions, placed } = usePlacing(db, filing, annotations);
  const notebook = useMemo(
    () => ({ db, writer, annotations, resolutions, placed, tags, state }),
    [db, writer, annotations, resolutions, placed, tags, state],
  );
  return <NotebookContext value={notebook}>{children}</NotebookContext>;
}

export function useNotebook(): Notebook {
  const notebook = useContext(NotebookContext);
  if (!notebook) throw new Error('useNotebook needs a NotebookProvider around it');
  return notebook;
}
