import { texts } from '../texts.ts';
import type { Movement } from './near-chunks.ts';
import { stayingHead } from './staying-head.ts';

/** Lets what is wider than its box scroll, by keyboard too, with the heads of such tables following the window. */
export interface WideBoxes {
  /** To be told of what comes near the window and what leaves. */
  move(movement: Movement): void;
  close(): void;
}

/** How far below the box's upper edge the head of its table begins, and how far it may go from there, in pixels. */
interface HeadWay {
  readonly from: number;
  readonly way: number;
}

function headWay(box: HTMLElement): HeadWay | null {
  const table = box.querySelector('table');
  const head = table && stayingHead(table);
  if (!table || !head) return null;
  const from = table.caption?.offsetHeight ?? 0;
  return { from, way: Math.max(0, table.offsetHeight - from - head.offsetHeight) };
}

/** What the box is found to be; to be written when all are measured, as each change has the next measured anew. */
function measure(box: HTMLElement): () => void {
  const isWide = box.scrollWidth > box.clientWidth;
  const head = isWide ? headWay(box) : null;
  return () => {
    if (head) {
      box.style.setProperty('--from', `${head.from}px`);
      box.style.setProperty('--way', `${head.way}px`);
    }
    if (isWide === (box.tabIndex === 0)) return;
    box.tabIndex = isWide ? 0 : -1;
    for (const [name, value] of [
      ['data-wide', ''],
      ['role', 'group'],
      ['aria-label', texts.reading.wideTable],
    ] as const)
      if (isWide) box.setAttribute(name, value);
      else box.removeAttribute(name);
  };
}

function boxesIn(chunk: HTMLElement): readonly Element[] {
  return [...chunk.querySelectorAll('.table-box, pre')];
}

/** Whether a box is too narrow is known once it is laid out: it is asked when the box comes near or changes. */
export function createWideBoxes(): WideBoxes {
  const resized = new ResizeObserver((entries) => {
    const boxes = entries.flatMap(({ target }) => (target instanceof HTMLElement ? [target] : []));
    for (const write of boxes.map(measure)) write();
  });
  return {
    move({ came, left }) {
      // Told at once of its first size, too.
      for (const box of came.flatMap(boxesIn)) resized.observe(box);
      for (const box of left.flatMap(boxesIn)) resized.unobserve(box);
    },
    close: () => resized.disconnect(),
  };
}
