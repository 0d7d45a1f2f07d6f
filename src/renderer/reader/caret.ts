import { splitSentences } from '../../core/detect/sentences/split-sentences.ts';
import type { Block } from '../../core/filing/block.ts';
import type { TextSpan } from '../../core/filing/span.ts';
import type { DocumentBody } from '../../ipc/contract.ts';
import type { MarkEnd } from '../store/mark-slice.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import type { TextPlace } from './dom-range.ts';

/** By how much the keyboard selects at a time. */
export const UNITS = ['word', 'sentence', 'paragraph', 'section'] as const;
/** By what the keyboard moves and stretches a selection. */
export type Unit = (typeof UNITS)[number];

function isReadable(block: Block): boolean {
  return block.start < block.end && !block.furniture && block.kind !== 'page-break';
}

const WORD = /[\p{L}\p{N}]+(?:[.,'’\-/][\p{L}\p{N}]+)*/gu;

function wordsOf({ text, blocks }: DocumentBody): readonly TextSpan[] {
  return blocks.filter(isReadable).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(WORD)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  );
}

function cellsOf(block: Block): readonly TextSpan[] {
  if (block.kind !== 'table') return [];
  return block.rows.flatMap((row) => row.cells).filter((cell) => cell.start < cell.end);
}

/** Sentences of the running text, and of tables each cell, so that a figure can be selected alone. */
function sentencesOf(body: DocumentBody): readonly TextSpan[] {
  const cells = body.blocks.flatMap(cellsOf);
  const all = [...splitSentences(body), ...cells];
  return cells.length === 0 ? all : all.sort((a, b) => a.start - b.start);
}

/** From each heading to the next one. */
function headedParts({ blocks }: DocumentBody): readonly TextSpan[] {
  const readable = blocks.filter(isReadable);
  const firsts = readable.filter(({ kind }, i) => i === 0 || kind === 'heading');
  return firsts.map(({ start }, i) => {
    const next = firsts[i + 1];
    const last = next ? readable[readable.indexOf(next) - 1] : readable.at(-1);
    return { start, end: last?.end ?? start };
  });
}

const CUTTERS: Readonly<Record<Unit, (body: DocumentBody) => readonly TextSpan[]>> = {
  word: wordsOf,
  sentence: sentencesOf,
  paragraph: ({ blocks }) => blocks.filter(isReadable),
  section: headedParts,
};

const cut = new WeakMap<DocumentBody, Map<Unit, readonly TextSpan[]>>();

/** The document's words, sentences, paragraphs or sections in order; worked out once. */
function unitsOf(body: DocumentBody, unit: Unit): readonly TextSpan[] {
  const known = cut.get(body) ?? new Map<Unit, readonly TextSpan[]>();
  cut.set(body, known);
  const spans = known.get(unit) ?? CUTTERS[unit](body);
  known.set(unit, spans);
  return spans;
}

function withDocument(body: DocumentBody, span: TextSpan | undefined): PassageSpan | null {
  return span ? { document: body.id, start: span.start, end: span.end } : null;
}

/** The unit that holds the place, else the next one behind it; null at the end of the filing. */
export function unitAt(
  bodies: readonly DocumentBody[],
  place: TextPlace,
  unit: Unit,
): PassageSpan | null {
  const index = bodies.findIndex((body) => body.id === place.document);
  const body = bodies[index];
  if (!body) return null;
  const here = unitsOf(body, unit).find((span) => span.end > place.offset);
  if (here) return withDocument(body, here);
  const next = bodies.slice(index + 1).find((other) => unitsOf(other, unit).length > 0);
  return next ? withDocument(next, unitsOf(next, unit)[0]) : null;
}

/** The unit behind the selection's end, or before its start. */
export function unitBeside(
  bodies: readonly DocumentBody[],
  selection: PassageSpan,
  unit: Unit,
  step: 1 | -1,
): PassageSpan | null {
  const { document, start, end } = selection;
  if (step === 1) return unitAt(bodies, { document, offset: end }, unit);
  const index = bodies.findIndex((body) => body.id === document);
  const body = bodies[index];
  if (!body) return null;
  const before = unitsOf(body, unit).findLast((span) => span.end <= start);
  if (before) return withDocument(body, before);
  const earlier = bodies.slice(0, index).findLast((other) => unitsOf(other, unit).length > 0);
  return earlier ? withDocument(earlier, unitsOf(earlier, unit).at(-1)) : null;
}

/** The selection longer or shorter at its end by one unit; it never leaves its document nor becomes empty. */
export function stretch(
  bodies: readonly DocumentBody[],
  selection: PassageSpan,
  unit: Unit,
  step: 1 | -1,
): PassageSpan {
  const { document, start, end } = selection;
  if (step === 1) {
    const next = unitBeside(bodies, selection, unit, 1);
    return next?.document === document ? { document, start, end: next.end } : selection;
  }
  const body = bodies.find((other) => other.id === document);
  const last = body && unitsOf(body, unit).findLast((span) => span.end < end && span.end > start);
  return last ? { document, start, end: last.end } : selection;
}

/** The passage with one of its ends a unit later or earlier; it never leaves its document nor becomes empty. */
export function moveEnd(
  bodies: readonly DocumentBody[],
  span: PassageSpan,
  end: MarkEnd,
  unit: Unit,
  step: 1 | -1,
): PassageSpan {
  if (end === 'end') return stretch(bodies, span, unit, step);
  if (step === -1) {
    const before = unitBeside(bodies, span, unit, -1);
    return before?.document === span.document ? { ...span, start: before.start } : span;
  }
  const body = bodies.find((other) => other.id === span.document);
  const next =
    body && unitsOf(body, unit).find(({ start }) => start > span.start && start < span.end);
  return next ? { ...span, start: next.start } : span;
}
