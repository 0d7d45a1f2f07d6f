import { isMap, parseDocument } from 'yaml';
import { markItem, type Segment, splitItems } from './item-markers.ts';

/** What writing again into a file changes. */
export interface MarkdownMerge {
  /** The whole file as it will be. */
  readonly content: string;
  readonly added: number;
  readonly updated: number;
  /** Items that are as they were, or that the reader has rewritten while we have nothing new. */
  readonly kept: number;
  readonly removed: number;
}

type Item = Extract<Segment, { kind: 'item' }>;

/** An item of the new export, with the headings that stand before it. */
interface Fresh {
  readonly id: string;
  readonly body: string;
  readonly lead: readonly string[];
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;
const HEADING = /^#{1,6} /;

function splitMatter(markdown: string): { readonly matter: string | null; readonly rest: string } {
  const match = FRONT_MATTER.exec(markdown);
  if (!match) return { matter: null, rest: markdown };
  return { matter: match[1] ?? '', rest: markdown.slice(match[0].length) };
}

/** Our fields with new values among the reader's own; tags of both. Front matter that is no YAML stays as it is. */
function mergeMatter(old: string, fresh: string): string {
  const [theirs, ours] = [parseDocument(old), parseDocument(fresh)];
  if (theirs.errors.length > 0 || !isMap(theirs.contents) || !isMap(ours.contents)) return old;
  for (const { key } of ours.contents.items) {
    const name = String(key);
    const value: unknown = ours.get(name, false);
    if (name === 'tags') theirs.set(name, theirs.createNode(unite(theirs.toJS(), ours.toJS())));
    else if (JSON.stringify(theirs.get(name)) !== JSON.stringify(value)) theirs.set(name, value);
  }
  const style = { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 } as const;
  return theirs.toString({ ...style, flowCollectionPadding: false }).trimEnd();
}

function unite(...matters: readonly unknown[]): readonly unknown[] {
  const tags = matters.flatMap((matter) => {
    const list =
      typeof matter === 'object' && matter !== null && 'tags' in matter ? matter.tags : [];
    return Array.isArray(list) ? list : [list];
  });
  return [...new Set(tags)];
}

/** The items, without the title of the new export where the file has another. */
function withoutTitle(fresh: readonly Fresh[], segments: readonly Segment[]): readonly Fresh[] {
  const title = segments.find((one) => one.kind === 'words' && HEADING.test(one.text));
  const text = title?.kind === 'words' ? title.text.trim() : '';
  if (!text.startsWith('# ') || fresh.some(({ lead }) => lead.includes(text))) return fresh;
  return fresh.map((item, i) => (i === 0 ? { ...item, lead: item.lead.slice(1) } : item));
}

/** The items of a new export with their headings. */
function readFresh(segments: readonly Segment[]): readonly Fresh[] {
  const fresh: Fresh[] = [];
  let lead: readonly string[] = [];
  for (const segment of segments) {
    if (segment.kind === 'item') {
      fresh.push({ id: segment.id, body: segment.body, lead });
      lead = [];
    } else lead = segment.text.split('\n').filter((line) => HEADING.test(line));
  }
  return fresh;
}

/** Paragraphs of a text that another does not have. */
function paragraphsBeyond(text: string, other: string): string {
  const known = new Set(other.split(/\n{2,}/));
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '' && !known.has(paragraph))
    .join('\n\n');
}

/**
 * The place for an item that the file lacks: before the next item that shares its headings, else below the item before
 * and what the reader wrote there, under the headings that already stand there.
 */
function placeFor(
  segments: readonly Segment[],
  fresh: readonly Fresh[],
  index: number,
): { readonly at: number; readonly words: readonly string[] } {
  const known = (id: string) =>
    segments.findIndex((segment) => segment.kind === 'item' && segment.id === id);
  const lead = fresh[index]?.lead ?? [];
  const next = fresh[index + 1];
  const nextAt = next ? known(next.id) : -1;
  if (next && next.lead.length === 0 && nextAt >= 0) return { at: nextAt, words: [] };
  const before = fresh.slice(0, index).findLast(({ id }) => known(id) >= 0);
  const from = before ? known(before.id) + 1 : 0;
  let at = from;
  let open = lead;
  const title = segments.find((one) => one.kind === 'words' && one.text.startsWith('# '));
  for (; at < segments.length; at++) {
    const segment = segments[at];
    if (segment?.kind !== 'words') break;
    const isOurs = open.includes(segment.text.trim());
    if (isOurs) open = open.slice(open.indexOf(segment.text.trim()) + 1);
    else if (HEADING.test(segment.text) && !(segment === title && before === undefined)) break;
  }
  return { at, words: open };
}

/** Words in pieces, so that an item can be put next to any heading among them. */
function byHeading(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment): Segment[] => {
    if (segment.kind === 'item') return [segment];
    const pieces: string[][] = [[]];
    let isFenced = false;
    for (const line of segment.text.split('\n')) {
      if (/^ {0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced;
      const isHeading = !isFenced && HEADING.test(line);
      if (isHeading) pieces.push([line], []);
      else pieces.at(-1)?.push(line);
    }
    return pieces
      .filter((piece) => piece.length > 0)
      .map((piece) => ({ kind: 'words' as const, text: piece.join('\n') }));
  });
}

function write(segments: readonly Segment[]): string {
  return segments
    .map((segment) => (segment.kind === 'item' ? markItem(segment.id, segment.body) : segment.text))
    .join('\n');
}

/**
 * Writes a new export, made with markers, into a file that holds an earlier one. Items are found by id: changed ones are
 * written anew, new ones put where they belong, those that are gone taken out. What stands around the items stays to the
 * letter, and what was written into one stays in it or, once that item has changed, below it.
 */
export function mergeMarkdown(existing: string, exported: string): MarkdownMerge {
  const old = splitMatter(existing.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const now = splitMatter(exported);
  const segments = byHeading(splitItems(old.rest));
  const fresh = withoutTitle(readFresh(splitItems(now.rest)), segments);
  const byId = new Map(fresh.map((item) => [item.id, item]));
  const had = new Set(segments.flatMap((part) => (part.kind === 'item' ? part.id : [])));
  if (had.size === 0 && old.rest.trim() === '')
    return { content: exported, added: fresh.length, updated: 0, kept: 0, removed: 0 };
  const count = { added: 0, updated: 0, kept: 0, removed: 0 };
  const merged = segments.flatMap((segment): Segment[] => {
    if (segment.kind === 'words') return [segment];
    const item = byId.get(segment.id);
    count[item ? (isSame(segment, item) ? 'kept' : 'updated') : 'removed']++;
    return mergeItem(segment, item ?? null);
  });
  for (const [i, { id, body }] of fresh.entries()) {
    if (had.has(id)) continue;
    const { at, words } = placeFor(merged, fresh, i);
    const item: Segment = { kind: 'item', id, body, edited: false };
    merged.splice(at, 0, ...spaced(merged[at - 1], words, item, merged[at]));
    count.added++;
  }
  const matter =
    old.matter === null || now.matter === null ? old.matter : mergeMatter(old.matter, now.matter);
  const content = `${matter === null ? '' : `---\n${matter}\n---\n`}${write(merged)}`;
  return { content: content.endsWith('\n') ? content : `${content}\n`, ...count };
}

function isSame({ body }: Item, fresh: Fresh): boolean {
  return body === fresh.body;
}

function mergeItem(old: Item, fresh: Fresh | null): Segment[] {
  if (fresh && isSame(old, fresh)) return [old];
  const own = old.edited ? paragraphsBeyond(old.body, fresh?.body ?? '') : '';
  const words: Segment[] = own === '' ? [] : [{ kind: 'words', text: `\n${own}` }];
  return fresh ? [{ ...old, body: fresh.body, edited: false }, ...words] : words;
}

/** The item under its headings, with an empty line on either side. */
function spaced(
  before: Segment | undefined,
  headings: readonly string[],
  item: Segment,
  after: Segment | undefined,
): Segment[] {
  const gap: Segment = { kind: 'words', text: '' };
  const isOpen = (segment: Segment | undefined, side: 'start' | 'end') =>
    segment !== undefined &&
    (segment.kind === 'item' ||
      !(
        segment.text === '' ||
        (side === 'end' ? segment.text.endsWith('\n') : segment.text.startsWith('\n'))
      ));
  return [
    ...(isOpen(before, 'end') ? [gap] : []),
    ...headings.flatMap((text): Segment[] => [{ kind: 'words', text }, gap]),
    item,
    ...(isOpen(after, 'start') ? [gap] : []),
  ];
}
