import type { Counts, OutlineLine } from './outline.ts';

/** A line of the outline as it is shown. */
export interface ShownLine {
  readonly line: OutlineLine;
  readonly key: string;
  /** Whether lines below it are shown; null when it has none. */
  readonly isOpen: boolean | null;
  /** Its own, and those of the lines that it hides. */
  readonly counts: Counts;
}

/** Which line it is, in whatever order and number the lines come. */
export function lineKey({ document, section }: OutlineLine): string {
  return `${document}:${section?.id ?? ''}`;
}

function sum(a: Counts, b: Counts): Counts {
  return {
    metrics: a.metrics + b.metrics,
    forward: a.forward + b.forward,
    notes: a.notes + b.notes,
  };
}

/** The lines outside of what is closed, in order. A closed line counts for all that it hides. */
export function shownLines(
  lines: readonly OutlineLine[],
  closed: ReadonlySet<string>,
): readonly ShownLine[] {
  const shown: ShownLine[] = [];
  let closedDepth = Infinity;
  for (const [i, line] of lines.entries()) {
    const last = shown.at(-1);
    if (line.depth > closedDepth && last) {
      shown[shown.length - 1] = { ...last, counts: sum(last.counts, line.counts) };
      continue;
    }
    const key = lineKey(line);
    const hasLines = (lines[i + 1]?.depth ?? 0) > line.depth;
    const isOpen = hasLines ? !closed.has(key) : null;
    closedDepth = isOpen === false ? line.depth : Infinity;
    shown.push({ line, key, isOpen, counts: line.counts });
  }
  return shown;
}

/** The lines that can be closed: those with lines below them. With `depth`, only those that deep. */
export function closableKeys(lines: readonly OutlineLine[], depth?: number): readonly string[] {
  return lines
    .filter((line, i) => (lines[i + 1]?.depth ?? 0) > line.depth)
    .filter((line) => depth === undefined || line.depth === depth)
    .map(lineKey);
}

/** The shown line that holds the place: the deepest of those that do; null when none does. */
export function shownLineAt(
  lines: readonly ShownLine[],
  place: { readonly document: string; readonly offset: number } | null,
): ShownLine | null {
  if (!place) return lines[0] ?? null;
  const { document, offset } = place;
  return (
    lines.findLast(
      ({ line }) => line.document === document && line.start <= offset && offset < line.end,
    ) ?? null
  );
}

/** The line that a key of the keyboard leads to from the nth: up, down, to its parent, to its first line below. */
export function stepLine(lines: readonly ShownLine[], index: number, key: string): number | null {
  const here = lines[index];
  if (!here) return null;
  const clamp = (wanted: number) => Math.max(0, Math.min(lines.length - 1, wanted));
  switch (key) {
    case 'ArrowDown':
      return clamp(index + 1);
    case 'ArrowUp':
      return clamp(index - 1);
    case 'Home':
      return 0;
    case 'End':
      return lines.length - 1;
    case 'ArrowRight':
      return here.isOpen === true ? index + 1 : null;
    case 'ArrowLeft': {
      const parent = lines
        .slice(0, index)
        .findLastIndex(({ line }) => line.depth < here.line.depth);
      return parent < 0 ? null : parent;
    }
    default:
      return null;
  }
}
