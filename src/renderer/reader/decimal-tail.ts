/** Widths in em of what may stand behind the last whole digit of a figure, in tabular numerals. */
const WIDTHS: Readonly<Record<string, number>> = {
  '.': 0.25,
  ',': 0.25,
  ')': 0.32,
  '%': 0.8,
  ' ': 0.24,
};
const DIGIT = 0.5;

/** The part of a printed figure behind its whole digits: ".5)" of "(1,234.5)", "%" of "12%"; null when it is no figure. */
export function decimalTail(figure: string): string | null {
  const match = /^[\s($€£¥+\-–—]*\d[\d,]*(?<tail>(?:\.\d+)?[\s)%]*)$/u.exec(figure);
  return match?.groups?.['tail'] ?? null;
}

/** About how wide the tail is set, in em: enough to line figures up on the decimal point. */
export function tailWidth(tail: string): number {
  let width = 0;
  for (const char of tail) width += WIDTHS[char] ?? DIGIT;
  return width;
}
