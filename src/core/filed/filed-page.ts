import { escapeText } from 'entities';
import type { AttachmentSource } from '../filing/filing.ts';
import { decodeAttachment } from '../parse/container/decode-attachment.ts';
import { splitSubmission, type SubmissionPart } from '../parse/container/split-submission.ts';
import { decodeText, toScannable } from '../parse/decode.ts';
import { readSource } from '../parse/read-source.ts';
import { findPlaces } from './find-places.ts';
import { inertMarkup } from './inert-markup.ts';

/** Bytes as base64. */
export type ToBase64 = (bytes: Uint8Array) => string;

/** All pictures of one page together, in bytes; a page that shows one over and over carries it over and over. */
const IMAGE_BUDGET = 48_000_000;

/** Begins the names of the places that a page is scrolled to. */
const PLACE = 'exhibit99-';

const STYLE = `<style>
html{background:#fff;color:#000}
body{overflow-wrap:break-word}
pre.filed{font:12px/1.35 ui-monospace,'Liberation Mono',monospace}
a:not([href]){cursor:default}
</style>`;

/** The document type as filed, if it is one that HTML has: without it old pages are set in another way. */
function doctypeOf(source: string): string {
  const match = /^\s*(?:<\?xml[^>]*>\s*)?(<!doctype html[^<>[\]]*>)/i.exec(source.slice(0, 2000));
  return match?.[1] ?? '';
}

/** Pictures of the submission by their file names, as long as the budget lasts. */
function createImages(
  bytes: Uint8Array,
  parts: readonly SubmissionPart[],
  toBase64: ToBase64,
): (source: string) => string | null {
  let left = IMAGE_BUDGET;
  const made = new Map<AttachmentSource, string>();
  return (source) => {
    const name = source
      .replace(/[?#][^]*/, '')
      .replace(/^[^]*\//, '')
      .toLowerCase();
    const part = parts.find(({ filename }) => filename?.toLowerCase() === name);
    const attachment = part?.attachment;
    if (!attachment?.mediaType.startsWith('image/')) return null;
    const address =
      made.get(attachment) ??
      `data:${attachment.mediaType};base64,${toBase64(decodeAttachment(bytes, attachment))}`;
    made.set(attachment, address);
    left -= address.length;
    return left < 0 ? null : address;
  };
}

/** Lines of plain text as pieces of a page. */
function plainPage(source: string): { pieces: string[]; texts: { piece: number; text: string }[] } {
  const lines = source.split('\n');
  const texts = lines.map((text, i) => ({ piece: i + 1, text }));
  const pieces = lines.map((line) => `${escapeText(line.replaceAll('\r', ''))}\n`);
  return { pieces: ['<pre class="filed">', ...pieces, '</pre>'], texts };
}

/**
 * One document as it was filed, as a page that does nothing: its own markup and style, what could act left out; plain text
 * and XML line by line. Each block of its text has a name in the page, `exhibit99-` and the offset at which it begins. Null
 * when there is no such document, or it is an attachment.
 */
export function filedPage(file: Uint8Array, documentId: string, toBase64: ToBase64): string | null {
  const bytes = toScannable(file);
  const parts = splitSubmission(bytes)?.parts ?? null;
  const part = parts?.[Number(documentId.slice(1)) - 1];
  if (parts === null ? documentId !== 'd1' : !part || part.attachment) return null;
  const { text: source } = decodeText(part ? bytes.subarray(part.from, part.to) : bytes);
  const { content, format } = readSource(source);
  const isHtml = format === 'html';
  const { pieces, texts } = isHtml
    ? inertMarkup(source, createImages(bytes, parts ?? [], toBase64))
    : plainPage(source);
  const places = findPlaces(
    content.text,
    content.blocks,
    texts.map(({ text }) => text),
  );
  const names = new Map<number, string>();
  for (const [start, place] of places) {
    // Pictures and rules alone, no words: the places are where the page begins.
    const piece = texts[place]?.piece ?? 0;
    names.set(piece, `${names.get(piece) ?? ''}<span id="${PLACE}${start}"></span>`);
  }
  const page = pieces.map((piece, i) => (names.get(i) ?? '') + piece);
  return doctypeOf(source) + STYLE + page.join('');
}
