import { commonStyle, joinDrafts, type Draft, type TextDraft } from './draft.ts';
import { leadingBullet } from './list-markers.ts';

/** Lengths between which a line may have been broken by a typewriter's margin. */
const SHORTEST = 40;
const LONGEST = 110;
const ENDED = /[.!?:;]["”’)\]]*$/;
/** How many lines, and what share of all, must go on in small letters before a page counts as set line by line. */
const FEWEST_WRAPS = 20;
const SMALLEST_SHARE = 0.25;

function isLine(draft: Draft | undefined): draft is TextDraft {
  return (
    draft?.kind === 'text' && draft.list === null && draft.level === 0 && draft.align !== 'center'
  );
}

function isWrapped(line: TextDraft): boolean {
  return line.text.length >= SHORTEST && line.text.length <= LONGEST && !ENDED.test(line.text);
}

function startsSmall(line: TextDraft): boolean {
  return /^["“‘(]?\p{Ll}/u.test(line.text);
}

/** Whether each line of the page's paragraphs stands in an element of its own, as some converters leave it. */
function isSetLineByLine(drafts: readonly Draft[]): boolean {
  let pairs = 0;
  let wraps = 0;
  for (let i = 0; i + 1 < drafts.length; i++) {
    const line = drafts[i];
    const next = drafts[i + 1];
    if (!isLine(line) || !isLine(next) || line.text.length < SHORTEST) continue;
    pairs++;
    if (isWrapped(line) && startsSmall(next)) wraps++;
  }
  return wraps >= FEWEST_WRAPS && wraps >= pairs * SMALLEST_SHARE;
}

function goesOn(last: TextDraft, lineLength: number, next: TextDraft, margin: number): boolean {
  if (ENDED.test(last.text) || lineLength < SHORTEST || lineLength > LONGEST) return false;
  if (commonStyle(last) !== commonStyle(next) || leadingBullet(next.text) !== null) return false;
  if (startsSmall(next)) return true;
  return (
    lineLength >= margin &&
    /^["“‘($\p{Lu}\d]/u.test(next.text) &&
    next.text !== next.text.toUpperCase()
  );
}

/** Joins the lines of paragraphs on a page where every line is an element of its own; leaves all other pages alone. */
export function joinLines(drafts: readonly Draft[]): readonly Draft[] {
  if (!isSetLineByLine(drafts)) return drafts;
  const lengths = drafts
    .flatMap((d) => (isLine(d) && isWrapped(d) ? [d.text.length] : []))
    .sort((a, b) => a - b);
  const margin = (lengths[Math.floor(lengths.length * 0.9)] ?? LONGEST) * 0.8;
  const out: Draft[] = [];
  let lineLength = 0;
  for (const draft of drafts) {
    const last = out.at(-1);
    const length = draft.kind === 'text' ? draft.text.length : 0;
    if (isLine(draft) && isLine(last) && goesOn(last, lineLength, draft, margin))
      joinDrafts(last, draft, false);
    else out.push(draft);
    lineLength = length;
  }
  return out;
}
