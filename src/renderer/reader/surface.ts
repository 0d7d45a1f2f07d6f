import type { DocumentBody, DocumentHead } from '../../ipc/contract.ts';
import { type Chunk, estimateHeight, splitIntoChunks } from './chunks.ts';
import { articleOf } from './dom-range.ts';
import { drawBlock } from './draw-block.ts';
import { appendChunk } from './stretches.ts';

/** A chunk that stands in the document. */
export interface DrawnChunk {
  readonly element: HTMLElement;
  readonly document: string;
  /** Offsets of the canonical text. */
  readonly start: number;
  readonly end: number;
}

/** Told of each chunk once it is in the page. */
export type ChunkListener = (chunk: DrawnChunk) => void;

/** The drawn text of one filing: plain DOM that only ever grows, chunk by chunk. */
export interface Surface {
  /** Takes the bodies known so far; where an earlier one is not the beginning of the same text it is drawn again. */
  extend(heads: readonly DocumentHead[], bodies: ReadonlyMap<string, DocumentBody>): void;
  /** Draws at once whatever lies before and at this place, so that it can be shown. */
  drawTo(documentId: string, offset: number): void;
  /** Resolves when every block known is drawn. */
  readonly drawn: () => Promise<void>;
  /** Stops drawing and lets go of the text. */
  close(): void;
}

interface Pending {
  readonly documentId: string;
  readonly body: DocumentBody;
  readonly chunk: Chunk;
}

interface DrawnSection {
  readonly section: HTMLElement;
  /** A guess, in em. */
  readonly height: number;
}

/** How long a slice of drawing may take: less than a frame, with room for what else it needs. */
const SLICE_MS = 8;

/**
 * Levels as the filing has them may leave steps out, which sends screen readers astray: the level told follows from the one
 * before. Returns it.
 */
function tellLevel(element: HTMLElement, level: number, before: number): number {
  const told = Math.min(level, before + 1);
  if (told !== level) element.setAttribute('aria-level', String(told));
  return told;
}

/** Draws block by block: may be left and taken up again after each. */
function* drawChunk(
  { documentId, body, chunk }: Pending,
  levels: Map<string, number>,
): Generator<undefined, DrawnSection> {
  const section = document.createElement('section');
  section.className = 'chunk';
  section.dataset['from'] = String(chunk.start);
  section.dataset['to'] = String(chunk.end);
  const height = estimateHeight(body.blocks, chunk);
  section.style.containIntrinsicBlockSize = `auto ${height}em`;
  let list: HTMLElement | null = null;
  let told = levels.get(documentId) ?? 0;
  for (const block of body.blocks.slice(chunk.from, chunk.to)) {
    const element = drawBlock(block, body.text, documentId);
    if (block.kind === 'heading') told = tellLevel(element, block.level, told);
    if (block.kind === 'list-item') {
      list ??= section.appendChild(document.createElement('ul'));
      list.append(element);
    } else {
      list = null;
      section.append(block.kind === 'table' ? boxed(element) : element);
    }
    yield;
  }
  levels.set(documentId, told);
  return { section, height };
}

function boxed(table: HTMLElement): HTMLElement {
  const box = document.createElement('div');
  box.className = 'table-box';
  box.append(table);
  return box;
}

/** Calls when nothing more urgent is to be done, input and frames above all; returns the way to take it back. */
function whenFree(work: () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  // Taken back, it is rejected.
  scheduler.postTask(work, { priority: 'background', signal }).catch(() => null);
  return () => controller.abort();
}

/** Chunks of the body that are not drawn yet: those behind the last block drawn. */
function pendingOf(documentId: string, body: DocumentBody, drawn: number): readonly Pending[] {
  const chunks = splitIntoChunks(body.blocks, drawn);
  return chunks.map((chunk) => ({ documentId, body, chunk }));
}

/** Something that may happen again and again, and can be waited for. */
function createSignal(): { next(): Promise<void>; give(): void } {
  let waiting: (() => void)[] = [];
  return {
    next: () => new Promise((resolve) => void waiting.push(resolve)),
    give() {
      for (const resolve of waiting) resolve();
      waiting = [];
    },
  };
}

/** Goes on drawing as far as the time goes; null when the chunk is not whole then. */
function goOn(drawing: Generator<undefined, DrawnSection>, until: number): DrawnSection | null {
  let step = drawing.next();
  while (!step.done && performance.now() < until) step = drawing.next();
  return step.done ? step.value : null;
}

/** Draws into `root`; `label` says what stands at the head of each document, its name first. */
export function createSurface(
  root: HTMLElement,
  onChunk: ChunkListener,
  label: (head: DocumentHead) => readonly string[],
): Surface {
  const drawnBlocks = new Map<string, number>();
  const whole = createSignal();
  const levels = new Map<string, number>();
  const known = new Map<string, DocumentBody>();
  let queue: Pending[] = [];
  /** The chunk of the queue's head as far as it is drawn. */
  let started: Generator<undefined, DrawnSection> | null = null;
  let cancel: (() => void) | null = null;

  /** What was read from the first bytes alone may read differently once all is known, such as links to what follows. */
  function redrawChanged(article: HTMLElement, body: DocumentBody): void {
    const before = known.get(body.id);
    if (!before || before === body || isBeginning(before, body)) return;
    const drawn = article.querySelectorAll('.chunk').length;
    for (const stretch of article.querySelectorAll('.stretch')) stretch.remove();
    drawnBlocks.delete(body.id);
    levels.delete(body.id);
    const later = queue;
    started = null;
    queue = pendingOf(body.id, body, 0).slice(0, drawn);
    while (queue.length > 0) drawNext();
    queue = later;
  }

  /** Draws the next chunk, as far as the time goes. */
  function drawNext(until = Infinity): void {
    const [next] = queue;
    const article = next ? articleOf(root, next.documentId) : null;
    if (!next || !article) return void queue.shift();
    started ??= drawChunk(next, levels);
    const drawn = goOn(started, until);
    if (!drawn) return;
    const { section: element, height } = drawn;
    started = null;
    queue.shift();
    appendChunk(article, element, height);
    drawnBlocks.set(next.documentId, next.chunk.to);
    const { start, end } = next.chunk;
    onChunk({ element, document: next.documentId, start, end });
  }

  function settle(): void {
    if (queue.length === 0) whole.give();
  }

  function schedule(): void {
    cancel?.();
    cancel = whenFree(() => {
      cancel = null;
      const until = performance.now() + SLICE_MS;
      do drawNext(until);
      while (queue.length > 0 && performance.now() < until);
      if (queue.length > 0) schedule();
      else settle();
    });
  }

  return {
    extend(heads, bodies) {
      const wasEmpty = !root.hasChildNodes();
      queue = [];
      started = null;
      for (const head of heads) {
        const article = articleOf(root, head.id);
        if (article) drawLabels(article, label(head));
        else if (head.chars > 0) root.append(drawArticle(head, label(head)));
        const body = bodies.get(head.id);
        if (body && article) redrawChanged(article, body);
        if (body) known.set(head.id, body);
        if (body) queue.push(...pendingOf(head.id, body, drawnBlocks.get(head.id) ?? 0));
      }
      if (wasEmpty) drawNext();
      schedule();
    },
    drawTo(documentId, offset) {
      const isLater = (p: Pending) => p.documentId === documentId && p.chunk.start > offset;
      const last = queue.findLastIndex((p) => p.documentId === documentId && !isLater(p));
      for (let i = 0; i <= last; i += 1) drawNext();
      settle();
    },
    drawn() {
      const given = whole.next();
      settle();
      return given;
    },
    close() {
      cancel?.();
      queue = [];
      started = null;
      root.replaceChildren();
    },
  };
}

function drawArticle(head: DocumentHead, labels: readonly string[]): HTMLElement {
  const article = document.createElement('article');
  article.dataset['document'] = head.id;
  const line = document.createElement('div');
  line.className = 'document-head';
  article.append(line);
  drawLabels(article, labels);
  return article;
}

function drawLabels(article: HTMLElement, labels: readonly string[]): void {
  const line = article.firstElementChild;
  if (!line || line.textContent === labels.join('')) return;
  article.setAttribute('aria-label', labels.slice(0, 2).join(' · '));
  line.replaceChildren();
  for (const label of labels) line.appendChild(document.createElement('span')).append(label);
}

/** Whether the longer body begins with exactly the blocks and the text of the shorter. */
function isBeginning(shorter: DocumentBody, longer: DocumentBody): boolean {
  return (
    longer.text.startsWith(shorter.text) &&
    shorter.blocks.every(
      (block, i) =>
        block === longer.blocks[i] || JSON.stringify(block) === JSON.stringify(longer.blocks[i]),
    )
  );
}
