import type { PassageSpan } from '../store/passage-span.ts';
import { type DomPoint, placeOfPoint, rangeOfSpan, type TextPlace } from './dom-range.ts';
import { isInMovedHead } from './staying-head.ts';

/** The live range of a span, to measure or to select; null while it is not drawn. */
export function liveRange(root: HTMLElement, span: PassageSpan): Range | null {
  const place = rangeOfSpan(root, span);
  if (!place) return null;
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range;
}

/** Where a span begins on the screen: of an empty one, its caret. */
export function startRect(root: HTMLElement, span: PassageSpan): DOMRect | null {
  const end = Math.max(span.end, span.start + 1);
  const range = liveRange(root, { ...span, end }) ?? liveRange(root, span);
  if (!range) return null;
  const rects = range.getClientRects();
  const first = [...rects].find((rect) => rect.height > 0);
  if (first) return first;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element?.getBoundingClientRect() ?? null;
}

/** A span's end may stand on white space that has no box: the last box before it counts. */
const LOOK_BACK = 8;

/** Where a span ends on the screen: the box of its last character. */
export function endRect(root: HTMLElement, span: PassageSpan): DOMRect | null {
  for (let end = span.end; end > span.start && span.end - end < LOOK_BACK; end -= 1) {
    const rects = liveRange(root, { ...span, start: end - 1, end })?.getClientRects() ?? [];
    const last = [...rects].findLast((rect) => rect.height > 0 && rect.width > 0);
    if (last) return last;
  }
  return null;
}

/** The place nearest to a point of the screen; null outside the filing. */
export function placeNear(
  root: HTMLElement,
  x: number,
  y: number,
  side: 'start' | 'end',
): TextPlace | null {
  const caret = caretAt(x, y);
  return caret && root.contains(caret.node) ? placeOfPoint(root, caret, side) : null;
}

function caretAt(x: number, y: number): DomPoint | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret ? { node: caret.offsetNode, offset: caret.offset } : null;
}

/** Whether the character before or behind the caret is under the pointer, and not merely nearest to it. */
function isOverText({ node, offset }: DomPoint, x: number, y: number): boolean {
  if (!(node instanceof Text)) return false;
  const range = document.createRange();
  range.setStart(node, Math.max(0, offset - 1));
  range.setEnd(node, Math.min(node.length, offset + 1));
  return [...range.getClientRects()].some(
    (r) => r.left <= x && x <= r.right && r.top <= y && y <= r.bottom,
  );
}

/** The character under the pointer; null beside the text. */
export function placeUnder(root: HTMLElement, x: number, y: number): TextPlace | null {
  const caret = caretAt(x, y);
  if (!caret || !root.contains(caret.node) || !isOverText(caret, x, y)) return null;
  return placeOfPoint(root, caret, 'start');
}

/** Just inside the text column, where lines begin. */
const TEXT_EDGE = 66;
/** The first look, and how far below it the next ones are: less than a line, as between blocks there is nothing. */
const FIRST_PROBE = 8;
const PROBE_STEP = 12;
/** Share of the box that is looked through. */
const PROBED = 0.6;

/** The first place that stands below the box's upper edge. */
export function placeAtTop(root: HTMLElement, box: DOMRect): TextPlace | null {
  const paper = root.getBoundingClientRect();
  const x = Math.max(paper.left, box.left) + TEXT_EDGE;
  for (let down = FIRST_PROBE; down < box.height * PROBED; down += PROBE_STEP) {
    const element = document.elementFromPoint(x, box.top + down);
    if (!element?.closest('[data-start]') || !root.contains(element)) continue;
    if (isInMovedHead(element)) continue;
    const caret = caretAt(x, box.top + down);
    if (caret && root.contains(caret.node)) return placeOfPoint(root, caret, 'start');
  }
  return null;
}
