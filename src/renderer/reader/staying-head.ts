/** The head of the table that stays in sight while the table is scrolled through; null where it scrolls away. */
export function stayingHead(table: HTMLTableElement): HTMLTableSectionElement | null {
  return table.tHead?.className === 'staying' ? table.tHead : null;
}

/** Whether the element lies in a head that has left its place: what stands there is not what the reader has come to. */
export function isInMovedHead(element: Element): boolean {
  const table = element.closest('table');
  const head = table && stayingHead(table);
  if (!table || !head?.contains(element)) return false;
  const first = table.tBodies[0]?.getBoundingClientRect();
  return first !== undefined && head.getBoundingClientRect().bottom > first.top + 1;
}

/** How much of the window's upper edge is covered where the node stands, in pixels: by the head of its table. */
export function coveredAbove(node: Node): number {
  const element = node instanceof Element ? node : node.parentElement;
  const table = element?.closest('table');
  const head = table && stayingHead(table);
  return !head || head.contains(node) ? 0 : head.offsetHeight;
}
