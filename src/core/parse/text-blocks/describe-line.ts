const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'a an and as at by for from in into its of on or per the to under upon with our your their this that vs versus is are not'.split(
    ' ',
  ),
);

/** A bullet and the blanks behind it. "o" and dashes count only with a blank. */
export const BULLET =
  /^([-–—*+•·●○▪■◦‣§►])\s+(?=\S)|^(o)\s{2,}(?=\S)|^(\|_\||\(bullet\))\s+(?=\S)/i;

/** An enumerator or check box that is part of the filing's words: "(a)", "(iv)", "1.", "A.", "[X]", "/ /". */
export const ENUMERATOR =
  /^(?:\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,3})\)|(?:\d{1,2}[A-K]?|[a-z]|[ivx]{1,4})[.)]|\[\s{0,2}X?\s{0,2}\]|\/\s?X?\s?\/|\(\s{0,2}X?\s{0,2}\))(?=\s|$)/i;

const ITEM =
  /^(?:[[(*]?ITEMS?\s*(?:NO\.\s*)?(?:\d{1,2}(?:\.\d\d)?[A-Z]?(?:\(T\))?|(?<=\s)[IVX]{1,4})\b|I\s?T\s?E\s?M\s+\d)/i;
const PART = /^(?:PART|P\s?A\s?R\s?T)\s+(?:[IVX]{1,4}|\d)\b/i;

/** Whether a line of this text opens an item, by its first words. */
export function startsItem(text: string): boolean {
  return ITEM.test(text);
}

/** Whether a line of this text opens a part, by its first words. */
export function startsPart(text: string): boolean {
  return PART.test(text);
}

const SMALL_IN_CAPITALS =
  /^\(?[a-z]{1,5}[.)]\s|\((?:[a-z]{1,4}|r|tm)\)|\b[a-z]\b|\(continued\)|\(cont'?d\.?\)|\band\b|\bof\b/gi;

/** Whether every letter is a capital, but for enumerators and "(s)"; needs at least three letters. */
export function isCapital(text: string): boolean {
  if (/^[a-z]{2}|[a-z]{4}/.test(text) && !/ontinued/.test(text)) return false;
  const letters = text.match(/\p{Lu}/gu);
  if (letters === null || letters.length < 3) return false;
  return !/\p{Ll}/u.test(text) || !/\p{Ll}/u.test(text.replace(SMALL_IN_CAPITALS, ' '));
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’&/.-]*/gu;
/** The longest title in words; those of items are longer. */
const MAX_TITLE = 16;

/** Whether the words are set like a title: capitals at four of five words that carry meaning. */
export function isTitleCase(text: string, longest = MAX_TITLE): boolean {
  if (text.length > 260 || !/^[\p{Lu}\p{N}("“'‘]/u.test(text)) return false;
  let words = 0;
  let heavy = 0;
  let small = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const word = match[0];
    if (++words > longest) return false;
    if (FUNCTION_WORDS.has(word.toLowerCase()) || !/\p{L}/u.test(word)) continue;
    heavy++;
    if (!/^[\p{Lu}\p{N}]/u.test(word) && ++small > longest * 0.2) return false;
  }
  return heavy > 0 && small <= heavy * 0.2;
}

/** Abbreviations that end names, not sentences. */
const NAME_END =
  /\b(?:inc|corp|co|ltd|l\.?l\.?c|l\.?p|plc|n\.?a|n\.?v|s\.?a|assoc|bros|jr|sr|u\.s|no|dept|bldg|ave|st)\.$/i;

/** Whether a stop ends the words that is no part of a name, as "Inc." is. */
export function endsWithStop(text: string): boolean {
  return /[\p{L}\d)"”]\.$/u.test(text) && !NAME_END.test(text);
}

/** Whether the words end a sentence or a clause set apart. */
export function endsSentence(text: string): boolean {
  return /[.!?:;]["'”’)\]]*$/.test(text);
}

/** Whether words that end so can't be the end of anything: the line below belongs to them. */
export function runsOn(text: string): boolean {
  if (/[,&–—-]$/.test(text)) return true;
  const last = /([A-Za-z]+)$/.exec(text)?.[1]?.toLowerCase();
  return last !== undefined && last.length > 1 && FUNCTION_WORDS.has(last);
}

const CHECK_BOX = /^(?:\[\s{0,2}[Xx]?\s{0,2}\]|\/\s?[Xx]?\s?\/|\(\s{0,2}X?\s{0,2}\))\s/;
const DATE =
  /^(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})\.?$/i;

/** Whether the line is a date, an address, a telephone number or the like, which no heading is. */
export function isParticular(text: string): boolean {
  return (
    DATE.test(text) ||
    CHECK_BOX.test(text) ||
    /@|https?:|www\.|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|\b\d{5}(?:-\d{4})?$|^\d+\s+\w+|\/s\/|^\$|^[\d\s,.$%()-]+$/i.test(
      text,
    ) ||
    /^(?:by|date[d]?|name|title|its|tel|telephone|fax|phone|attn|attention|re|to|from|dear)\b\s*:/i.test(
      text,
    )
  );
}
