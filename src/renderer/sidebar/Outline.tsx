import { ChevronRight } from 'lucide-react';
import {
  type KeyboardEvent,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { sectionName } from '../../core/anchor/section-path.ts';
import type { Section } from '../../core/filing/section.ts';
import type { DocumentHead } from '../../ipc/contract.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { documentTitle, type OpenFiling, quietTitle } from '../store/open-filing.ts';
import { type Counts, type OutlineLine, outlineOf } from '../store/outline.ts';
import { shownLineAt, type ShownLine, shownLines, stepLine } from '../store/outline-tree.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { LayerToggles } from './LayerToggles.tsx';
import { texts } from '../texts.ts';

function Count({ tone, count, words }: { tone: string; count: number; words: string }) {
  if (count === 0) return null;
  return (
    <span className="count" data-tone={tone} title={words}>
      {texts.formats.number(count)}
    </span>
  );
}

function Badges({ counts }: { counts: Counts }) {
  const says = texts.outline.counts;
  return (
    <span className="badges">
      <Count tone="metric" count={counts.metrics} words={says.metrics(counts.metrics)} />
      <Count tone="forward" count={counts.forward} words={says.forward(counts.forward)} />
      <Count tone="note" count={counts.notes} words={says.notes(counts.notes)} />
    </span>
  );
}

const sectionNames = new WeakMap<Section, string>();

/** The name of a section's line; what is found meanwhile does not change it. */
function nameOfSection(section: Section): string {
  const name = sectionNames.get(section) ?? quietTitle(sectionName(section));
  sectionNames.set(section, name);
  return name;
}

function nameOfLine(
  { document, section }: OutlineLine,
  documents: readonly DocumentHead[],
): string {
  if (section) return nameOfSection(section);
  const head = documents.find(({ id }) => id === document);
  const { type, name } = head ? documentTitle(head) : { type: null, name: null };
  return [type, name].filter((part) => part !== null).join(' · ') || texts.documents.document;
}

interface LineOfProps {
  readonly lineId: string;
  readonly name: string;
  readonly depth: number;
  readonly isOpen: boolean | null;
  readonly metrics: number;
  readonly forward: number;
  readonly notes: number;
  readonly isHere: boolean;
  /** Whether the Tab key stops here: at one line of all. */
  readonly isStop: boolean;
  readonly onToggle: (key: string) => void;
  readonly onPick: (key: string) => void;
}

/** Kept while nothing that it shows changes: where the reader moves on, of thousands of lines two do. */
const LineOf = memo(function LineOf(props: LineOfProps) {
  const { lineId, name, depth, isOpen, isHere, isStop, onToggle, onPick } = props;
  const { metrics, forward, notes } = props;
  return (
    <li data-depth={depth}>
      {isOpen === null ? null : (
        <button
          type="button"
          className="outline-toggle"
          tabIndex={-1}
          aria-expanded={isOpen}
          aria-label={texts.outline.sectionsOf(name)}
          onClick={() => onToggle(lineId)}
        >
          <ChevronRight size={12} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className="outline-line"
        data-key={lineId}
        data-depth={depth}
        tabIndex={isStop ? 0 : -1}
        aria-current={isHere ? 'location' : undefined}
        onClick={() => onPick(lineId)}
      >
        <span className="outline-name" title={name}>
          {name}
        </span>
        <Badges counts={{ metrics, forward, notes }} />
      </button>
    </li>
  );
});

/** Lines that the browser lays out, or passes over while they are out of sight, as one. */
const GROUP = 40;

/** The height of a line, by which a group out of sight takes its room. */
const LINE_EM = 2.3;

interface GroupProps {
  readonly lines: readonly ShownLine[];
  readonly documents: readonly DocumentHead[];
  /** Keys of lines of this group; null where they are in another. */
  readonly here: string | null;
  readonly stop: string | null;
  readonly onToggle: (key: string) => void;
  readonly onPick: (key: string) => void;
}

const Group = memo(function Group({ lines, documents, here, stop, onToggle, onPick }: GroupProps) {
  return (
    <ul style={{ containIntrinsicBlockSize: `auto ${lines.length * LINE_EM}em` }}>
      {lines.map(({ line, key, isOpen, counts }) => (
        <LineOf
          key={key}
          lineId={key}
          name={nameOfLine(line, documents)}
          depth={Math.min(line.depth, 4)}
          isOpen={isOpen}
          {...counts}
          isHere={key === here}
          isStop={key === stop}
          onToggle={onToggle}
          onPick={onPick}
        />
      ))}
    </ul>
  );
});

function groupsOf(lines: readonly ShownLine[]): readonly (readonly ShownLine[])[] {
  const count = Math.ceil(lines.length / GROUP);
  return Array.from({ length: count }, (_, i) => lines.slice(i * GROUP, (i + 1) * GROUP));
}

/** Groups drawn at a time: all the lines of a long filing at once would take longer than a frame. */
const STEP = 4;

/** How many of the groups to draw: more and more, as there is time, until all are there. */
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
  const drawn = useStepwise(groups.length);
  const [stop, setStop] = useState<string | null>(null);
  const here = useApp((state) => shownLineAt(shown, state.place))?.key ?? null;
  const isStopShown = shown.some(({ key }) => key === stop);
  const tabStop = isStopShown ? stop : (here ?? shown[0]?.key ?? null);
  const hereGroup = groupOf(shown, here);
  const stopGroup = groupOf(shown, tabStop);
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
          {groups.slice(0, drawn).map((group, i) => (
            <Group
              key={group[0]?.key}
              lines={group}
              documents={filing.head?.documents ?? NO_DOCUMENTS}
              here={i === hereGroup ? here : null}
              stop={i === stopGroup ? tabStop : null}
              onToggle={toggle}
              onPick={pick}
            />
          ))}
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
