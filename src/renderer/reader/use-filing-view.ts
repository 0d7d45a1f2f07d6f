import { type RefObject, useEffect, useRef, useState } from 'react';
import { getBridge } from '../bridge.ts';
import type { DocumentHead, FilingId } from '../../ipc/contract.ts';
import { documentTitle, type OpenFiling } from '../store/open-filing.ts';
import { useAppStore } from '../store/StoreProvider.tsx';
import { createImageLoader } from './images.ts';
import { createPainter, type Painter } from './paint.ts';
import { createLayoutAhead, type LayoutAhead } from './lay-out-ahead.ts';
import { createNearChunks } from './near-chunks.ts';
import { reveal } from './reveal.ts';
import { createSurface, type Surface } from './surface.ts';
import { createWideBoxes } from './wide-boxes.ts';
import { texts } from '../texts.ts';

/** The drawn filing and what acts on it. */
export interface FilingView {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly surface: Surface;
  readonly painter: Painter;
  readonly ahead: LayoutAhead;
}

/** A few screens around what is seen. */
const NEAR = '2500px';

async function loadImage(filing: FilingId, documentId: string): Promise<string | null> {
  const image = await getBridge()['filings:image'](filing, documentId);
  return image.ok ? image.value : null;
}

/** What stands above a document's text. */
function headLine(document: DocumentHead, accession: string | null): readonly string[] {
  const { type, name } = documentTitle(document);
  const number = accession === null ? null : texts.documents.accession(accession);
  const line = [type, name, number].filter((part) => part !== null);
  return line.length === 0 ? [texts.documents.document] : line;
}

/** Draws the filing below `root` as its text arrives, where the reader left it. Null until mounted. */
export function useFilingView(
  filing: OpenFiling,
  rootRef: RefObject<HTMLElement | null>,
  scrollerRef: RefObject<HTMLElement | null>,
): FilingView | null {
  const store = useAppStore();
  const [view, setView] = useState<FilingView | null>(null);
  const restored = useRef(false);
  const { id, head, bodies, complete, rereads } = filing;
  // What is known of a long filing becomes more exact while it is read; what is drawn stays.
  const latest = useRef(head);
  const isKnown = head !== null;
  useEffect(() => {
    latest.current = head;
  }, [head]);

  useEffect(() => {
    const root = rootRef.current;
    const scroller = scrollerRef.current;
    const known = latest.current;
    if (!root || !scroller || !isKnown || !known) return undefined;
    restored.current = false;
    const images = createImageLoader(scroller, known.documents, (document) =>
      loadImage(id, document),
    );
    const wide = createWideBoxes();
    const painter = createPainter(root);
    const ahead = createLayoutAhead(scroller);
    const near = createNearChunks(scroller, NEAR, (movement) => {
      painter.move(movement);
      images.move(movement);
      wide.move(movement);
      ahead.move(movement);
    });
    const surface = createSurface(
      root,
      (chunk) => {
        painter.addChunk(chunk);
        near.add(chunk.element);
      },
      (document) => headLine(document, latest.current?.facts.accession ?? null),
    );
    setView({ root, scroller, surface, painter, ahead });
    return () => {
      near.close();
      ahead.close();
      images.close();
      wide.close();
      painter.close();
      surface.close();
      setView(null);
    };
    // Another text is drawn from its beginning.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [id, isKnown, rereads, rootRef, scrollerRef]);

  useEffect(() => {
    if (view && head) view.surface.extend(head.documents, bodies);
  }, [view, head, bodies]);

  useEffect(() => {
    if (view && complete) void view.surface.drawn().then(() => view.ahead.begin());
  }, [view, complete]);

  useEffect(() => {
    if (!view || !head || !complete || restored.current) return;
    restored.current = true;
    const place = store.getState().rememberedPlace(head.file.sha256);
    const isStill = place && (bodies.get(place.document)?.text.length ?? 0) > place.offset;
    const first = head.documents.find((document) => document.chars > 0);
    const isTop = place?.offset === 0 && place.document === first?.id;
    if (!isStill || store.getState().jump || isTop) return;
    view.surface.drawTo(place.document, place.offset);
    reveal(view.root, view.scroller, { ...place, start: place.offset, end: place.offset });
  }, [view, head, complete, bodies, store]);

  return view;
}
