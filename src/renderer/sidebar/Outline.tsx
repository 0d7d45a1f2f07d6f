import { memo, type RefObject, useCallback, useState, useEffect, useMemo, useRef } from 'react';
import { sectionName } from '../../core/anchor/section-path.ts';
import type { DocumentHead } from '../../ipc/contract.ts';
import { useNotebook } from '../Notebook.tsx';
import { documentTitle, type OpenFiling, quietTitle } from '../store/open-filing.ts';
import { type Counts, type OutlineLine, outlineOf } from '../store/outline.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { LayerToggles } from './LayerToggles.tsx';

function Count({ tone, count, what }: { tone: string; count: number; what: string }) {
  if (count === 0) return null;
  return (
    <span className="count" data-tone={tone} title={`${count} ${what}`}>
      {count}
    </span>
  );
}

function Badges({ counts }: { counts: Counts }) {
  return (
    <span className="badges">
      <Count tone="metric" count={counts.metrics} what="trial metrics" />
      <Count tone="forward" count={counts.forward} what="forward-looking" />
      <Count tone="note" count={counts.notes} what="notes" />
    </span>
  );
}

function lineName(line: OutlineLine, documents: readonly DocumentHead[]): string {
  if (line.section) return quietTitle(sectionName(line.section));
  const head = documents.find((document) => document.id === line.document);
  const { type, name } = head ? documentTitle(head) : { type: null, name: null };
  return [type, name].filter((part) => part !== null).join(' · ') || 'Document';
}

/** The line the reader is in: the deepest that holds the place. */
function currentLine(
  lines: readonly OutlineLine[],
  place: { readonly document: string; readonly offset: number } | null,
): OutlineLine | null {
  if (!place) return lines[0] ?? null;
  const { document, offset } = place;
  return (
    lines.findLast((l) => l.document === document && l.start <= offset && offset < l.end) ?? null
  );
}

interface LineOfProps {
  readonly line: OutlineLine;
  readonly name: string;
  /** Where the line stands in the window, of the one the reader is in; null of any other. */
  readonly current: RefObject<HTMLButtonElement | null> | null;
  readonly onPick: (line: OutlineLine) => void;
}

/** Kept while the reader moves on: of thousands of lines two change. */
const LineOf = memo(function LineOf({ line, name, current, onPick }: LineOfProps) {
  return (
    <li>
      <button
        type="button"
        ref={current}
        className="outline-line"
        data-depth={Math.min(line.depth, 4)}
        aria-current={current ? 'location' : undefined}
        onClick={() => onPick(line)}
      >
        <span className="outline-name" title={name}>
          {name}
        </span>
        <Badges counts={line.counts} />
      </button>
    </li>
  );
});

/** Lines drawn at a time: thousands at once would take longer than a frame. */
const STEP = 200;

/** How many of the lines to draw: more and more, as there is time, until all are there. */
function useStepwise(length: number): number {
  const [drawn, setDrawn] = useState(STEP);
  const isWhole = drawn >= length;
  useEffect(() => {
    if (isWhole) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    scheduler
      .postTask(() => setDrawn(drawn + STEP), { priority: 'background', signal })
      .catch(() => null);
    return () => controller.abort();
  }, [drawn, isWhole]);
  return drawn;
}

/** Documents and sections of the filing: where the reader is, and the way to anywhere else. */
export function Outline({ filing }: { filing: OpenFiling }) {
  const { annotations } = useNotebook();
  const current = useRef<HTMLButtonElement>(null);
  const { head, findings } = filing;
  const documents = head?.documents;
  const goTo = useApp((state) => state.goTo);
  const pick = useCallback((line: OutlineLine) => goTo({ ...line, end: line.start }), [goTo]);
  const lines = useMemo(
    () =>
      outlineOf(
        documents ?? [],
        findings,
        annotations.map((annotation) => annotation.target),
      ),
    [documents, findings, annotations],
  );
  const drawn = useStepwise(lines.length);
  const names = useMemo(
    () => new Map(lines.map((line) => [line, lineName(line, documents ?? [])])),
    [lines, documents],
  );
  const here = useApp((state) => currentLine(lines, state.place));
  useEffect(() => {
    // Not at once: it would lay out the window a second time in the same frame.
    const timer = setTimeout(() => {
      if (here) current.current?.scrollIntoView({ block: 'nearest' });
    }, 100);
    return () => clearTimeout(timer);
  }, [here]);

  return (
    <nav className="outline" aria-label="Outline">
      <div className="outline-lines">
        <h2>Outline</h2>
        {head ? null : <OutlineSkeleton />}
        <ul>
          {lines.slice(0, drawn).map((line) => (
            <LineOf
              key={`${line.document}:${line.section?.id ?? ''}`}
              line={line}
              name={names.get(line) ?? ''}
              current={line === here ? current : null}
              onPick={pick}
            />
          ))}
        </ul>
      </div>
      <LayerToggles filing={filing} />
    </nav>
  );
}

const SKELETON = ['62%', '78%', '54%', '70%', '66%', '48%', '74%'];

function OutlineSkeleton() {
  return (
    <div className="outline-skeleton" role="status" aria-label="Reading the outline">
      {SKELETON.map((width) => (
        <div key={width} className="skeleton" style={{ width }} />
      ))}
    </div>
  );
}
