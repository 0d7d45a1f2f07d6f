const BULLET = /^[•●○◦▪■□▫◆❖➢➔→·‣⁃∙*–—-]$/;
const ENUMERATOR = /^(?:\((?:[a-z]{1,4}|[A-Z]|\d{1,2})\)|(?:[a-z]|[A-Z]|[ivx]{1,5}|\d{1,2})[.)])$/;
const ITEM =
  /^(?:items?|part|note|section)\s*\d{0,2}\S{0,6}(?:\s(?:and|&)\s\d\S{0,4})?\s*[.:—–-]*$/i;

/** Whether a text is nothing but a bullet. */
export function isBulletText(text: string): boolean {
  return BULLET.test(text);
}

/** Whether a text is nothing but a number or letter of a list: "(a)", "1.", "iv)". */
export function isEnumerator(text: string): boolean {
  return ENUMERATOR.test(text);
}

/** Whether a text is nothing but the number of an item, part or note, whose title stands elsewhere. */
export function isItemLabel(text: string): boolean {
  return ITEM.test(text);
}

const LEADING_BULLET = /^([•●○◦▪■□▫◆❖➢➔→·‣⁃∙])\s*(?=\S)/;

/** The bullet that a paragraph starts with and the characters it takes; null when there is none. */
export function leadingBullet(text: string): { marker: string; length: number } | null {
  const [all = '', marker] = LEADING_BULLET.exec(text) ?? [];
  return marker === undefined ? null : { marker, length: all.length };
}

const WEAK_BULLET = /^(?:([o–—-])\s+(?=\p{L})|([–—])(?=\p{Lu}))/u;
/** What follows the letter o where it is an empty check box. */
const CHECK_BOX_TEXT =
  /^(?:written communication|soliciting material|pre-?commencement|yes\b|no\b|emerging growth|large accelerated|accelerated|non-accelerated|smaller reporting|form 10|preliminary|confidential|definitive|fee (?:paid|computed)|no fee|check box|rule \d|transition report|annual report|quarterly report)/i;

/** A lone letter o or dash that may be a bullet, depending on the paragraphs around it. */
export function leadingWeakBullet(text: string): { marker: string; length: number } | null {
  const match = WEAK_BULLET.exec(text);
  if (match === null) return null;
  const { length } = match[0];
  const marker = text.charAt(0);
  if (marker === 'o' && CHECK_BOX_TEXT.test(text.slice(length))) return null;
  return { marker, length };
}
