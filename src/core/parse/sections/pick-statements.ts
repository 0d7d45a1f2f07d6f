import { type Candidate, firstIndex } from './candidate.ts';
import type { ChosenItem } from './choose-items.ts';
import { type FormScheme, partNumber, partsOf } from './form-scheme.ts';
import type { Content } from './read-lines.ts';

/** What the statements of a quarter are headed with. */
const STATEMENTS =
  /^[^\n.]{0,120}\b(?:balance sheets?|statements? of (?:consolidated )?(?:operations|income|earnings|financial (?:condition|position)|condition|net assets|assets)|financial statements)\b[^\n.]{0,60}$/im;
/** Shortest statements, in characters. */
const STATEMENTS_CHARS = 1500;

function partHeading(
  scheme: FormScheme,
  parts: readonly Candidate[],
  number: string,
  before: number,
): Candidate | undefined {
  return parts.findLast(
    (c) =>
      c.style === 'heading' && c.start < before && partNumber(scheme, firstIndex(c)) === number,
  );
}

/** A candidate for what stands behind a part's heading, of that heading's setting. */
function behind(content: Content, part: Candidate): Candidate {
  const text = content.text.slice(part.end, part.end + 200);
  const start = part.end + Math.max(0, text.search(/\S/));
  return { ...part, start, end: start, label: '', title: null, readings: [], style: 'plain' };
}

/** The statements that open Part I of a quarterly report whose first item has no heading, taken with little confidence. */
export function pickStatements(
  content: Content,
  scheme: FormScheme,
  items: readonly ChosenItem[],
  parts: readonly Candidate[],
): ChosenItem[] {
  const [next] = items;
  if (scheme.name !== '10-Q' || !next || next.index === 0) return [];
  if (items.some((item) => item.index === 0) || !partsOf(scheme, next.index).includes('I'))
    return [];
  const { start } = next.candidate;
  const part = partHeading(scheme, parts, 'I', start);
  if (!part || start - part.end < STATEMENTS_CHARS) return [];
  if (!STATEMENTS.test(content.text.slice(part.end, start))) return [];
  const candidate: Candidate = { ...behind(content, part), kind: 'title' };
  return [{ candidate, index: 0, likeness: 0, weight: 3 }];
}
