import type { Annotation } from '../annotate/annotation.ts';

/** A document of the filing that annotations are carried to. */
export interface PairableDocument {
  readonly id: string;
  readonly type: string | null;
  /** Length of its text. */
  readonly chars: number;
}

/** A document type without what tells an amendment or a variant of the form: "10-K405/A" and "10-K" are one. */
function baseType(type: string): string {
  const bare = type.toUpperCase().replace(/\/A$/, '');
  return /^EX-/.test(bare) ? bare : bare.replace(/^(10-[KQ]).*$/, '$1');
}

/**
 * Which document of another filing corresponds to each one that the annotations stand in, by document id: the one of the
 * same type, of several the one in the same place. A main document without its like corresponds to the first text; an
 * exhibit without its like to none (null).
 */
export function pairDocuments(
  annotations: readonly Annotation[],
  documents: readonly PairableDocument[],
): ReadonlyMap<string, string | null> {
  const texts = documents.filter(({ chars }) => chars > 0);
  const pairs = new Map<string, string | null>();
  for (const { target } of annotations) {
    if (pairs.has(target.document)) continue;
    // The path of sections begins with the document's type, where it has one.
    const type = baseType(target.section[0] ?? '');
    const alike = texts.filter((text) => text.type !== null && baseType(text.type) === type);
    const same = alike.find(({ id }) => id === target.document) ?? alike[0];
    const isExhibit = /^EX-/.test(type);
    pairs.set(target.document, same?.id ?? (isExhibit ? null : (texts[0]?.id ?? null)));
  }
  return pairs;
}
