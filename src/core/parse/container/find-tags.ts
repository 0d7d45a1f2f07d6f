import { byteAt } from '../byte-at.ts';

/** A `<DOCUMENT>` or `</DOCUMENT>` tag: the offset of its `<` and whether it closes. */
export interface DocumentTag {
  readonly at: number;
  readonly closes: boolean;
}

const LESS = 0x3c;
const NAME = 'DOCUMENT>';
const LENGTH = NAME.length;

/** The bit in which a small letter of ASCII differs from its capital. */
const SMALL = 0x20;

/** How far the search may jump when a byte stands under the name's last place (Horspool's table). */
function skipsOf(small: number): Uint8Array {
  const skip = new Uint8Array(256).fill(LENGTH);
  for (let i = 0; i < LENGTH - 1; i++) {
    const capital = NAME.charCodeAt(i);
    skip[capital] = skip[capital | small] = LENGTH - 1 - i;
  }
  return skip;
}

const CAPITAL_SKIPS = skipsOf(0);
const ANY_SKIPS = skipsOf(SMALL);
/** Where a submission's first document begins, if its header names no thousand registrants. */
const HEAD_BYTES = 65_536;

/** Whether the tag stands there, in capitals as the tag given or in small letters, as some agents typed them. */
function isAt(bytes: Uint8Array, at: number, tag: string): boolean {
  for (let i = 0; i < tag.length; i++) {
    const code = tag.charCodeAt(i);
    const byte = bytes[at + i];
    if (byte !== code && (byte !== (code | SMALL) || code < 0x41 || code > 0x5a)) return false;
  }
  return true;
}

/** Whether a tag may start here: at the file's start, after a line break, or straight after another tag. */
function isTagPlace(bytes: Uint8Array, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (bytes[i] === 0x20 || bytes[i] === 0x09)) i--;
  const before = bytes[i];
  return i < 0 || before === 0x0a || before === 0x0d || before === 0x3e;
}

/** Whether the tag's name is in capitals, as EDGAR itself writes it. */
function isCapital(bytes: Uint8Array, name: number): boolean {
  for (let i = 0; i < LENGTH - 1; i++) if (byteAt(bytes, name + i) & SMALL) return false;
  return true;
}

/** Whether the document's type follows its tag; an element of XML that is only named like it has none. */
function isTyped(bytes: Uint8Array, at: number): boolean {
  let i = at;
  while (byteAt(bytes, i) <= 0x20 && i < bytes.length) i++;
  return isAt(bytes, i, '<TYPE>');
}

/**
 * All document tags of a submission in order, without decoding or copying: one scan that looks at about every ninth byte, so
 * that 100 MB of attachments take tens of milliseconds. Tags in small letters are looked for only where the first is typed so:
 * pages are full of these letters, and the jumps over them are shorter.
 */
export function findDocumentTags(bytes: Uint8Array): DocumentTag[] {
  const [first] = scan(bytes.subarray(0, HEAD_BYTES), ANY_SKIPS);
  const isSmall = first !== undefined && !isCapital(bytes, first.at + (first.closes ? 2 : 1));
  return scan(bytes, isSmall ? ANY_SKIPS : CAPITAL_SKIPS);
}

function scan(bytes: Uint8Array, skips: Uint8Array): DocumentTag[] {
  const tags: DocumentTag[] = [];
  let isOpenSmall = false;
  const length = bytes.length;
  const last = LENGTH - 1;
  let i = last;
  while (i < length) {
    const byte = byteAt(bytes, i);
    if (byte === 0x3e && isAt(bytes, i - last, NAME)) {
      const name = i - last;
      const closes = bytes[name - 1] === 0x2f && bytes[name - 2] === LESS;
      const at = closes ? name - 2 : name - 1;
      const isSmall = !isCapital(bytes, name);
      const isTag = closes
        ? !isSmall || isOpenSmall
        : bytes[name - 1] === LESS && isTagPlace(bytes, at) && (!isSmall || isTyped(bytes, i + 1));
      if (isTag) tags.push({ at, closes });
      if (isTag && !closes) isOpenSmall = isSmall;
      i += LENGTH;
    } else i += byteAt(skips, byte);
  }
  return tags;
}

/** Offset of the first such tag in `[from, to)`, in capitals or small letters, or -1. */
export function indexOfTag(bytes: Uint8Array, tag: string, from: number, to: number): number {
  const end = to - tag.length;
  let i = bytes.indexOf(LESS, from);
  while (i >= 0 && i <= end) {
    if (isAt(bytes, i, tag)) return i;
    i = bytes.indexOf(LESS, i + 1);
  }
  return -1;
}

/** Offset of the last such tag that starts within the final `reach` bytes of `[from, to)`, or -1. */
export function lastIndexOfTag(
  bytes: Uint8Array,
  tag: string,
  from: number,
  to: number,
  reach: number,
): number {
  const stop = Math.max(from, to - reach);
  for (let i = to - tag.length; i >= stop; i--) if (isAt(bytes, i, tag)) return i;
  return -1;
}

/** Whether the tag stands at the offset, in capitals or small letters. */
export function startsWithTag(bytes: Uint8Array, at: number, tag: string): boolean {
  return isAt(bytes, at, tag);
}
