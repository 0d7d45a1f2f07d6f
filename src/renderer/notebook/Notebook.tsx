import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import type { TagCount } from '../../core/annotate/tag.ts';
import type { AnnotationDb } from '../db/annotation-db.ts';
import type { AnnotationWriter } from '../db/annotation-writer.ts';
import { useAnnotations, useTags } from '../db/hooks.ts';
import { activeFiling } from '../store/filings-slice.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { type Placing, usePlacing } from '../placing/use-placing.ts';

/** The reader's marks in the filing shown, as the database has them, and the way to change them. */
export interface Notebook extends Placing {
  readonly db: AnnotationDb;
  readonly writer: AnnotationWriter;
  /** In the order of the text. */
  readonly annotations: readonly Annotation[];
  /** Over all filings, the most used first. */
  readonly tags: readonly TagCount[];
}

const NotebookContext = createContext<Notebook | null>(null);
const NONE: readonly never[] = [];

interface NotebookProviderProps {
  readonly db: AnnotationDb;
  readonly writer: AnnotationWriter;
  readonly children: ReactNode;
}

function useFilingNotebook(db: AnnotationDb, filing: OpenFiling | null) {
  const head = filing?.head ?? null;
  const identity = useMemo(
    () => head && { sha256: head.file.sha256, accession: head.facts.accession },
    [head],
  );
  const annotations = useAnnotations(db, identity) ?? NONE;
  const { resolutions, placed } = usePlacing(db, filing, annotations);
  return useMemo(() => ({ annotations, resolutions, placed }), [annotations, resolutions, placed]);
}

/** Gives the window its notes: one database and one writer. */
export function NotebookProvider({ db, writer, children }: NotebookProviderProps) {
  const filing = useApp(activeFiling);
  const ofFiling = useFilingNotebook(db, filing);
  const tags = useTags(db) ?? NONE;
  const notebook = useMemo(() => ({ db, writer, ...ofFiling, tags }), [db, writer, ofFiling, tags]);
  return <NotebookContext value={notebook}>{children}</NotebookContext>;
}

/** The marks of the filing that the store around it shows, where that is another than the window's; else what is given. */
export function NotebookScope({ isOwn, children }: { isOwn: boolean; children: ReactNode }) {
  const outer = useNotebook();
  const filing = useApp(activeFiling);
  const ofFiling = useFilingNotebook(outer.db, isOwn ? filing : null);
  const own = useMemo(() => ({ ...outer, ...ofFiling }), [outer, ofFiling]);
  return <NotebookContext value={isOwn ? own : outer}>{children}</NotebookContext>;
}

/** The notes of the nearest provider or scope. */
export function useNotebook(): Notebook {
  const notebook = useContext(NotebookContext);
  if (!notebook) throw new Error('useNotebook needs a NotebookProvider around it');
  return notebook;
}
