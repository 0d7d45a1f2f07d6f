import type { Block } from '../filing/block.ts';
import type { DocumentContent } from './document-content.ts';
import { FORM_TITLES } from './form-title-lexicon.ts';

/** How many blocks from the top a headline may stand, after logos, contacts and release lines. */
const REACH = 30;
/** Lines over a headline that are none themselves. */
const PREAMBLE =
  /^(?:(?:exhibit|ex)[\s.-]*\d|(?:for )?(?:immediate|more) (?:release|information)|(?:press|news|media) release|contacts?\b|investors?\b|media\b|page \d|logo|\[|\(|by and|execution|final|draft|confidential|unaudited|table of contents|united states|securities and exchange|washington)/i;
const COMPANY =
  /,?\s(?:inc|corp|corporation|company|co|ltd|limited|llc|l\.?p|plc|n\.?v|s\.?a|ag)\.?$/i;

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

/** The headline of a press release or an exhibit: the longest heading over its first paragraph of text. */
function findHeadline(text: string, blocks: readonly Block[]): string | null {
  let best: string | null = null;
  for (const block of blocks.slice(0, REACH)) {
    const words = text.slice(block.start, Math.min(block.end, block.start + 400)).trim();
    if (block.kind === 'paragraph' && !block.furniture && words.length > 250) break;
    if (block.kind === 'table' && best) break;
    const mayHead = block.kind === 'heading' || isShortLine(block, words);
    if (!mayHead || words.length > 300 || PREAMBLE.test(words)) continue;
    const count = wordCount(words);
    if (count < 2 || (COMPANY.test(words) && count < 7)) continue;
    const weight = block.kind === 'heading' ? count : count / 2;
    if (best === null || weight > wordCount(best) + 2) best = words;
  }
  return best;
}

function isShortLine(block: Block, words: string): boolean {
  return (
    block.kind === 'paragraph' &&
    block.centred === true &&
    !block.furniture &&
    !/[.:;,]$|@|\d{3}-\d{4}/.test(words)
  );
}

/** A name for people: the form's own title for a form, the headline for an exhibit or a release; null when neither. */
export function titleOf(content: DocumentContent, type: string | null): string | null {
  const form = type?.replace(/\/A$/, '') ?? null;
  const known = form === null ? undefined : FORM_TITLES.get(form);
  if (known) return type?.endsWith('/A') ? `${known} (amended)` : known;
  if (form && /^424B/.test(form)) return 'Prospectus';
  if (form && /^(?:XML|EX-101|GRAPHIC|ZIP|EXCEL|JSON|INFORMATION TABLE)/.test(form)) return null;
  return findHeadline(content.text, content.blocks);
}
