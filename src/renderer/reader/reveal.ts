import type { PassageSpan } from '../store/passage-span.ts';
import { rangeOfSpan } from './dom-range.ts';
import { coveredAbove } from './staying-head.ts';
import { startRect } from './text-rects.ts';

/** Share of the window above a passage that is jumped to. */
const HEADROOM = 0.22;
/** Distance within which a passage counts as shown, in pixels from the edges. */
const MARGIN = 10;
const CORRECTIONS = 4;

/** Whether it is the very beginning of the filing, above which only the document's own head stands. */
function isBeginning(root: HTMLElement, { document, start, end }: PassageSpan): boolean {
  const first = root.querySelector('article')?.dataset['document'];
  return start === 0 && end === 0 && document === first;
}

/** How far the list of hits may reach down from its field, as the style sheet has it: it grows while hits come in. */
const LIST = { most: 340, share: 0.45, gap: 8 };

/** Where what covers the text above the passage ends: the list of hits, while it is in use. */
function coveredTo(rect: DOMRect): number {
  const field = document.querySelector('.find:focus-within .find-field')?.getBoundingClientRect();
  if (!field || rect.right < field.left || rect.left > field.right) return 0;
  return field.bottom + LIST.gap + Math.min(LIST.most, window.innerHeight * LIST.share);
}

function offBy(root: HTMLElement, scroller: HTMLElement, span: PassageSpan): number | null {
  if (isBeginning(root, span)) return -scroller.scrollTop;
  const rect = startRect(root, span);
  if (!rect) return null;
  const box = scroller.getBoundingClientRect();
  const wanted = box.top + box.height * (span.start === span.end ? 0.02 : HEADROOM);
  return rect.top - Math.max(wanted, coveredTo(rect) + MARGIN);
}

/** Whether the passage begins well within the window. */
function isShown(root: HTMLElement, scroller: HTMLElement, span: PassageSpan): boolean {
  const rect = startRect(root, span);
  if (!rect) return false;
  const box = scroller.getBoundingClientRect();
  const place = rangeOfSpan(root, span);
  const head = place ? coveredAbove(place.startContainer) : 0;
  const upper = Math.max(box.top + head, coveredTo(rect));
  return rect.top >= upper + MARGIN && rect.bottom <= box.bottom - MARGIN;
}

/** Whether any part of the passage's first line can be seen. */
export function isInSight(root: HTMLElement, scroller: HTMLElement, span: PassageSpan): boolean {
  const rect = startRect(root, span);
  const box = scroller.getBoundingClientRect();
  return rect !== null && rect.bottom > box.top && rect.top < box.bottom;
}

/**
 * Scrolls to the passage unless it is in sight. Chunks around it get their true height only when they come near, so the
 * place is looked up again for a few frames.
 */
export function reveal(root: HTMLElement, scroller: HTMLElement, span: PassageSpan): void {
  if (span.start < span.end && isShown(root, scroller, span)) return;
  let left = CORRECTIONS;
  function correct(): void {
    const off = offBy(root, scroller, span);
    if (off === null || left === 0) return;
    left -= 1;
    if (Math.abs(off) > 2) scroller.scrollTop += off;
    requestAnimationFrame(correct);
  }
  correct();
}

/** Lights the passage up once, over the text and outside of it. */
export function flash(root: HTMLElement, scroller: HTMLElement, span: PassageSpan): void {
  requestAnimationFrame(() => {
    const rect = startRect(root, span);
    if (!rect || span.start === span.end) return;
    const box = scroller.getBoundingClientRect();
    // One at a time, however fast the reader goes from place to place.
    for (const earlier of scroller.querySelectorAll(':scope > .flash')) earlier.remove();
    const light = document.createElement('div');
    light.className = 'flash';
    light.style.top = `${rect.top - box.top + scroller.scrollTop - 4}px`;
    light.style.height = `${rect.height + 8}px`;
    light.addEventListener('animationend', () => light.remove());
    scroller.append(light);
    setTimeout(() => light.remove(), 1500);
  });
}
