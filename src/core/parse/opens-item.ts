const NAMES_ITEM =
  /^\W{0,4}(?:(?:[IL1|]\s?T\s?E\s?M\s?S?|ITME|ITM|IEM)(?![a-z])\W{0,3}(?:no\b\W*)?(?:\d|[IVX]+[A-C]?\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\b)|P\s?A\s?R\s?T\s+(?:I{1,3}|IV|[1-4])\b)/i;
const POINTS_ON =
  /(?:\b(?:a|and|by|from|in|of|or|our|per|see|that|the|this|to|under|with|I{1,3}|IV)|[,;(“"‘–—-])$/i;

/** Whether a paragraph begins with an item's or a part's name, and is no reference to one at the end of `before`. */
export function opensItem(text: string, before: string): boolean {
  return NAMES_ITEM.test(text.slice(0, 40)) && !POINTS_ON.test(before.slice(-12).trimEnd());
}
