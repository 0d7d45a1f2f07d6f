const ROMAN = '[ivxl]{1,7}|[IVXL]{1,7}';
const NUMBER = `(?:[A-Z]{1,3}\\s?[-–—.]\\s?)?\\d{1,4}(?:[-–—.]\\d{1,3})?|[A-Z]{1,2}[-–—](?:${ROMAN})|${ROMAN}`;
const LONE = new RegExp(
  `^(?:page|pg\\.?)?\\s*[-–—|~(•·]*\\s*(${NUMBER})\\s*[-–—|~)•·]*(?:\\s*(?:of|/)\\s*\\d{1,4})?$`,
  'i',
);
const TRAILING = new RegExp(`(?:^|[\\s|•·–—-])(${NUMBER})$`);
const LEADING = new RegExp(`^(${NUMBER})(?:[\\s|•·–—-]|$)`);
const CONTENTS_LINK =
  /^[\s[(«<]*(?:(?:back|return|go)\s+to\s+)?(?:the\s+)?(?:table\s+of\s+contents?|contents|index|toc|top(?:\s+of\s+page)?)[\s\])»>]*$/i;

/** The page number of a line that is nothing but one, such as "- 12 -", "Page 3 of 9", "F-3" or "iv"; null for others. */
export function lonePageNumber(text: string): string | null {
  if (text.length > 24) return null;
  const label = LONE.exec(text)?.[1];
  if (label === undefined) return null;
  // A year stands alone in a line more often than a page of that number.
  if (/^(?:19|20)\d\d$/.test(label) && !/^p/i.test(text)) return null;
  return label.replace(/\s+/g, '').replace(/[–—]/g, '-');
}

/** The page number in a running header or footer, at its end or its start; null where there is none. */
export function pageNumberWithin(text: string): string | null {
  const lone = lonePageNumber(text);
  if (lone !== null) return lone;
  const label = TRAILING.exec(text)?.[1] ?? LEADING.exec(text)?.[1];
  return label === undefined || /\d{4}/.test(label) ? null : label.replace(/\s+/g, '');
}

/** Whether a line is the link back to the contents that many agents put on each page. */
export function isContentsLink(text: string): boolean {
  return text.length <= 40 && CONTENTS_LINK.test(text);
}

/** The number that a label counts with, for telling whether pages follow each other; null for roman numerals. */
export function ordinalOf(label: string): { prefix: string; number: number } | null {
  const [, prefix, digits] = /^(\D*)(\d+)$/.exec(label) ?? [];
  return prefix === undefined ? null : { prefix, number: Number(digits) };
}

/** Answers that several pages may end on without repeating each other. */
const ANSWER = /^(?:none|not applicable|n\/?a|nil|yes|no|reserved|omitted)\W*$/i;
const NUMBERED_TITLE =
  /^(?:part|items?|notes?|exhibit|schedule|annex|appendix|attachment|proposal|section|article|chapter|figure|table|step|phase|form|class|series|q\d)\b/i;

/** Whether a line may repeat on several pages although it is part of their text. */
export function isAnswer(line: string): boolean {
  return ANSWER.test(line);
}

/**
 * A line as a key under which repeated headers and footers meet: case, punctuation and a page number at either end do not
 * count. The numbers of titles do: "Part II" does not repeat "Part I".
 */
export function furnitureKey(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (NUMBERED_TITLE.test(plain)) return plain;
  return plain.replace(/^\d{1,3} | (?:[a-z] )?(?:\d{1,3}|[ivxl]{1,7})$/g, ' #').trim();
}
