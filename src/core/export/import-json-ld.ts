import {
  type Annotation,
  type AnnotationTarget,
  type CarriedFrom,
  COLOURS,
} from '../annotate/annotation.ts';
import { addTags } from '../annotate/tag.ts';
import { failed, ok, type Result } from '../result.ts';
import { misfitOf, OWN_ID } from './own-item.ts';
import { asList, asObject, field, type JsonObject, offsetField, textField } from './json-fields.ts';

/** What an import brought. */
export interface ImportedAnnotations {
  /**
   * In the file's order, each id once. An annotation by another program knows nothing of filings: the `filing`, `document`
   * and `textHash` of its target are empty, and its passage is to be looked for by quote.
   */
  readonly annotations: readonly Annotation[];
  /** One sentence for each item left out. */
  readonly skipped: readonly string[];
}

const MOST_ITEMS = 200_000;
const LONGEST = 64_000_000;
const ID = /^[\w.~:@-]{1,200}$/;

/**
 * Reads annotations from JSON: our own `AnnotationSet`, any W3C annotation, list, page or collection of them, and what
 * Hypothesis exports. Those that say they are ours are held against `annotation-set.schema.json`. `now` (ISO 8601) dates what has no date. Fails with a sentence when there are no annotations in it.
 */
export function importAnnotations(json: string, now: string): Result<ImportedAnnotations, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return failed('This is not valid JSON, so there are no annotations to read.');
  }
  const items = itemsOf(parsed);
  if (items === null) return failed('This JSON holds no annotations.');
  if (items.length > MOST_ITEMS)
    return failed(`This file holds ${items.length} annotations; at most ${MOST_ITEMS} are read.`);
  const annotations = new Map<string, Annotation>();
  const skipped: string[] = [];
  for (const [i, item] of items.entries()) {
    const read = readItem(item, i, now);
    if (!read.ok) skipped.push(read.error);
    else if (annotations.has(read.value.id)) skipped.push(`Item ${i + 1} repeats an earlier id.`);
    else annotations.set(read.value.id, read.value);
  }
  const [first] = skipped;
  if (annotations.size === 0 && first !== undefined)
    return failed(`This file holds no annotation that can be kept. ${first}`);
  return ok({ annotations: [...annotations.values()], skipped });
}

function itemsOf(parsed: unknown): readonly unknown[] | null {
  if (Array.isArray(parsed)) return parsed;
  const object = asObject(parsed);
  if (object === null) return null;
  for (const name of ['items', 'rows', 'annotations']) {
    const list = field(object, name);
    if (Array.isArray(list)) return list;
  }
  const first = asObject(field(object, 'first'));
  const page = first === null ? null : field(first, 'items');
  if (Array.isArray(page)) return page;
  return field(object, 'target') === undefined ? null : [object];
}

function selectorsOf(target: JsonObject | null): readonly JsonObject[] {
  if (target === null) return [];
  return asList(field(target, 'selector'))
    .map(asObject)
    .filter((selector) => selector !== null);
}

function byType(selectors: readonly JsonObject[], type: string): JsonObject | null {
  return selectors.find((selector) => field(selector, 'type') === type) ?? null;
}

function readTarget(item: JsonObject): AnnotationTarget | null {
  const targets = asList(field(item, 'target')).map(asObject);
  const target = targets.find((one) => byType(selectorsOf(one), 'TextQuoteSelector')) ?? null;
  const selectors = selectorsOf(target);
  const quote = byType(selectors, 'TextQuoteSelector');
  const exact = quote && textField(quote, 'exact', LONGEST);
  if (target === null || quote === null || exact === null || exact === '') return null;
  const position = byType(selectors, 'TextPositionSelector');
  const start = (position && offsetField(position, 'start')) ?? 0;
  const end = (position && offsetField(position, 'end')) ?? 0;
  const source = textField(target, 'source', 2000) ?? '';
  const unique = field(target, 'exhibit99:unique');
  return {
    filing: /^urn:sha256:([0-9a-f]{64})$/.exec(source)?.[1] ?? '',
    accession: textField(target, 'exhibit99:accession', 40),
    document: textField(target, 'exhibit99:document', 40) ?? '',
    textHash: textField(target, 'exhibit99:textHash', 64) ?? '',
    start,
    end: Math.max(start, end),
    quote: exact,
    prefix: textField(quote, 'prefix', LONGEST) ?? '',
    suffix: textField(quote, 'suffix', LONGEST) ?? '',
    ...(typeof unique === 'boolean' ? { unique } : {}),
    section: asList(field(target, 'exhibit99:section')).filter((name) => typeof name === 'string'),
  };
}

/** Note and tags: as bodies in the W3C model, as `text` and `tags` in Hypothesis'. */
function readWords(item: JsonObject): { note: string; tags: readonly string[] } {
  const notes: string[] = [];
  const tags: string[] = [];
  for (const raw of asList(field(item, 'body'))) {
    const body = asObject(raw);
    const value = body ? textField(body, 'value', LONGEST) : typeof raw === 'string' ? raw : null;
    if (value === null || value === '') continue;
    if (body && field(body, 'purpose') === 'tagging') tags.push(value);
    else notes.push(value);
  }
  const text = textField(item, 'text', LONGEST);
  if (text !== null && text !== '') notes.push(text);
  for (const tag of asList(field(item, 'tags'))) if (typeof tag === 'string') tags.push(tag);
  return { note: notes.join('\n\n'), tags: addTags([], tags) };
}

/** ISO 8601 instant in UTC, as we write it; null when the field is none. */
function readInstant(item: JsonObject, name: string): string | null {
  const text = textField(item, name, 40);
  if (text === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** What the annotation was carried over from; null where that is not told, or not in our terms. */
function readCarried(item: JsonObject): CarriedFrom | null {
  const from = asObject(field(item, 'exhibit99:carriedFrom'));
  const id = from && textField(from, 'id', 200);
  const filing = from && textField(from, 'filing', 64);
  if (!from || !id || !ID.test(id) || !filing) return null;
  return { id, filing, accession: textField(from, 'accession', 40) };
}

function readItem(raw: unknown, index: number, now: string): Result<Annotation, string> {
  const name = `Item ${index + 1}`;
  const item = asObject(raw);
  if (item === null) return failed(`${name} is not an annotation.`);
  const given = textField(item, 'id', 400);
  const isOwn = given?.startsWith(OWN_ID) === true;
  const misfit = isOwn ? misfitOf(item) : null;
  if (misfit !== null) return failed(`${name} is damaged (${misfit}).`);
  const target = readTarget(item);
  if (target === null) return failed(`${name} quotes no text.`);
  if (given === null) return failed(`${name} has no id.`);
  const id = isOwn ? given.slice(OWN_ID.length) : (given.split('/').at(-1) ?? '');
  if (!ID.test(id)) return failed(`${name} has an id that can't be kept.`);
  const created = readInstant(item, 'created') ?? now;
  const origin = field(item, 'exhibit99:origin');
  const carried = readCarried(item);
  return ok({
    id,
    target,
    colour: COLOURS.find((colour) => colour === field(item, 'exhibit99:colour')) ?? 'yellow',
    ...readWords(item),
    created,
    modified: readInstant(item, 'modified') ?? readInstant(item, 'updated') ?? created,
    origin: origin === 'forward-looking' || origin === 'metric' ? origin : 'own',
    ...(carried && { carried }),
  });
}
