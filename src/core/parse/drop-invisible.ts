/**
 * Characters that show nothing, and those that turn the order of letters around: with them a link or a figure would read
 * otherwise than it is stored. White space and the joiners of combined letters' forms (variation selectors) are not among them.
 */
const INVISIBLE =
  /[\u034f\u180b-\u180d\u0000-\u0008\u000e-\u001f\u007f\u00ad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** The text without what nobody sees: controls, zero-width characters, marks of direction, tags of language. */
export function dropInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
