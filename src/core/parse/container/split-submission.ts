import { byteAt } from '../byte-at.ts';
import { decodeText } from '../decode.ts';
import { dropInvisible } from '../drop-invisible.ts';
import type { AttachmentSource } from '../../filing/filing.ts';
import { findAttachment } from './find-attachment.ts';
import { hasWords, isHeaderText } from './loose-text.ts';
import {
  findDocumentTags,
  indexOfTag,
  lastIndexOfTag,
  startsWithTag,
  type DocumentTag,
} from './find-tags.ts';
import { parseHeader, toFormType, type SubmissionHeader } from './parse-header.ts';

/** One document as the submission lists it; `from` and `to` bound its body in the file's bytes. */
export interface SubmissionPart {
  readonly type: string | null;
  readonly sequence: number | null;
  readonly filename: string | null;
  readonly description: string | null;
  readonly from: number;
  readonly to: number;
  readonly attachment: AttachmentSource | null;
  /** Text that stands outside all document tags, as where files were joined. */
  readonly isLoose?: true;
}

/** A submission taken apart, its bodies not yet decoded. */
export interface Submission {
  readonly header: SubmissionHeader;
  readonly parts: readonly SubmissionPart[];
  readonly warnings: readonly string[];
}

/** Header tags stand in the first bytes of a document; descriptions are a line long. */
const PART_HEADER_BYTES = 4096;
/** A submission header of many co-registrants is long, but never this long. */
const HEADER_BYTES = 4_000_000;
const CLOSING_LENGTH = '</DOCUMENT>'.length;

const LOOSE = {
  type: null,
  sequence: null,
  filename: null,
  description: null,
  attachment: null,
  isLoose: true,
} as const;

function startsWithSmall(bytes: Uint8Array, at: number): boolean {
  return byteAt(bytes, at) >= 0x61;
}

function headerStart(bytes: Uint8Array, end: number): number {
  for (const tag of [
    '<SEC-DOCUMENT>',
    '<IMS-DOCUMENT>',
    '<SEC-HEADER>',
    '<IMS-HEADER>',
    '<SUBMISSION>',
  ]) {
    const at = indexOfTag(bytes, tag, 0, Math.min(end, 65536));
    // Pages and XML have elements that are named like these; no document follows them.
    const isSmall = at >= 0 && startsWithSmall(bytes, at + 1);
    if (at >= 0 && !(isSmall && end === bytes.length)) return at;
  }
  return -1;
}

function leaf(head: string, tag: string): string | null {
  const value = new RegExp(`<${tag}>([^<\\r\\n]*)`, 'i').exec(head)?.[1] ?? '';
  return dropInvisible(value).trim() || null;
}

/** Where a document's text starts and ends within its tags, without the `<TEXT>` pair. */
function bodyBounds(bytes: Uint8Array, from: number, to: number): { from: number; to: number } {
  const limit = Math.min(to, from + PART_HEADER_BYTES);
  const tag = indexOfTag(bytes, '<TEXT>', from, limit);
  const closing = lastIndexOfTag(bytes, '</TEXT>', from, to, 200);
  return { from: tag < 0 ? from : tag + 6, to: closing < 0 || closing < tag ? to : closing };
}

function readPart(bytes: Uint8Array, from: number, to: number): SubmissionPart {
  const body = bodyBounds(bytes, from, to);
  const hasText = body.from > from;
  const headEnd = hasText ? body.from - 6 : Math.min(to, from + PART_HEADER_BYTES);
  const head = decodeText(bytes.subarray(from, headEnd)).text;
  const type = toFormType(leaf(head, 'TYPE') ?? '');
  const filename = leaf(head, 'FILENAME');
  const sequence = leaf(head, 'SEQUENCE');
  return {
    type,
    sequence: sequence !== null && /^\d{1,6}$/.test(sequence) ? Number(sequence) : null,
    filename,
    description: leaf(head, 'DESCRIPTION'),
    from: hasText ? body.from : from + leavesLength(head),
    to: body.to,
    attachment: findAttachment(bytes, body.from, body.to, filename),
  };
}

const LEAVES = /^(?:\s*<(?:TYPE|SEQUENCE|FILENAME|DESCRIPTION)>[^\r\n<]*)*/i;

/** Length of the leaf tags at a document's start, for one whose `<TEXT>` tag is missing. */
function leavesLength(head: string): number {
  return head.length - head.replace(LEAVES, '').length;
}

/** Where a submission's header stands, and where what follows it begins; null when it has none. */
function findHeader(bytes: Uint8Array, firstAt: number): { from: number; to: number } | null {
  const to = (from: number): number => {
    for (const tag of ['</SEC-HEADER>', '</IMS-HEADER>']) {
      const at = indexOfTag(bytes, tag, from, firstAt);
      if (at >= 0) return at + tag.length;
    }
    return firstAt;
  };
  const from = headerStart(bytes, firstAt);
  if (from >= 0) return { from, to: to(from) };
  return isHeaderText(bytes, firstAt) ? { from: 0, to: to(0) } : null;
}

/** Reads the documents in order, and between them what stands outside their tags. */
function readParts(
  bytes: Uint8Array,
  tags: readonly DocumentTag[],
  headerEnd: number,
  warnings: string[],
): SubmissionPart[] {
  const parts: SubmissionPart[] = [];
  let behind = headerEnd;
  const readLoose = (to: number): void => {
    if (!hasWords(bytes, behind, to)) return;
    parts.push({ ...LOOSE, from: behind, to });
    warnings.push(
      `Text outside the document tags was read as a document of its own, number ${parts.length}.`,
    );
  };
  for (const [i, tag] of tags.entries()) {
    if (tag.closes) continue;
    readLoose(tag.at);
    const next = tags[i + 1];
    if (!next?.closes) warnings.push(describeOpenEnd(parts.length + 1, next !== undefined));
    parts.push(readPart(bytes, tag.at + '<DOCUMENT>'.length, next?.at ?? bytes.length));
    behind = next === undefined ? bytes.length : next.at + (next.closes ? CLOSING_LENGTH : 0);
  }
  readLoose(bytes.length);
  return parts;
}

/** Takes an EDGAR submission apart; null when the bytes hold neither a submission header nor a `<DOCUMENT>`. */
export function splitSubmission(bytes: Uint8Array): Submission | null {
  const tags = findDocumentTags(bytes);
  const first = tags.find((tag) => !tag.closes);
  const firstAt = first?.at ?? bytes.length;
  const start = headerStart(bytes, firstAt);
  if (start < 0 && !(first && isBareDocument(bytes, first.at))) return null;
  const place = findHeader(bytes, firstAt);
  const headerEnd = Math.min(firstAt, (place?.from ?? 0) + HEADER_BYTES);
  const header = parseHeader(
    place === null ? '' : decodeText(bytes.subarray(place.from, headerEnd)).text,
  );
  const warnings: string[] = [];
  const parts = first ? readParts(bytes, tags, place?.to ?? 0, warnings) : [];
  const tagged = parts.filter((part) => !part.isLoose).length;
  if (header.documentCount !== null && header.documentCount !== tagged)
    warnings.push(
      `The header declares ${header.documentCount} documents, but the file holds ${tagged}.`,
    );
  return { header, parts, warnings };
}

function describeOpenEnd(place: number, isFollowed: boolean): string {
  return isFollowed
    ? `Document ${place} has no end tag; it was read up to the next document.`
    : `Document ${place} has no end tag; it was read up to the end of the file, which may be cut off.`;
}

/** Whether the file starts with a document tag, but for blanks, so that the tag is no word of a text. */
function isBareDocument(bytes: Uint8Array, at: number): boolean {
  const after = indexOfTag(bytes, '<TYPE>', at, Math.min(bytes.length, at + 200));
  if (after >= 0) return true;
  const isFirst = bytes.subarray(0, at).every((byte) => byte <= 0x20);
  return isFirst && startsWithTag(bytes, at, '<DOCUMENT>');
}
