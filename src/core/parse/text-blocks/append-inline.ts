import type { BlockWriter } from '../block-writer.ts';
import { linkAddress } from '../link-address.ts';

/** Where inline Markdown may start; looked for with a sticky regex a kind, so each text is passed once. */
const TOKEN = /\\([\\`*_{}[\]()#+.!|>~-])|!?\[|\*{1,3}|_{1,3}|<br\s*\/?>/g;
const LINK =
  /\[([^[\]]{0,2000})\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s]*)*)>?(?:\s+"[^"]{0,500}")?\s*\)/y;

/** Appends a line of text to the open block, its Markdown emphasis and links as marks. */
export function appendInline(writer: BlockWriter, text: string): void {
  let from = 0;
  TOKEN.lastIndex = 0;
  const open: { marker: string; kinds: ('bold' | 'italic')[] }[] = [];
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const token = match[0];
    const at = match.index;
    const after = at + token.length;
    if (match[1] !== undefined) {
      writer.append(text.slice(from, at));
      writer.append(match[1]);
    } else if (token.startsWith('<')) {
      writer.append(text.slice(from, at));
      writer.lineBreak();
    } else if (token.endsWith('[')) {
      LINK.lastIndex = after - 1;
      const link = LINK.exec(text);
      if (!link) continue;
      writer.append(text.slice(from, at));
      const [, words = '', address = ''] = link;
      const href = linkAddress(address);
      if (href !== null) writer.mark('link', href);
      writer.append(words.replaceAll('**', ''));
      writer.unmark('link');
      TOKEN.lastIndex = from = LINK.lastIndex;
      continue;
    } else if (!toggleEmphasis(writer, text, from, at, token, open)) continue;
    from = after;
  }
  writer.append(text.slice(from));
}

function kindsOf(marker: string): ('bold' | 'italic')[] {
  return marker.length === 1 ? ['italic'] : marker.length === 2 ? ['bold'] : ['bold', 'italic'];
}

/** Opens or closes emphasis at a run of `*` or `_`; false when the run is only a character of the text. */
function toggleEmphasis(
  writer: BlockWriter,
  text: string,
  from: number,
  at: number,
  marker: string,
  open: { marker: string; kinds: ('bold' | 'italic')[] }[],
): boolean {
  const before = text.charAt(at - 1);
  const next = text.charAt(at + marker.length);
  const innermost = open.at(-1);
  if (innermost?.marker === marker && /\S/.test(before)) {
    writer.append(text.slice(from, at));
    for (const kind of innermost.kinds) writer.unmark(kind);
    open.pop();
    return true;
  }
  if (!/[^\s*_]/.test(next) || /[\p{L}\p{N}*_]/u.test(before)) return false;
  const closing = text.indexOf(marker, at + marker.length + 1);
  if (closing < 0 || /\s/.test(text.charAt(closing - 1))) return false;
  writer.append(text.slice(from, at));
  const kinds = kindsOf(marker);
  for (const kind of kinds) writer.mark(kind);
  open.push({ marker, kinds });
  return true;
}
