import type { Mark, MarkKind } from '../../core/filing/block.ts';
import type { TextSpan } from '../../core/filing/span.ts';
import { inlineRuns } from './inline-runs.ts';

const ELEMENTS: Readonly<Record<MarkKind, string>> = {
  link: 'a',
  bold: 'b',
  italic: 'i',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
  'line-break': 'span',
};

/** A link within the document leads to an offset; any other only tells where it would lead. */
function drawMark(mark: Mark): HTMLElement {
  if (mark.kind === 'link' && mark.target === undefined) {
    const outside = document.createElement('span');
    outside.className = 'outside-link';
    if (mark.href !== undefined) outside.title = mark.href;
    return outside;
  }
  const element = document.createElement(ELEMENTS[mark.kind]);
  if (mark.kind === 'line-break') element.className = 'line-break';
  if (mark.target !== undefined) {
    element.dataset['target'] = String(mark.target);
    element.setAttribute('href', `#${mark.target}`);
  }
  return element;
}

/**
 * Fills the leaf with the span's text. The leaf's text content is then exactly the canonical text of the span: whatever
 * else is shown (bullets, line breaks, page labels) comes from the style sheet.
 */
export function drawText(
  leaf: HTMLElement,
  text: string,
  span: TextSpan,
  marks: readonly Mark[] | undefined,
): void {
  if (marks === undefined || marks.length === 0) {
    if (span.start < span.end) leaf.append(text.slice(span.start, span.end));
    return;
  }
  for (const run of inlineRuns(span, marks)) {
    let inner: Node = document.createTextNode(text.slice(run.start, run.end));
    for (const mark of run.marks.toReversed()) {
      const element = drawMark(mark);
      element.append(inner);
      inner = element;
    }
    leaf.append(inner);
  }
}
