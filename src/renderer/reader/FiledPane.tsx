import { useEffect, useRef, useState } from 'react';
import { getBridge } from '../bridge.ts';
import type { FilingId } from '../../ipc/contract.ts';
import { documentTitle, type OpenFiling } from '../store/open-filing.ts';
import type { Place } from '../store/reading-slice.ts';
import { useApp, useAppStore } from '../store/StoreProvider.tsx';
import { blockStartAt } from './block-start.ts';
import { texts } from '../texts.ts';

type Page =
  | { readonly state: 'coming' }
  | { readonly state: 'there'; readonly address: string }
  | { readonly state: 'failed'; readonly message: string };

const COMING: Page = { state: 'coming' };

/** The address of the document as filed, asked for anew whenever `turn` changes: each is good for one request. */
function useFiledPage(filing: FilingId, documentId: string | null, turn: number): Page {
  const key = `${filing} ${documentId} ${turn}`;
  const [answer, setAnswer] = useState<{ key: string; page: Page } | null>(null);
  useEffect(() => {
    if (documentId === null) return undefined;
    let isMeant = true;
    async function ask(id: string): Promise<void> {
      const filed = await getBridge()['filings:filed'](filing, id);
      const page: Page = filed.ok
        ? { state: 'there', address: filed.value }
        : { state: 'failed', message: filed.error.message };
      if (isMeant) setAnswer({ key, page });
    }
    void ask(documentId);
    return () => {
      isMeant = false;
    };
  }, [filing, documentId, key]);
  return answer?.key === key ? answer.page : COMING;
}

interface FrameProps {
  readonly title: string;
  readonly address: string;
  /** Name of the place that is to be seen. */
  readonly place: string;
}

/** The page in a frame that may do nothing; it scrolls to each new place. */
function Frame({ title, address, place }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(place);
  const shown = useRef(place);
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => {
    // Before it is there, the same address would be asked for again, and it is good for one request.
    if (!isLoaded) return undefined;
    const timer = setTimeout(() => {
      if (shown.current === place) return;
      shown.current = place;
      // Only the place changes, so that nothing is loaded again; replaced, not followed: no history grows.
      frame.current?.contentWindow?.location.replace(`${address}#${place}`);
    }, FOLLOW_MS);
    return () => clearTimeout(timer);
  }, [address, place, isLoaded]);
  return (
    <iframe
      ref={frame}
      className="filed-frame"
      title={title}
      src={`${address}#${first}`}
      sandbox=""
      onLoad={() => setLoaded(true)}
      referrerPolicy="no-referrer"
    />
  );
}

/** Long enough for a scroll to come to rest. */
const FOLLOW_MS = 160;

/** Where the reader is, as far as this filing has a document there. */
function usePlaceIn(filing: OpenFiling): Pick<Place, 'document' | 'offset'> | null {
  const place = useApp((state) => state.place);
  const documents = filing.head?.documents ?? [];
  const first = documents.find((document) => document.chars > 0);
  const isHere = documents.some((document) => document.id === place?.document);
  return isHere ? place : first ? { document: first.id, offset: 0 } : null;
}

/** Without the text beside it, the page alone goes where the reader wants to go. */
function useJumps(isAlone: boolean): void {
  const store = useAppStore();
  const jump = useApp((state) => state.jump);
  useEffect(() => {
    if (!isAlone || !jump) return;
    const { document, start } = jump.span;
    store.getState().setPlace({ document, offset: start, share: 0 });
  }, [isAlone, jump, store]);
}

interface FiledPaneProps {
  readonly filing: OpenFiling;
  /** Whether the text of the reader is not beside it. */
  readonly isAlone: boolean;
}

/** The document that the reader is in, as it was filed. */
export function FiledPane({ filing, isAlone }: FiledPaneProps) {
  const place = usePlaceIn(filing);
  const documentId = place?.document ?? null;
  const [turn, setTurn] = useState(0);
  const page = useFiledPage(filing.id, documentId, turn);
  useJumps(isAlone);
  const head = filing.head?.documents.find((document) => document.id === documentId);
  const { type, name } = head ? documentTitle(head) : { type: null, name: null };
  const title = [texts.reading.filed.title, type, name].filter((part) => part !== null).join(' · ');
  const body = documentId === null ? undefined : filing.bodies.get(documentId);
  const start = body && place ? blockStartAt(body.blocks, place.offset) : 0;
  return (
    <section className="filed" aria-label={texts.reading.filed.title}>
      <header className="filed-head">{title}</header>
      {page.state === 'coming' ? (
        <p className="panel-empty" role="status">
          {texts.reading.filed.loading}
        </p>
      ) : null}
      {page.state === 'failed' ? (
        <p className="panel-empty" role="alert">
          {page.message}{' '}
          <button type="button" className="button" onClick={() => setTurn(turn + 1)}>
            {texts.actions.tryAgain}
          </button>
        </p>
      ) : null}
      {page.state === 'there' ? (
        <Frame
          key={page.address}
          title={title}
          address={page.address}
          place={`exhibit99-${start}`}
        />
      ) : null}
    </section>
  );
}
