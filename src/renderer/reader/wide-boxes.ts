import { texts } from '../texts.ts';
import { stayingHead } from './staying-head.ts';

/** Lets what is wider than its box scroll, by keyboard too, with the heads of such tables following the window. */
export interface WideBoxes {
  watch(chunk: HTMLElement): void;
  close(): void;
}

/** Some screens around what is seen. */
const NEAR = '3000px 0px';

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

/** Whether a box is too narrow is known once it is laid out: it is asked when the box comes near or changes. */
export function createWideBoxes(scroller: HTMLElement): WideBoxes {
  const resized = new ResizeObserver((entries) => {
    const boxes = entries.flatMap(({ target }) => (target instanceof HTMLElement ? [target] : []));
    for (const write of boxes.map(measure)) write();
  });
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        // Told at once of its first size, too.
        if (isIntersecting) resized.observe(target);
        else resized.unobserve(target);
      }
    },
    { root: scroller, rootMargin: NEAR },
  );
  return {
    watch: (chunk) => {
      for (const box of chunk.querySelectorAll('.table-box, pre')) observer.observe(box);
    },
    close: () => {
      observer.disconnect();
      resized.disconnect();
    },
  };
}
