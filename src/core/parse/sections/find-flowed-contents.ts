import type { TextSpan } from '../../filing/span.ts';
import type { Candidate } from './candidate.ts';
import type { Content, Line } from './read-lines.ts';

const REFERENCE = /\bi\s?t\s?e\s?m\s?s?\s*(?:no\.?\s*)?[\dIVX]{1,4}[A-K]?\b/gi;
const ENDS_IN_PAGE =
  /[\s.,(–—-](?:p(?:age|g|p)?s?\.?\s*)?(?:[A-F]-)?\d{1,3}\)?[\s.,;()[*–—-]*(?:part\s+[ivx]+[\s.,:;]*)?$/i;
/** Two entries with their pages and nothing else: "Item 5. Other Events, page 2; Item 7. Exhibits, page 3". */
const TOLD_PAGES =
  /^\W*(?:items?\b[^;]{1,160}\bpage\s+\d{1,3}\W*;\s*)+(?:[^;]{1,80}\bpage\s+\d{1,3}\W*)*$/i;
const LONGEST_ENTRY = 260;
const LONGEST = 8000;
const FEWEST = 3;
/** So many references at so short a distance list items even without pages. */
const MANY = 8;
const SHORT_ENTRY = 90;

/** Whether a text runs the entries of a table of contents together. */
function isFlowed(text: string): boolean {
  const starts = [...text.matchAll(REFERENCE)].map((match) => match.index);
  if (starts.length < FEWEST) return starts.length > 0 && TOLD_PAGES.test(text);
  let paged = 0;
  let long = 0;
  for (const [place, start] of starts.entries()) {
    const entry = text.slice(start, starts[place + 1] ?? text.length);
    if (entry.length > LONGEST_ENTRY && ++long > 1) return false;
    if (ENDS_IN_PAGE.test(entry.replace(REFERENCE, ''))) paged++;
  }
  if (paged >= FEWEST && paged >= 0.6 * starts.length) return true;
  return starts.length >= MANY && text.length - (starts[0] ?? 0) < starts.length * SHORT_ENTRY;
}

/** The candidates that stand in paragraphs which list items and their pages: "Item 1. Business, page 2; Item 2. …". */
export function findFlowedContents(
  content: Content,
  lines: readonly Line[],
  candidates: readonly Candidate[],
): ReadonlyMap<Candidate, TextSpan> {
  const found = new Map<Candidate, TextSpan>();
  const spans = new Map<number, TextSpan | null>();
  for (const candidate of candidates) {
    const line = lines[candidate.line];
    const block = line ? content.blocks[line.block] : undefined;
    if (!line || !block || candidate.kind === 'title' || line.shape === 'row') continue;
    let span = spans.get(line.block);
    if (span === undefined) {
      const { start, end } = block;
      span =
        end - start < LONGEST && isFlowed(content.text.slice(start, end)) ? { start, end } : null;
      spans.set(line.block, span);
    }
    if (span) found.set(candidate, span);
  }
  return found;
}
