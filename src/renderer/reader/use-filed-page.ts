import { useEffect, useState } from 'react';
import type { FilingId } from '../../ipc/contract.ts';
import { getBridge } from '../bridge.ts';

/** A document as filed, on its way into its frame. */
export type FiledPage =
  | { readonly state: 'coming' }
  | { readonly state: 'there'; readonly address: string }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly message: string };

/** What can be done with it meanwhile. */
export interface FiledPageCall {
  readonly page: FiledPage;
  /** Asks for it anew: each address is good for one request. */
  again(): void;
  stop(): void;
}

const COMING: FiledPage = { state: 'coming' };

/** The document as filed; null asks for none. Another document, or none any more, stops the one before. */
export function useFiledPage(filing: FilingId, documentId: string | null): FiledPageCall {
  const [turn, setTurn] = useState(0);
  const key = `${filing} ${documentId} ${turn}`;
  const [answer, setAnswer] = useState<{ key: string; page: FiledPage } | null>(null);
  useEffect(() => {
    if (documentId === null) return undefined;
    let isMeant = true;
    async function ask(id: string): Promise<void> {
      const filed = await getBridge()['filings:filed'](filing, id);
      if (!isMeant) return;
      const page: FiledPage = filed.ok
        ? { state: 'there', address: filed.value }
        : { state: 'failed', message: filed.error.message };
      // Stopped meanwhile, it stays so.
      setAnswer((known) => (known?.key === key ? known : { key, page }));
    }
    void ask(documentId);
    return () => {
      isMeant = false;
      void getBridge()['filings:stop-filed'](filing);
    };
  }, [filing, documentId, key]);
  return {
    page: answer?.key === key ? answer.page : COMING,
    again: () => setTurn(turn + 1),
    stop: () => {
      setAnswer((known) => (known?.key === key ? known : { key, page: { state: 'stopped' } }));
      void getBridge()['filings:stop-filed'](filing);
    },
  };
}

/** How often the share is asked for. */
const ASK_EVERY_MS = 250;

/** How much of its page the frame has been given, in percent, as long as it loads; null before that is known. */
export function useFiledShare(filing: FilingId, isLoading: boolean): number | null {
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => {
    if (!isLoading) return undefined;
    async function ask(): Promise<void> {
      const answer = await getBridge()['filings:filed-share'](filing);
      if (answer.ok && answer.value !== null) setShare(Math.floor(answer.value * 100));
    }
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [filing, isLoading]);
  return isLoading ? share : null;
}
