import type { Candidate, Scope } from './candidate.ts';
import type { FormScheme } from './form-scheme.ts';
import { readItem } from './read-item.ts';
import { readPart } from './read-part.ts';
import { readTrailingNumber } from './read-trailing-number.ts';
import { readListedNumber, readTitle } from './read-title.ts';
import type { Content, Line } from './read-lines.ts';

const SECTION_TITLE = /^\W*section\s+\d\b[^\n]{0,100}$/i;

/** An 8-K's own "Section 5 - Corporate Governance and Management" above an item belongs to the item below it. */
function withSectionTitle(scope: Scope, item: Candidate): Candidate {
  const above = scope.lines[item.line - 1];
  if (!above || item.start - above.end > 2) return item;
  return SECTION_TITLE.test(scope.content.text.slice(above.start, above.end))
    ? { ...item, start: above.start }
    : item;
}

/** Every line that may open an item or a part of the scheme, in text order; most are not in the end. */
export function findCandidates(
  content: Content,
  lines: readonly Line[],
  scheme: FormScheme,
): readonly Candidate[] {
  const order = scheme.items.map(([number]) => number);
  const known = new Set(order);
  const scope: Scope = {
    content,
    scheme,
    lines,
    order,
    knows: (number) => known.has(number),
    made: new Map(),
  };
  const found: Candidate[] = [];
  for (let place = 0; place < lines.length; place++) {
    const item = readItem(scope, place) ?? readTrailingNumber(scope, place);
    if (item) {
      found.push(scheme.ordered ? item : withSectionTitle(scope, item));
      continue;
    }
    const parts = scheme.parts.length > 0 ? readPart(scope, place) : [];
    const title =
      parts.length > 0 ? null : (readListedNumber(scope, place) ?? readTitle(scope, place));
    found.push(...parts);
    if (title) found.push(title);
  }
  return found;
}
