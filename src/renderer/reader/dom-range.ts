import type { PassageSpan } from '../store/passage-span.ts';

/**
 * The one translator between places in the drawn filing and offsets of the canonical text. It relies on what
 * `draw-block.ts` promises: a leaf (an element with `data-start` that holds no other) has as its text content exactly
 * the characters `[data-start, data-end)` of the document named by the `[data-document]` article around it. Characters
 * outside every leaf (the line feed between blocks, the tab between cells) lie between one leaf's end and the next one's
 * start, so that both of their sides can be told apart.
 */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** An offset of one document. */
export interface TextPlace {
  readonly document: string;
  readonly offset: number;
}

/** What `StaticRange` is made from. */
export interface DomSpan {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

interface Leaves {
  readonly count: number;
  readonly starts: readonly number[];
  readonly elements: readonly HTMLElement[];
}

const indexes = new WeakMap<Element, Leaves>();

function numberOf(element: HTMLElement, name: 'start' | 'end' | 'from'): number {
  return Number(element.dataset[name]);
}

function isLeaf(element: Element): boolean {
  return element.querySelector('[data-start]') === null;
}

/** Leaves of one chunk by their start; built once, since a chunk does not change after it is drawn. */
function leavesOf(chunk: HTMLElement): Leaves {
  const known = indexes.get(chunk);
  if (known && known.count === chunk.childElementCount) return known;
  const elements = [...chunk.querySelectorAll<HTMLElement>('[data-start]')].filter(isLeaf);
  const starts = elements.map((element) => numberOf(element, 'start'));
  const leaves = { count: chunk.childElementCount, starts, elements };
  indexes.set(chunk, leaves);
  return leaves;
}

function isPart(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.dataset['from'] !== undefined;
}

/** The stretches of an article, or the chunks of a stretch. */
function partsOf(parent: HTMLElement): Leaves {
  const known = indexes.get(parent);
  // What was drawn from the beginning of a file alone may have been drawn again since.
  const isThere = known?.elements.at(-1)?.parentNode === parent;
  if (known && isThere && known.count === parent.childElementCount) return known;
  const elements = [...parent.children].filter(isPart);
  const starts = elements.map((element) => numberOf(element, 'from'));
  const parts = { count: parent.childElementCount, starts, elements };
  indexes.set(parent, parts);
  return parts;
}

/** The part that holds the offset; null where it lies before all that is drawn. */
function partAt(parent: HTMLElement, offset: number): HTMLElement | null {
  const parts = partsOf(parent);
  const part = parts.elements[lastUpTo(parts, offset)];
  return part && numberOf(part, 'from') <= offset ? part : null;
}

/** The last element that starts at or before the offset. */
function lastUpTo(leaves: Leaves, offset: number): number {
  let low = 0;
  let high = leaves.starts.length - 1;
  let found = 0;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((leaves.starts[middle] ?? 0) <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** The article that draws the document; null while it is not drawn. A selector would look through all the text. */
export function articleOf(root: ParentNode, documentId: string): HTMLElement | null {
  for (const article of root.children)
    if (article instanceof HTMLElement && article.dataset['document'] === documentId)
      return article;
  return null;
}

/** The leaf that holds the offset, or, for one between leaves, the leaf before it; null while it is not drawn. */
function leafAt(root: ParentNode, place: TextPlace): HTMLElement | null {
  const article = articleOf(root, place.document);
  const stretch = article && partAt(article, place.offset);
  const chunk = stretch && partAt(stretch, place.offset);
  if (!chunk) return null;
  const leaves = leavesOf(chunk);
  return leaves.elements[lastUpTo(leaves, place.offset)] ?? null;
}

function textsOf(leaf: Node): TreeWalker {
  return document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
}

/** A point `offset` characters into the leaf. A border between two text nodes belongs to the later when a range starts. */
function pointIn(leaf: HTMLElement, offset: number, side: 'start' | 'end'): DomPoint {
  const only = leaf.firstChild;
  if (only instanceof Text && only === leaf.lastChild)
    return { node: only, offset: Math.min(offset, only.length) };
  const texts = textsOf(leaf);
  let rest = offset;
  let last: Text | null = null;
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    if (rest < node.length || (side === 'end' && rest === node.length))
      return { node, offset: rest };
    rest -= node.length;
    last = node;
  }
  return last ? { node: last, offset: last.length } : { node: leaf, offset: 0 };
}

/** The place as a point of the DOM; null while it is not drawn. */
function pointOfPlace(root: ParentNode, place: TextPlace, side: 'start' | 'end'): DomPoint | null {
  const leaf = leafAt(root, place);
  if (!leaf) return null;
  const start = numberOf(leaf, 'start');
  const end = numberOf(leaf, 'end');
  return pointIn(leaf, Math.min(Math.max(place.offset, start), end) - start, side);
}

/** The span as a range of the DOM; null while either end is not drawn. */
export function rangeOfSpan(root: ParentNode, span: PassageSpan): DomSpan | null {
  const start = pointOfPlace(root, { document: span.document, offset: span.start }, 'start');
  const end = pointOfPlace(root, { document: span.document, offset: span.end }, 'end');
  if (!start || !end) return null;
  return {
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  };
}

function lengthBefore(leaf: HTMLElement, point: DomPoint): number {
  const before = document.createRange();
  before.setStart(leaf, 0);
  before.setEnd(point.node, point.offset);
  const texts = textsOf(leaf);
  let length = 0;
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    if (node === point.node) return length + point.offset;
    if (before.comparePoint(node, node.length) > 0) return length;
    length += node.length;
  }
  return length;
}

function closestLeaf(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const holder = element?.closest<HTMLElement>('[data-start]') ?? null;
  return holder && isLeaf(holder) ? holder : null;
}

function leafWalker(root: Node): TreeWalker {
  return document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof HTMLElement && node.dataset['start'] !== undefined && isLeaf(node)
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_SKIP,
  );
}

/** The first node, in document order, that begins at or after the point; null at the end of the root. */
function nodeFrom(root: Node, point: DomPoint): Node | null {
  const inside = point.node.childNodes[point.offset];
  if (inside) return inside;
  let node: Node | null = point.node;
  while (node && node !== root && !node.nextSibling) node = node.parentNode;
  return node === root ? null : (node?.nextSibling ?? null);
}

function leafFrom(root: Node, point: DomPoint): Node | null {
  const walker = leafWalker(root);
  const first = nodeFrom(root, point);
  if (!first) return null;
  if (first instanceof HTMLElement && first.dataset['start'] !== undefined && isLeaf(first))
    return first;
  walker.currentNode = first;
  return walker.nextNode();
}

function leafUpTo(root: Node, point: DomPoint): Node | null {
  const walker = leafWalker(root);
  const next = nodeFrom(root, point);
  if (!next) return walker.lastChild();
  walker.currentNode = next;
  return walker.previousNode();
}

/** A point outside every leaf stands for the nearest one on its inner side: after it for a start, before it for an end. */
function leafBeside(root: Node, point: DomPoint, side: 'start' | 'end'): TextPlace | null {
  let at = point;
  if (!root.contains(point.node)) {
    const follows = root.compareDocumentPosition(point.node) & Node.DOCUMENT_POSITION_FOLLOWING;
    if ((side === 'end') !== Boolean(follows)) return null;
    at = { node: root, offset: follows ? root.childNodes.length : 0 };
  }
  const leaf = side === 'start' ? leafFrom(root, at) : leafUpTo(root, at);
  if (!(leaf instanceof HTMLElement)) return null;
  return { document: documentOf(leaf), offset: numberOf(leaf, side) };
}

function documentOf(leaf: HTMLElement): string {
  return leaf.closest<HTMLElement>('article[data-document]')?.dataset['document'] ?? '';
}

/** The place a DOM point stands for, `side` telling which way to look from between two leaves; null outside the filing. */
export function placeOfPoint(
  root: HTMLElement,
  point: DomPoint,
  side: 'start' | 'end',
): TextPlace | null {
  const leaf = root.contains(point.node) ? closestLeaf(point.node) : null;
  if (!leaf) return leafBeside(root, point, side);
  const offset = numberOf(leaf, 'start') + lengthBefore(leaf, point);
  return { document: documentOf(leaf), offset: Math.min(offset, numberOf(leaf, 'end')) };
}

/**
 * The span a range of the DOM covers; null when it covers no character of the filing. A range over several documents is
 * cut at the end of the first, since a passage lies in one document.
 */
export function spanOfRange(root: HTMLElement, range: AbstractRange): PassageSpan | null {
  const start = placeOfPoint(
    root,
    { node: range.startContainer, offset: range.startOffset },
    'start',
  );
  const end = placeOfPoint(root, { node: range.endContainer, offset: range.endOffset }, 'end');
  if (!start || !end) return null;
  const limit = end.document === start.document ? end.offset : endOfDrawn(root, start.document);
  if (limit <= start.offset) return null;
  return { document: start.document, start: start.offset, end: limit };
}

function endOfDrawn(root: ParentNode, documentId: string): number {
  const article = articleOf(root, documentId);
  const stretch = article && partsOf(article).elements.at(-1);
  const last = stretch && partsOf(stretch).elements.at(-1);
  return last ? Number(last.dataset['to']) : 0;
}
