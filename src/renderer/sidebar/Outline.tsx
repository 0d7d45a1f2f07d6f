import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { sectionName } from '../../core/anchor/section-path.ts';
import type { DocumentHead } from '../../ipc/contract.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { documentTitle, type OpenFiling, quietTitle } from '../store/open-filing.ts';
import { type Counts, type OutlineLine, outlineOf } from '../store/outline.ts';
import { shownLineAt, type ShownLine, shownLines, stepLine } from '../store/outline-tree.ts';
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

interface LineOfProps {
  readonly shown: ShownLine;
  readonly name: string;
  readonly isHere: boolean;
  /** Whether the Tab key stops here: at one line of all. */
  readonly isStop: boolean;
  readonly onToggle: (key: string) => void;
  readonly onPick: (line: OutlineLine) => void;
}

/** Kept while the reader moves on: of thousands of lines two change. */
const LineOf = memo(function LineOf(props: LineOfProps) {
  const { shown, name, isHere, isStop, onToggle, onPick } = props;
  const { line, key, isOpen, counts } = shown;
  return (
    <li data-depth={Math.min(line.depth, 4)}>
      {isOpen === null ? null : (
        <button
          type="button"
          className="outline-toggle"
          tabIndex={-1}
          aria-expanded={isOpen}
          aria-label={`Sections of ${name}`}
          onClick={() => onToggle(key)}
        >
          <ChevronRight size={12} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className="outline-line"
        data-key={key}
        data-depth={Math.min(line.depth, 4)}
        tabIndex={isStop ? 0 : -1}
        aria-current={isHere ? 'location' : undefined}
        onClick={() => onPick(line)}
      >
        <span className="outline-name" title={name}>
          {name}
        </span>
        <Badges counts={counts} />
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

const NONE_CLOSED: readonly string[] = [];

function sha256Of({ head }: OpenFiling): string {
  return head?.file.sha256 ?? '';
}

/** The lines of the filing as they are shown, with their names. */
function useOutline(filing: OpenFiling) {
  const { annotations } = useNotebook();
  const { head, findings } = filing;
  const documents = head?.documents;
  const closed = useApp((state) => state.outlineClosed[sha256Of(filing)] ?? NONE_CLOSED);
  const lines = useMemo(
    () =>
      outlineOf(
        documents ?? [],
        findings,
        annotations.map((annotation) => annotation.target),
      ),
    [documents, findings, annotations],
  );
  const names = useMemo(
    () => new Map(lines.map((line) => [line, lineName(line, documents ?? [])])),
    [lines, documents],
  );
  const shown = useMemo(() => shownLines(lines, new Set(closed)), [lines, closed]);
  return { shown, names };
}

/** Documents and sections of the filing: where the reader is, and the way to anywhere else. */
export function Outline({ filing }: { filing: OpenFiling }) {
  const list = useRef<HTMLUListElement>(null);
  const { shown, names } = useOutline(filing);
  const toggleLine = useApp((state) => state.toggleOutlineLine);
  const sha256 = sha256Of(filing);
  const toggle = useCallback((key: string) => toggleLine(sha256, key), [toggleLine, sha256]);
  const goTo = useApp((state) => state.goTo);
  const pick = useCallback((line: OutlineLine) => goTo({ ...line, end: line.start }), [goTo]);
  const drawn = useStepwise(shown.length);
  const [stop, setStop] = useState<string | null>(null);
  const here = useApp((state) => shownLineAt(shown, state.place))?.key ?? null;
  const isStopShown = shown.some(({ key }) => key === stop);
  const tabStop = isStopShown ? stop : (here ?? shown[0]?.key ?? null);
  useEffect(() => {
    // Not at once: it would lay out the window a second time in the same frame.
    const timer = setTimeout(() => {
      if (here === null) return;
      const line = list.current?.querySelector('[aria-current]');
      line?.scrollIntoView({ block: 'nearest' });
    }, 100);
    return () => clearTimeout(timer);
  }, [here]);

  function handleKey(event: KeyboardEvent): void {
    const key = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    const index = shown.findIndex((each) => each.key === key);
    const { isOpen = null } = shown[index] ?? {};
    if (key === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    const isToggle =
      (event.key === 'ArrowLeft' && isOpen === true) ||
      (event.key === 'ArrowRight' && isOpen === false);
    const next = isToggle ? null : shown[stepLine(shown, index, event.key) ?? -1];
    if (isToggle) toggle(key);
    else if (next)
      list.current
        ?.querySelector<HTMLElement>(`.outline-line[data-key="${CSS.escape(next.key)}"]`)
        ?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <nav className="outline" aria-label="Outline">
      <div className="outline-lines">
        <h2>Outline</h2>
        {filing.head ? null : <OutlineSkeleton />}
        {/* The lines are buttons; the arrow keys lead from one to the next. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <ul
          ref={list}
          onKeyDown={handleKey}
          onFocus={({ target }) => setStop(target.dataset['key'] ?? null)}
          onBlur={() => setStop(null)}
        >
          {shown.slice(0, drawn).map((each) => (
            <LineOf
              key={each.key}
              shown={each}
              name={names.get(each.line) ?? ''}
              isHere={each.key === here}
              isStop={each.key === tabStop}
              onToggle={toggle}
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
