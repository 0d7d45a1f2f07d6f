import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { sectionName } from '../../core/anchor/section-path.ts';
import type { Section } from '../../core/filing/section.ts';
import type { DocumentHead } from '../../ipc/contract.ts';
import { documentTitle, quietTitle } from '../store/open-filing.ts';
import type { Counts, OutlineLine } from '../store/outline.ts';
import type { ShownLine } from '../store/outline-tree.ts';
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

/** The height of a line, by which a group out of sight takes its room. */
const LINE_EM = 2.3;

/** The room that a group takes which is not laid out yet. */
export function heightOf(lines: readonly ShownLine[]): string {
  return `${lines.length * LINE_EM}em`;
}

interface GroupProps {
  readonly lines: readonly ShownLine[];
  readonly documents: readonly DocumentHead[];
  /** Keys of lines of this group; null where they are in another. */
  readonly here: string | null;
  readonly stop: string | null;
  readonly onToggle: (key: string) => void;
  readonly onPick: (key: string) => void;
}

/** Lines that the browser lays out, or passes over while they are out of sight, as one. */
export const OutlineGroup = memo(function OutlineGroup(props: GroupProps) {
  const { lines, documents, here, stop, onToggle, onPick } = props;
  return (
    <ul style={{ containIntrinsicBlockSize: `auto ${heightOf(lines)}` }}>
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
