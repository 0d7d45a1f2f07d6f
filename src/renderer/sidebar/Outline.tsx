import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DocumentHead } from '../../ipc/contract.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { outlineOf } from '../store/outline.ts';
import { shownLineAt, type ShownLine, shownLines, stepLine } from '../store/outline-tree.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { LayerToggles } from './LayerToggles.tsx';
import { heightOf, OutlineGroup } from './OutlineGroup.tsx';
import { useStepwise } from './use-stepwise.ts';
import { texts } from '../texts.ts';

/** Lines of a group. */
const GROUP = 40;

function groupsOf(lines: readonly ShownLine[]): readonly (readonly ShownLine[])[] {
  const count = Math.ceil(lines.length / GROUP);
  return Array.from({ length: count }, (_, i) => lines.slice(i * GROUP, (i + 1) * GROUP));
}

const NONE_CLOSED: readonly string[] = [];
const NO_DOCUMENTS: readonly DocumentHead[] = [];

function sha256Of({ head }: OpenFiling): string {
  return head?.file.sha256 ?? '';
}

/** The lines of the filing as they are shown. */
function useOutline(filing: OpenFiling) {
  // What was marked and found is counted when there is time.
  const annotations = useDeferredValue(useNotebook().annotations);
  const { head, findings } = filing;
  const documents = head?.documents;
  const closed = useApp((state) => state.outlineClosed[sha256Of(filing)] ?? NONE_CLOSED);
  const lines = useMemo(
    () =>
      outlineOf(
        documents ?? NO_DOCUMENTS,
        findings,
        annotations.map((annotation) => annotation.target),
      ),
    [documents, findings, annotations],
  );
  const shown = useMemo(() => shownLines(lines, new Set(closed)), [lines, closed]);
  return shown;
}

/** In which group the line stands; -1 for none. */
function groupOf(shown: readonly ShownLine[], key: string | null): number {
  if (key === null) return -1;
  return Math.floor(shown.findIndex((each) => each.key === key) / GROUP);
}

/** Documents and sections of the filing: where the reader is, and the way to anywhere else. */
export function Outline({ filing }: { filing: OpenFiling }) {
  const list = useRef<HTMLDivElement>(null);
  const shown = useOutline(filing);
  const toggleLine = useApp((state) => state.toggleOutlineLine);
  const sha256 = sha256Of(filing);
  const toggle = useCallback((key: string) => toggleLine(sha256, key), [toggleLine, sha256]);
  const goTo = useApp((state) => state.goTo);
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  }, [shown]);
  const pick = useCallback(
    (key: string) => {
      const line = latest.current.find((each) => each.key === key)?.line;
      if (line) goTo({ ...line, end: line.start });
    },
    [goTo],
  );
  const groups = useMemo(() => groupsOf(shown), [shown]);
  const [stop, setStop] = useState<string | null>(null);
  const here = useApp((state) => shownLineAt(shown, state.place))?.key ?? null;
  const isStopShown = shown.some(({ key }) => key === stop);
  const tabStop = isStopShown ? stop : (here ?? shown[0]?.key ?? null);
  const hereGroup = groupOf(shown, here);
  const drawn = useStepwise(groups.length, hereGroup);
  const isHereDrawn = drawn.from <= hereGroup && hereGroup < drawn.to;
  const stopGroup = groupOf(shown, tabStop);
  useEffect(() => {
    // Not at once: it would lay out the window a second time in the same frame.
    const timer = setTimeout(() => {
      if (here === null || !isHereDrawn) return;
      const line = list.current?.querySelector('[aria-current]');
      line?.scrollIntoView({ block: 'nearest' });
    }, 100);
    return () => clearTimeout(timer);
  }, [here, isHereDrawn]);

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
    <nav className="outline" aria-label={texts.outline.title}>
      <div className="outline-lines">
        <h2>{texts.outline.title}</h2>
        {filing.head ? null : <OutlineSkeleton />}
        {/* The lines are buttons; the arrow keys lead from one to the next. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div
          ref={list}
          onKeyDown={handleKey}
          onFocus={({ target }) => setStop(target.dataset['key'] ?? null)}
          onBlur={() => setStop(null)}
        >
          {groups.map((group, i) =>
            i < drawn.from || i >= drawn.to ? (
              <div key={group[0]?.key} style={{ blockSize: heightOf(group) }} />
            ) : (
              <OutlineGroup
                key={group[0]?.key}
                lines={group}
                documents={filing.head?.documents ?? NO_DOCUMENTS}
                here={i === hereGroup ? here : null}
                stop={i === stopGroup ? tabStop : null}
                onToggle={toggle}
                onPick={pick}
              />
            ),
          )}
        </div>
      </div>
      <LayerToggles filing={filing} />
    </nav>
  );
}

const SKELETON = ['62%', '78%', '54%', '70%', '66%', '48%', '74%'];

function OutlineSkeleton() {
  return (
    <div className="outline-skeleton" role="status" aria-label={texts.outline.reading}>
      {SKELETON.map((width) => (
        <div key={width} className="skeleton" style={{ width }} />
      ))}
    </div>
  );
}
