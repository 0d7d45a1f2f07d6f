import { byteAt } from './byte-at.ts';

/** Text and the WHATWG label of the encoding that it turned out to be in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** Windows-1252 for bytes 0x80–0x9f; the five it leaves undefined stand for nothing. */
const C1 =
  '\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0' +
  '\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178';

const HIGH_CONTROL = /[\u0080-\u009f]/;
const HIGH_CONTROLS = /[\u0080-\u009f]/g;

/**
 * C1 control characters as the Windows-1252 characters that their authors meant: filings label quotes and dashes
 * 0x91–0x97 as Latin-1, and some tools carry them into UTF-8 as they are.
 */
function mendControls(text: string): string {
  if (!HIGH_CONTROL.test(text)) return text;
  return text.replace(HIGH_CONTROLS, (c) => {
    const meant = C1.charAt(c.charCodeAt(0) - 0x80);
    return meant === '\0' ? '' : meant;
  });
}

/** Which UTF-16 the bytes are in, told by their byte order mark or by the zeros of ASCII text; null when in none. */
export function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 1024) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even === 0) return 'utf-16le';
  if (even > pairs * 0.7 && odd === 0) return 'utf-16be';
  return null;
}

/**
 * The bytes with UTF-16 turned into UTF-8, so that tags can be looked for byte by byte; others as they are. Offsets into
 * a file, such as an attachment's, count these bytes.
 */
export function toScannable(bytes: Uint8Array): Uint8Array {
  return sniffUtf16(bytes) === null ? bytes : new TextEncoder().encode(decodeText(bytes).text);
}

/**
 * The bytes as text, whatever they were labelled: UTF-8 with or without a byte order mark, UTF-16 of either order,
 * for what is not UTF-8 Windows-1252, or the encoding that the file declares where that is no Western one, and both where a
 * file mixes them. A character cut off at the end is left out.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = sniffUtf16(bytes);
  if (wide) return { text: mendControls(new TextDecoder(wide).decode(bytes)), encoding: wide };
  try {
    // Engines decode a whole text several times faster than a stream, and keep one of Latin letters in half the memory.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(withoutCutEnd(bytes));
    return { text: mayHoldControls(bytes) ? mendControls(text) : text, encoding: 'utf-8' };
  } catch {
    return decodeNotUtf8(bytes);
  }
}

/** How many characters after the lead byte of high controls are looked at one by one. */
const MOST_LEADS = 4_000;

/** Whether UTF-8 may hold C1 controls, whose lead byte is that of no-break spaces and some signs too. */
function mayHoldControls(bytes: Uint8Array): boolean {
  let at = bytes.indexOf(0xc2);
  for (let i = 0; at >= 0; i++) {
    if (i >= MOST_LEADS || (bytes[at + 1] ?? 0) < 0xa0) return true;
    at = bytes.indexOf(0xc2, at + 2);
  }
  return false;
}

/** The bytes without the beginning of a sequence that the end of the file cuts off. */
function withoutCutEnd(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3; back++) {
    const lead = byteAt(bytes, bytes.length - back);
    if (lead < 0x80) break;
    if (lead < 0xc2) continue;
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

/** Length of the well-formed UTF-8 sequence of two to four bytes at `i`, or 0. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = byteAt(bytes, i);
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let k = 1; k < length; k++) if ((byteAt(bytes, i + k) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Declarations stand at the top, by the HTML standard within the first 1,024 bytes; a submission's tags may come first. */
const DECLARED_WITHIN = 4096;
const DECLARED =
  /<meta\b[^>]{0,300}\bcharset\s*=\s*["']?\s*([\w-]{2,40})|<\?xml\b[^>]{0,200}\bencoding\s*=\s*["']([\w-]{2,40})["']/i;
/** Labels that filers' tools write whatever the bytes are; those bytes are Windows-1252. */
const WESTERN = /^(?:utf-?8|utf-?16.*|(?:us-)?ascii|windows-1252|cp-?1252|iso-?8859-?1|latin-?1)$/i;

/** The bytes in the encoding that the file declares; null when it declares none, a Western one, or one that does not fit. */
function decodeDeclared(bytes: Uint8Array): DecodedText | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED_WITHIN));
  const match = DECLARED.exec(head);
  const label = match?.[1] ?? match?.[2];
  if (label === undefined || WESTERN.test(label)) return null;
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return { text, encoding: label.toLowerCase() };
  } catch {
    return null;
  }
}

/** One pass over bytes that are not all UTF-8: where sequences outnumber stray bytes, each is read as what it is. */
function decodeNotUtf8(bytes: Uint8Array): DecodedText {
  let sequences = 0;
  let strays = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (byteAt(bytes, i) < 0x80) continue;
    const length = sequenceLength(bytes, i);
    if (length > 0) {
      sequences++;
      i += length - 1;
    } else strays++;
  }
  const single = new TextDecoder('windows-1252');
  if (sequences < strays)
    return (
      decodeDeclared(bytes) ?? {
        text: mendControls(single.decode(bytes)),
        encoding: 'windows-1252',
      }
    );
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (byteAt(bytes, i) < 0x80) continue;
    const length = sequenceLength(bytes, i);
    if (length > 0) {
      i += length - 1;
      continue;
    }
    parts.push(utf8.decode(bytes.subarray(from, i)), single.decode(bytes.subarray(i, i + 1)));
    from = i + 1;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return { text: mendControls(parts.join('').replace(/^\ufeff/, '')), encoding: 'utf-8' };
}
