import { useEffect, useRef, useState } from 'react';
import { documentTitle, type OpenFiling } from '../store/open-filing.ts';
import type { Place } from '../store/reading-slice.ts';
import { useApp, useAppStore } from '../store/StoreProvider.tsx';
import { blockStartAt } from './block-start.ts';
import { type FiledPage, useFiledPage, useFiledShare } from './use-filed-page.ts';
import { texts } from '../texts.ts';

interface FrameProps {
  readonly title: string;
  readonly address: string;
  /** Name of the place that is to be seen. */
  readonly place: string;
  readonly isLoaded: boolean;
  readonly onLoad: () => void;
}

/** The page in a frame that may do nothing; it scrolls to each new place. */
function Frame({ title, address, place, isLoaded, onLoad }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(place);
  const shown = useRef(place);
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
      onLoad={onLoad}
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

interface WaitingProps {
  readonly page: FiledPage;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** What stands there while there is no page: that it comes, or why it does not. */
function Waiting({ page, onStop, onAgain }: WaitingProps) {
  const says = texts.reading.filed;
  if (page.state === 'coming')
    return (
      <p className="panel-empty">
        <span role="status">{says.loading}</span>{' '}
        <button type="button" className="button" onClick={onStop}>
          {texts.window.status.stop}
        </button>
      </p>
    );
  return (
    <p className="panel-empty" role={page.state === 'failed' ? 'alert' : 'status'}>
      {page.state === 'failed' ? page.message : says.stopped}{' '}
      <button type="button" className="button" onClick={onAgain}>
        {page.state === 'failed' ? texts.actions.tryAgain : says.whole}
      </button>
    </p>
  );
}

interface LoadingProps {
  readonly filing: OpenFiling;
  /** Whether what was stopped has left a part of the page. */
  readonly isPart: boolean;
  readonly isLoading: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** How far the page is, and the way to have no more of it; shown only once it takes longer than a moment. */
function Loading({ filing, isPart, isLoading, onStop, onAgain }: LoadingProps) {
  const share = useFiledShare(filing.id, isLoading);
  const says = texts.reading.filed;
  if (!isLoading && !isPart) return null;
  return (
    <span className={isLoading ? 'progress' : undefined}>
      <span role="status">{isLoading ? says.showing(share) : says.part}</span>{' '}
      <button type="button" className="plain" onClick={isLoading ? onStop : onAgain}>
        {isLoading ? texts.window.status.stop : says.whole}
      </button>
    </span>
  );
}

/** The document that the reader is in, as it was filed. */
export function FiledPane({ filing, isAlone }: FiledPaneProps) {
  const place = usePlaceIn(filing);
  const documentId = place?.document ?? null;
  const { page, again, stop } = useFiledPage(filing.id, documentId);
  const address = page.state === 'there' ? page.address : null;
  const [loaded, setLoaded] = useState<string | null>(null);
  const [cut, setCut] = useState<string | null>(null);
  useJumps(isAlone);
  const head = filing.head?.documents.find((document) => document.id === documentId);
  const { type, name } = head ? documentTitle(head) : { type: null, name: null };
  const title = [texts.reading.filed.title, type, name].filter((part) => part !== null).join(' · ');
  const body = documentId === null ? undefined : filing.bodies.get(documentId);
  const start = body && place ? blockStartAt(body.blocks, place.offset) : 0;
  function handleStop(): void {
    setCut(address);
    stop();
  }
  return (
    <section className="filed" aria-label={texts.reading.filed.title}>
      <header className="filed-head">
        <span className="filed-title">{title}</span>
        {address === null ? null : (
          <Loading
            filing={filing}
            isPart={cut === address}
            isLoading={loaded !== address && cut !== address}
            onStop={handleStop}
            onAgain={again}
          />
        )}
      </header>
      {address === null ? <Waiting page={page} onStop={stop} onAgain={again} /> : null}
      {address === null ? null : (
        <Frame
          key={address}
          title={title}
          address={address}
          place={`exhibit99-${start}`}
          isLoaded={loaded === address}
          onLoad={() => setLoaded(address)}
        />
      )}
    </section>
  );
}
