import { levelOf } from '../level-of.ts';
import { commonStyle, type TextDraft } from './draft.ts';
import { STYLE } from './tag-table.ts';

/** 1 is the highest, as in HTML. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

const LONGEST = 220;
const PART = /^part\s+(?:[ivx]+|\d)\b/i;
/** An item's number and title without any setting; a reference to an item goes on in small letters. */
const PLAIN_ITEM =
  /^(?:ITEM\s+\d{1,2}(?:[A-Z]|\.\d\d)?(?:\(T\))?[\s.:–—-]+|[Ii]tem\s+\d{1,2}(?:[A-Z]|\.\d\d)?(?:\(T\))?\s*[.:–—-]+\s*)\p{Lu}[^.]*\.?$/u;
const ITEM = /^items?\s+(?:no\.?\s*)?\d/i;

function isCapital(text: string): boolean {
  return text.length >= 4 && text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}

/** Labels under a blank, telephone numbers, signature lines and the like are set like headings and are none. */
function isFormLine(text: string): boolean {
  return (
    /^\(.*\)$/.test(text) ||
    /^(?:or|and|by:?|none\.?|yes|no|name:?|title:?|date:?|dated:?)$/i.test(text) ||
    /\/s\/|_{4}|\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}\b/.test(text) ||
    /[☒☐]|\[\s?[xX]?\s?\]/.test(text)
  );
}

function endsLikeSentence(text: string): boolean {
  return /[a-z)][;,]$|[a-z]{2}[.!?]["”’)]*$/.test(text) && /\s\S+\s\S+\s\S+\s\S+\s/.test(text);
}

/** The level of a paragraph that is a heading by its element or its looks; null for running text. */
export function headingLevel(draft: TextDraft, bodySize: number): HeadingLevel | null {
  const { text } = draft;
  if (text.length > LONGEST || draft.list !== null) return null;
  if (!/\p{L}{2}/u.test(text)) return null;
  if (draft.level > 0) return levelOf(draft.level);
  if (isFormLine(text)) return null;
  const style = commonStyle(draft);
  const bold = (style & STYLE.bold) !== 0;
  const centred = draft.align === 'center';
  const capital = isCapital(text);
  const larger = bodySize > 0 && draft.size >= bodySize * 1.2;
  if (PART.test(text) && text.length < 40 && (bold || capital || centred)) return 1;
  if (ITEM.test(text) && (bold || capital || (centred && text.length < 120))) return 2;
  if (text.length < 120 && PLAIN_ITEM.test(text) && !endsLikeSentence(text)) return 2;
  if (endsLikeSentence(text)) return null;
  if (bold && (larger || (centred && capital))) return 2;
  if (bold && (centred || capital)) return 3;
  if (bold) return (style & STYLE.italic) !== 0 ? 5 : 4;
  if (capital && centred && text.length < 120) return 3;
  if (larger && centred) return 3;
  if ((style & STYLE.underline) !== 0 && text.length < 120) return 5;
  if ((style & STYLE.italic) !== 0 && text.length < 80 && !/[.:;,]$/.test(text)) return 6;
  if (capital && text.length < 90 && text.includes(' ')) return 4;
  return null;
}
