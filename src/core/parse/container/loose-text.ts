import { byteAt } from '../byte-at.ts';
import { decodeText } from '../decode.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
/** Letters and figures that the lines of a privacy-enhanced wrapper and end tags alone do not reach. */
const FEWEST = 60;
/** A tag that does not end within so many bytes is a sign of its own. */
const LONGEST_TAG = 4096;
const WRAPPER = /^-----(?:BEGIN|END) PRIVACY-ENHANCED MESSAGE-----$/m;
const HEADER_LINE =
  /^[ \t]*(?:ACCESSION NUMBER|CONFORMED SUBMISSION TYPE|PUBLIC DOCUMENT COUNT):/im;
const HEAD_BYTES = 2_000;

function isWordByte(byte: number): boolean {
  const small = byte | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte > 0x7f;
}

/** Whether a stretch of a submission outside its documents shows words that a reader would miss. */
export function hasWords(bytes: Uint8Array, from: number, to: number): boolean {
  const head = decodeText(bytes.subarray(from, Math.min(to, from + HEAD_BYTES))).text;
  if (to - from <= HEAD_BYTES && WRAPPER.test(head)) return false;
  let count = 0;
  for (let i = from; i < to; i++) {
    const byte = byteAt(bytes, i);
    if (byte === LESS) {
      const end = bytes.indexOf(GREATER, i);
      if (end >= 0 && end - i < LONGEST_TAG) i = end;
    } else if (isWordByte(byte) && ++count >= FEWEST) return true;
  }
  return false;
}

/** Whether a file begins with the lines of a submission header whose own tags are missing. */
export function isHeaderText(bytes: Uint8Array, end: number): boolean {
  return HEADER_LINE.test(decodeText(bytes.subarray(0, Math.min(end, HEAD_BYTES))).text);
}
