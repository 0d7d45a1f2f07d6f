import { byteAt } from '../byte-at.ts';
import { numberAt } from '../number-at.ts';
import type { AttachmentSource } from '../../filing/filing.ts';
import { toScannable } from '../decode.ts';

/**
 * Decodes uuencoded lines up to `end`. Blanks stand for zeros and are cut off at the ends of lines by some who pass a
 * submission on: a line is as long as it says, unless lines would make more bytes than they have characters.
 */
function decodeUu(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const out = new Uint8Array(to - from + 3);
  let size = 0;
  let line = lineEnd(bytes, from, to) + 1;
  while (line < to) {
    const end = lineEnd(bytes, line, to);
    const length = (byteAt(bytes, line) - 0x20) & 0x3f;
    // "`" (or a blank) is the empty line before "end"; "end" itself would decode as a line of 5 bytes.
    const isLast = length === 0 || (bytes[line] === 0x65 && bytes[line + 1] === 0x6e);
    if (isLast) break;
    let left = Math.min(length, out.length - 3 - size);
    for (let i = line + 1; left > 0; i += 4) {
      const a = six(bytes, i, end);
      const b = six(bytes, i + 1, end);
      const c = six(bytes, i + 2, end);
      const d = six(bytes, i + 3, end);
      out[size] = (a << 2) | (b >> 4);
      out[size + 1] = ((b & 15) << 4) | (c >> 2);
      out[size + 2] = ((c & 3) << 6) | d;
      const taken = Math.min(left, 3);
      size += taken;
      left -= taken;
    }
    line = end + 1;
  }
  return out.subarray(0, size);
}

function six(bytes: Uint8Array, at: number, end: number): number {
  return at < end ? (byteAt(bytes, at) - 0x20) & 0x3f : 0;
}

function lineEnd(bytes: Uint8Array, from: number, to: number): number {
  const at = bytes.indexOf(0x0a, from);
  return at < 0 || at > to ? to : at;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BASE64_VALUE = ((): Int8Array => {
  const values = new Int8Array(256).fill(-1);
  for (let i = 0; i < 64; i++) values[BASE64.charCodeAt(i)] = i;
  return values;
})();

function decodeBase64(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const out = new Uint8Array(Math.ceil(((to - from) * 3) / 4));
  let size = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes.subarray(from, to)) {
    const value = numberAt(BASE64_VALUE, byte);
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[size++] = (held >> bits) & 0xff;
    }
  }
  return out.subarray(0, size);
}

/** The attachment's own bytes, decoded from those of the whole file; damaged lines give what they hold. */
export function decodeAttachment(bytes: Uint8Array, source: AttachmentSource): Uint8Array {
  const scannable = toScannable(bytes);
  return source.encoding === 'uuencode'
    ? decodeUu(scannable, source.from, source.to)
    : decodeBase64(scannable, source.from, source.to);
}
