import { commonStyle, type TextDraft } from './draft.ts';
import { isEnumerator, leadingBullet } from './list-markers.ts';
import { STYLE } from './tag-table.ts';
import { opensItem } from '../opens-item.ts';

const ENDED = /(?:[.!?:;]|\.\s?\d{1,2})["”’')\]]*$/;
const HALF =
  /(?:[,–—-]|\b(?:a|an|and|as|at|but|by|for|from|if|in|into|is|its|nor|of|on|or|our|such|than|that|the|their|these|this|to|under|was|were|which|who|will|with|Mr\.|Ms\.|Mrs\.|Dr\.|No\.|Section|Item|Note))$/;
const LOOKS_SET_APART = STYLE.bold | STYLE.underline;

/** Whether a paragraph stops in the middle of a sentence. */
export function isCutShort(text: string): boolean {
  return HALF.test(text) || (!ENDED.test(text) && text.length > 60);
}

/**
 * Whether the first paragraph after a page's end goes on with the sentence of the last one before it.
 */
export function continuesSentence(before: TextDraft, after: TextDraft): boolean {
  if (after.list !== null || after.level > 0 || before.level > 0) return false;
  if (leadingBullet(after.text) !== null || opensItem(after.text, before.text)) return false;
  const isHalf = HALF.test(before.text);
  if (!isHalf && ENDED.test(before.text)) return false;
  if (isSetApart(before) !== isSetApart(after)) return false;
  const first = after.text.charAt(0);
  const [word = ''] = after.text.split(' ', 1);
  if (isEnumerator(word))
    return isHalf && /^\(/.test(word) && !/^\([a1i]\)/.test(word)
      ? true
      : isHalf && /,$/.test(before.text);
  if (/\p{Ll}/u.test(first)) return before.text.length > 30 || isHalf;
  if (isHalf) return before.text.length > 40;
  // A long paragraph without its full stop, followed by a name or a figure.
  return (
    before.text.length > 200 &&
    after.text.length > 40 &&
    /[\p{L}\p{N}$“"(]/u.test(first) &&
    !isTitle(after.text)
  );
}

function isSetApart(draft: TextDraft): boolean {
  return draft.align === 'center' || (commonStyle(draft) & LOOKS_SET_APART) !== 0;
}

function isTitle(text: string): boolean {
  return text === text.toUpperCase() || (text.length < 80 && !/[.,;]/.test(text));
}
