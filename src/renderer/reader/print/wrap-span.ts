import { rangeOfSpan } from '../dom-range.ts';
import type { PassageSpan } from '../../store/passage-span.ts';

/** The text nodes of a range, those at its ends cut where it begins and ends. */
function textsIn(range: Range): readonly Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode())
    if (node instanceof Text && range.intersectsNode(node)) texts.push(node);
  return texts.flatMap((text) => {
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : text.length;
    if (from >= to) return [];
    if (to < text.length) text.splitText(to);
    return from > 0 ? text.splitText(from) : text;
  });
}

/**
 * Puts the drawn characters of the span into `mark` elements of the class, in the order of the text; for print alone, as
 * the reading surface paints and leaves its text untouched. Leaves keep their text content, so spans can be wrapped one
 * after the other.
 */
export function wrapSpan(
  root: HTMLElement,
  span: PassageSpan,
  className: string,
): readonly HTMLElement[] {
  const place = rangeOfSpan(root, span);
  if (!place) return [];
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return textsIn(range).map((text) => {
    const mark = document.createElement('mark');
    mark.className = className;
    text.replaceWith(mark);
    mark.append(text);
    return mark;
  });
}
