import type { Block } from '../../filing/block.ts';

/** A title over what is to come: "2025 Financial Outlook", "Expected Milestones", "Looking Ahead". */
const TITLE =
  /\b(?:outlook|guidance|looking ahead|next steps)\b|\b(?:expected|anticipated|upcoming|planned|future|near-term|remaining) (?:[\w&-]+ ){0,3}?(?:milestones?|catalysts?|events?|read-?outs?|objectives|goals|priorities|presentations?|inflection points)\b|\b(?:goals|objectives|priorities|targets) (?:for|in) (?:fiscal |the )?(?:20\d\d|second|third|fourth|coming|year)/;
const TITLE_OF_PAST =
  /\b(?:recent|achieved|completed|past|reconciliation|non-gaap|definition|highlights|results|regulatory guidance|fda)\b/;
/** "For fiscal 2025:", a period alone, as the lead-in of its figures. */
const PERIOD_ALONE =
  /^for (?:the )?(?:full |fiscal |calendar |entire |first |second |third |fourth |year |quarter |half |of |20\d\d|ending |[\w ]{3,9} \d{1,2},? )+:$/;
const MAX_TITLE = 120;

/**
 * Follows a release sentence by sentence, in order, and answers whether what stands at one is listed as being to come: a
 * bullet under an outlook's title, or under a lead-in that looks ahead itself ("We expect the following:").
 */
export function createOutlookTracker(
  blocks: readonly Block[],
  looksAhead: (index: number) => boolean,
): (index: number, block: number, lowered: string) => boolean {
  let underTitle = false;
  let underLead = false;
  return (index, block, lowered) => {
    const kind = blocks[block]?.kind;
    if (kind === 'list-item') return underTitle || underLead;
    if (kind === 'heading' || isTitleLine(lowered)) {
      underTitle = TITLE.test(lowered) && !TITLE_OF_PAST.test(lowered);
      underLead = PERIOD_ALONE.test(lowered);
      return false;
    }
    underLead = lowered.endsWith(':') && (PERIOD_ALONE.test(lowered) || looksAhead(index));
    return false;
  };
}

function isTitleLine(lowered: string): boolean {
  return lowered.length <= MAX_TITLE && !/[.:;,]$/.test(lowered) && TITLE.test(lowered);
}
