import type { Block, Mark } from '../../filing/block.ts';
import type { FilingDocument } from '../../filing/filing.ts';
import type { TextSpan } from '../../filing/span.ts';
import { splitText } from './split-text.ts';

/** A sentence of a document's running text, trimmed. */
export interface Sentence extends TextSpan {
  /** Index into `blocks` of the block it begins in. */
  readonly block: number;
  /** What stands inside the range and is no part of it: page numbers and running headers where the page turns. */
  readonly gaps?: readonly TextSpan[];
}

/**
 * The sentences of a document's headings, paragraphs, list items and preformatted lines, in order. Tables, images and
 * furniture have none. A block's end ends a sentence, except where a page turns in the middle of one.
 */
export function splitSentences(document: Pick<FilingDocument, 'text' | 'blocks'>): Sentence[] {
  const { text, blocks } = document;
  const sentences: Sentence[] = [];
  let lastProse = -1;
  for (const [index, block] of blocks.entries()) {
    if (!hasSentences(block)) continue;
    const spans = splitBlock(text, block);
    const [first, ...rest] = spans;
    if (!first) continue;
    const last = sentences.at(-1);
    if (last && lastProse >= 0 && runsOn(text, blocks, lastProse, index, first)) {
      const gap = { start: last.end, end: first.start };
      sentences[sentences.length - 1] = {
        start: last.start,
        end: first.end,
        block: last.block,
        gaps: [...(last.gaps ?? []), gap],
      };
    } else sentences.push({ ...first, block: index });
    for (const span of rest) sentences.push({ ...span, block: index });
    lastProse = index;
  }
  return sentences;
}

/** The sentence's words without what stands in its gaps. */
export function readSentence(text: string, sentence: Sentence): string {
  if (!sentence.gaps) return text.slice(sentence.start, sentence.end);
  const parts: string[] = [];
  let from = sentence.start;
  for (const gap of sentence.gaps) {
    parts.push(text.slice(from, gap.start));
    from = gap.end;
  }
  parts.push(text.slice(from, sentence.end));
  return parts.join(' ');
}

function hasSentences(block: Block): boolean {
  if (block.furniture) return false;
  return (
    block.kind === 'paragraph' ||
    block.kind === 'heading' ||
    block.kind === 'list-item' ||
    block.kind === 'preformatted'
  );
}

function splitBlock(text: string, block: Block): TextSpan[] {
  if (block.kind === 'preformatted') return splitLines(text, block);
  const breaks = block.marks?.filter((mark) => mark.kind === 'line-break') ?? [];
  const spans: TextSpan[] = [];
  let from = block.start;
  for (const mark of breaks) {
    if (!breaksSentence(text, from, mark, block.end)) continue;
    spans.push(...splitText(text, from, mark.start));
    from = mark.end;
  }
  spans.push(...splitText(text, from, block.end));
  return spans;
}

function splitLines(text: string, block: TextSpan): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let from = block.start; from < block.end;) {
    const at = text.indexOf('\n', from);
    const to = at < 0 || at > block.end ? block.end : at;
    spans.push(...splitText(text, from, to));
    from = to + 1;
  }
  return spans;
}

/** A forced break ends a short line that stands for itself, such as a title over its text or a line of an address. */
function breaksSentence(text: string, from: number, mark: Mark, blockEnd: number): boolean {
  if (mark.start - from > 100 || mark.end >= blockEnd) return false;
  if (/[,;:–-]$/.test(text.slice(mark.start - 1, mark.start))) return false;
  return /^["“(]?[\p{Lu}\d]/u.test(text.slice(mark.end, mark.end + 2));
}

/** Whether the paragraph at `index` goes on with the sentence that the one at `before` left open at the page's end. */
function runsOn(
  text: string,
  blocks: readonly Block[],
  before: number,
  index: number,
  first: TextSpan,
): boolean {
  const left = blocks[before];
  const right = blocks[index];
  if (!left || right?.kind !== 'paragraph') return false;
  if (left.kind !== 'paragraph' && left.kind !== 'list-item') return false;
  const between = blocks.slice(before + 1, index);
  if (between.length === 0 || between.length > 8) return false;
  if (!between.some((block) => block.kind === 'page-break' || block.furniture)) return false;
  if (
    !between.every(
      (block) => block.furniture || block.kind === 'page-break' || block.kind === 'rule',
    )
  )
    return false;
  return (
    /[\p{L},\d]$/u.test(text.slice(left.end - 2, left.end)) &&
    /^\p{Ll}/u.test(text.slice(first.start, first.start + 2))
  );
}
