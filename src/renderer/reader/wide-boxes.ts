/** Makes what is wider than its box scroll by keyboard too. */
export interface WideBoxes {
  watch(chunk: HTMLElement): void;
  close(): void;
}

/** Whether a box is too narrow is known once it is laid out: it is asked when the box comes into sight. */
export function createWideBoxes(): WideBoxes {
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      observer.unobserve(target);
      if (target.scrollWidth <= target.clientWidth) continue;
      target.tabIndex = 0;
      target.setAttribute('role', 'group');
      target.setAttribute('aria-label', 'Wide table');
    }
  });
  return {
    watch: (chunk) => {
      for (const box of chunk.querySelectorAll('.table-box, pre')) observer.observe(box);
    },
    close: () => observer.disconnect(),
  };
}
