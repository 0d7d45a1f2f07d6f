import type { AttachmentSource } from '../../filing/filing.ts';
import { mediaTypeOf } from './media-type.ts';

/** How far into a body its `begin` line may stand: after blank lines and a `<PDF>` wrapper. */
const REACH = 256;

function asciiAt(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/**
 * The uuencoded file that a document's body is, told by its `begin 644 name` line; null when the body is text.
 * Only the first line is looked at: the payload stays where it is until it is asked for.
 */
export function findAttachment(
  bytes: Uint8Array,
  from: number,
  to: number,
  filename: string | null,
): AttachmentSource | null {
  const head = asciiAt(bytes, from, Math.min(to, from + REACH));
  const begin = /^(?:\s|<[A-Za-z]+>)*?(begin [0-7]{3,4} ([^\r\n]+))\r?\n/.exec(head);
  if (!begin) return null;
  const [all, line = '', ownName = ''] = begin;
  const named = mediaTypeOf(filename);
  const mediaType = named === 'application/octet-stream' ? mediaTypeOf(ownName) : named;
  return { from: from + all.lastIndexOf(line), to, encoding: 'uuencode', mediaType };
}
