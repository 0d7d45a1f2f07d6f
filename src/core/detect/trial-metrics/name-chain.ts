import type { Token } from './tokens.ts';

/** Tokens of the longest name written together. */
const LONGEST = 12;

/** One more than the last token written together with the one at `at`: "NRV-CM04S1", "NanoTech-zelurafenib". */
export function endOfChain(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end + 1 < tokens.length && end - at < LONGEST) {
    const link = tokens[end];
    const part = tokens[end + 1];
    if (
      !link?.glued ||
      !part?.glued ||
      (link.stem !== '-' && link.text !== '/') ||
      part.kind === 'mark'
    )
      break;
    if (
      link.text === '/' ||
      /^(?:treated|based|related|naive|naïve|refractory|positive|negative|induced|dosed|containing|like|alone|specific|targeted)$/.test(
        part.stem,
      )
    )
      break;
    end += 2;
  }
  return end;
}

/** The tokens from `first` to before `end` as the text writes them, spaces folded. */
export const nameOf = (tokens: readonly Token[], first: number, end: number): string => {
  let name = '';
  for (const { text, glued } of tokens.slice(first, end))
    name += glued || name === '' ? text : ` ${text}`;
  return name;
};
