import { byteAt } from '../byte-at.ts';

/** A `<DOCUMENT>` or `</DOCUMENT>` tag: the offset of its `<` and whether it closes. */
export interface DocumentTag {
  readonly at: number;
  readonly closes: boolean;
}

const NAME = 'DOCUMENT>';
const LENGTH = NAME.length;

/** How far the search may jump when a byte stands under the name's last place (Horspool's table). */
const SKIP = ((): Uint8Array => {
  const skip = new Uint8Array(256).fill(LENGTH);
  for (let i = 0; i < LENGTH - 1; i++) skip[NAME.charCodeAt(i)] = LENGTH - 1 - i;
  return skip;
})();

function isAt(bytes: Uint8Array, at: number, ascii: string): boolean {
  for (let i = 0; i < ascii.length; i++) if (bytes[at + i] !== ascii.charCodeAt(i)) return false;
  return true;
}

/** Whether a tag may start here: at the file's start, after a line break, or straight after another tag. */
function isTagPlace(bytes: Uint8Array, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (bytes[i] === 0x20 || bytes[i] === 0x09)) i--;
  const before = bytes[i];
  return i < 0 || before === 0x0a || before === 0x0d || before === 0x3e;
}

/**
 * All document tags of a submission in order, without decoding or copying: one scan that looks at about every ninth
 * byte, so that 100 MB of attachments take tens of milliseconds.
 */
export function findDocumentTags(bytes: Uint8Array): DocumentTag[] {
  const tags: DocumentTag[] = [];
  const length = bytes.length;
  const last = LENGTH - 1;
  let i = last;
  while (i < length) {
    const byte = byteAt(bytes, i);
    if (byte === 0x3e && isAt(bytes, i - last, NAME)) {
      const name = i - last;
      const closes = bytes[name - 1] === 0x2f && bytes[name - 2] === 0x3c;
      const at = closes ? name - 2 : name - 1;
      if (closes || (bytes[name - 1] === 0x3c && isTagPlace(bytes, at))) tags.push({ at, closes });
      i += LENGTH;
    } else i += byteAt(SKIP, byte);
  }
  return tags;
}

/** Offset of the first `ascii` in `[from, to)`, or -1. */
export function indexOfAscii(bytes: Uint8Array, ascii: string, from: number, to: number): number {
  const first = ascii.charCodeAt(0);
  const end = to - ascii.length;
  let i = bytes.indexOf(first, from);
  while (i >= 0 && i <= end) {
    if (isAt(bytes, i, ascii)) return i;
    i = bytes.indexOf(first, i + 1);
  }
  return -1;
}

/** Offset of the last `ascii` that starts within the final `reach` bytes of `[from, to)`, or -1. */
export function lastIndexOfAscii(
  bytes: Uint8Array,
  ascii: string,
  from: number,
  to: number,
  reach: number,
): number {
  const stop = Math.max(from, to - reach);
  for (let i = to - ascii.length; i >= stop; i--) if (isAt(bytes, i, ascii)) return i;
  return -1;
}

/** Whether the bytes at the offset are this ASCII text. */
export function startsWithAscii(bytes: Uint8Array, at: number, ascii: string): boolean {
  return isAt(bytes, at, ascii);
}
