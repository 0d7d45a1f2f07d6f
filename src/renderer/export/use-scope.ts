import { useMemo } from 'react';
import type { NotebookPart } from '../../core/export/export-notebook.ts';
import { useAllAnnotations } from '../db/hooks.ts';
import { useNotebook } from '../Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { fromRecent, gatherParts } from './gather-parts.ts';
import type { Scope } from './scope.ts';

const NONE: readonly never[] = [];

/** The notes of a scope by filing, kept current. */
export function useScope(scope: Scope, filing: OpenFiling): readonly NotebookPart[] {
  const { db, annotations } = useNotebook();
  const filings = useApp((state) => state.filings);
  const recent = useApp((state) => state.recent);
  const tag = scope.kind === 'tag' ? scope.tag : null;
  const others = useAllAnnotations(db, tag, scope.kind !== 'filing');

  return useMemo(() => {
    if (scope.kind === 'filing') return filing.head ? [{ filing: filing.head, annotations }] : NONE;
    const open = filings.flatMap(({ head }) => head ?? []);
    const ids = new Set(open.map(({ file }) => file.sha256));
    const closed = fromRecent(recent).filter(({ file }) => !ids.has(file.sha256));
    const parts = gatherParts(others ?? NONE, [...open, ...closed]);
    if (scope.kind !== 'tabs') return parts;
    return parts.filter((part) => ids.has(part.filing.file.sha256));
  }, [scope.kind, filing.head, annotations, filings, recent, others]);
}
