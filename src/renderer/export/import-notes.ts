import type { Annotation } from '../../core/annotate/annotation.ts';
import { changeOf } from '../../core/annotate/change.ts';
import { mergeAnnotations } from '../../core/annotate/merge-annotations.ts';
import { placeAnnotations } from '../../core/anchor/place-annotations.ts';
import { importAnnotations } from '../../core/export/import-json-ld.ts';
import type { Filing } from '../../core/filing/filing.ts';
import { ok, type Result } from '../../core/result.ts';
import { textsOf } from '../placing/create-target.ts';
import type { AnnotationDb } from '../db/annotation-db.ts';
import type { AnnotationWriter } from '../db/annotation-writer.ts';
import type { OpenFiling } from '../store/open-filing.ts';

/** What became of the annotations in a file. */
export interface ImportReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Not on any filing by name, and not found in the one that is open. */
  readonly unplaced: readonly string[];
  /** One sentence for each item that is no annotation we could keep. */
  readonly skipped: readonly string[];
}

interface ImportDeps {
  readonly db: AnnotationDb;
  readonly writer: AnnotationWriter;
  /** Where annotations by programs that know nothing of filings are looked for; null when none is open. */
  readonly filing: OpenFiling | null;
  /** ISO 8601 instant. */
  readonly now: string;
}

function wholeFiling({ head, bodies, complete }: OpenFiling): Filing | null {
  if (!head || !complete) return null;
  const documents = head.documents.map((document) => {
    const { text = '', blocks = [] } = bodies.get(document.id) ?? {};
    return { ...document, text, blocks };
  });
  return { ...head, documents };
}

/** The strangers that stand in the filing shown, with targets of its own, and those that do not. */
function place(
  strangers: readonly Annotation[],
  open: OpenFiling | null,
): { readonly placed: readonly Annotation[]; readonly lost: readonly Annotation[] } {
  const filing = open && wholeFiling(open);
  if (!open || !filing || strangers.length === 0) return { placed: [], lost: strangers };
  const hashes = new Map([...textsOf(open)].map(([id, { textHash }]) => [id, textHash]));
  const { placed, lost } = placeAnnotations(filing, hashes, strangers);
  return { placed, lost };
}

/** Takes annotations over from JSON, as one step that can be undone; fails with a sentence when there are none in it. */
export async function importNotes(
  json: string,
  { db, writer, filing, now }: ImportDeps,
): Promise<Result<ImportReport, string>> {
  const imported = importAnnotations(json, now);
  if (!imported.ok) return imported;
  const { annotations, skipped } = imported.value;
  const strangers = annotations.filter(({ target }) => target.filing === '');
  const { placed, lost } = place(strangers, filing);
  const found = new Map(placed.map((annotation) => [annotation.id, annotation]));
  const incoming = annotations.flatMap((annotation) =>
    annotation.target.filing === '' ? (found.get(annotation.id) ?? []) : annotation,
  );
  const existing = await db.annotations.toArray();
  const byId = new Map(existing.map((annotation) => [annotation.id, annotation]));
  const { added, updated, unchanged } = mergeAnnotations(existing, incoming);
  const pairs = updated.flatMap((to) => {
    const from = byId.get(to.id);
    return from ? [[from, to] as const] : [];
  });
  if (added.length + pairs.length > 0) await writer.replace(changeOf({ added, updated: pairs }));
  return ok({
    added: added.length,
    updated: pairs.length,
    unchanged,
    unplaced: lost.map(({ target }) => target.quote.slice(0, 120)),
    skipped,
  });
}
