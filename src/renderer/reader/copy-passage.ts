import type { Annotation } from '../../core/annotate/annotation.ts';
import { type CitedCopy, copyWithCitation } from '../../core/export/copy-with-citation.ts';
import { spanNow } from '../../core/export/exported-annotation.ts';
import { getBridge } from '../bridge.ts';
import type { AnnotationDb } from '../db/annotation-db.ts';
import { findPlaces } from '../placing/find-places.ts';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import type { OpenFiling } from '../store/open-filing.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import type { CopyForm } from '../store/taking-slice.ts';
import { showToast } from '../ui/toasts.ts';
import { texts } from '../texts.ts';

/** The annotation that is picked out; null when none is. */
export function activeId(store: AppStore): string | null {
  const active = store.getState().activePassage;
  return active?.kind === 'annotation' ? active.key : null;
}

/** The passage in the forms of the clipboard; null while its text is not there. */
function citedCopy(
  filing: OpenFiling,
  span: PassageSpan,
  annotation: string | null,
): CitedCopy | null {
  const body = filing.bodies.get(span.document);
  const about = filing.head?.documents.find((document) => document.id === span.document);
  if (!filing.head || !body || !about) return null;
  const document = { ...about, text: body.text };
  return copyWithCitation({ filing: filing.head, document, span, annotation });
}

/** What the clipboard is given: rich text comes with the plain for programs that take no other. */
function toClipboard(
  { plain, html, markdown }: CitedCopy,
  form: CopyForm,
): { text: string; html?: string } {
  if (form === 'markdown') return { text: markdown };
  return form === 'plain' ? { text: plain } : { text: plain, html };
}

/** Where the annotation stands in the text as it is now; null where it does not. */
async function placeOf(
  db: AnnotationDb,
  filing: OpenFiling,
  annotation: Annotation,
): Promise<PassageSpan | null> {
  if (!filing.complete) return annotation.target;
  const resolution = (await findPlaces(db, filing, [annotation])).get(annotation.id);
  const span = spanNow(resolution ? { ...annotation, resolution } : annotation);
  return span && { document: annotation.target.document, ...span };
}

/** Copies the selection, or else the passage of the annotation picked out, with its source, in the form preferred. */
export async function copyPassage(store: AppStore, db: AnnotationDb): Promise<void> {
  const { selection, taking } = store.getState();
  const id = selection ? null : activeId(store);
  const annotation = id === null ? undefined : await db.annotations.get(id);
  const filing = activeFiling(store.getState());
  const span = selection ?? (filing && annotation && (await placeOf(db, filing, annotation)));
  const copy = span && filing && citedCopy(filing, span, annotation?.id ?? null);
  if (!copy) return;
  const copied = await getBridge()['notes:copy'](toClipboard(copy, taking.copyForm));
  showToast({ title: copied.ok ? texts.marking.copied : copied.error.message });
}
