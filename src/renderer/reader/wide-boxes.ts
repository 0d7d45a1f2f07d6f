import { texts } from '../texts.ts';

/** Makes what is wider than its box scroll by keyboard too. */
export interface WideBoxes {
  watch(chunk: HTMLElement): void;
  close(): void;
}

/** Some screens around what is seen. */
const NEAR = '3000px 0px';

function settle(box: Element): void {
  if (!(box instanceof HTMLElement)) return;
  const isWide = box.scrollWidth > box.clientWidth;
  if (isWide === (box.tabIndex === 0)) return;
  box.tabIndex = isWide ? 0 : -1;
  for (const [name, value] of [
    ['role', 'group'],
    ['aria-label', texts.reading.wideTable],
  ] as const)
    if (isWide) box.setAttribute(name, value);
    else box.removeAttribute(name);
}

/** Whether a box is too narrow is known once it is laid out: it is asked when the box comes near or changes. */
export function createWideBoxes(scroller: HTMLElement): WideBoxes {
  const resized = new ResizeObserver((entries) => {
    for (const { target } of entries) settle(target);
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
