import { randomUUID } from 'node:crypto';

/** Under it documents are shown as filed: an origin that has nothing and may do nothing. */
const FILED_ORIGIN = 'app://filed';

/** Inert already when it is served; this holds should anything in it have been overlooked. */
const FILED_POLICY = [
  "default-src 'none'",
  'img-src data:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors app://reader',
  'sandbox',
].join('; ');

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': FILED_POLICY,
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Pages that were asked for and not fetched yet; more than that nobody waits for. */
const WAITING = 8;

/** Bytes that are handed over at a time: how far a page has come is known to within them. */
const PIECE = 262_144;

/** Documents as filed, each to be fetched once by an address that nobody can guess. */
export interface FiledPages {
  /** Returns the address. */
  offer(page: string): string;
  answer(request: Request): Response;
  /** How much of the page has been taken, 0 to 1; null when it is not being taken. */
  share(address: string): number | null;
  /** The page ends with what of it has been taken. */
  stop(address: string): void;
}

/** A page that is being taken. */
interface Going {
  share: number;
  stop(): void;
}

/** Hands the bytes over as fast as they are taken, and no faster. */
function flowing(bytes: Uint8Array, onEnd: () => void): { body: ReadableStream; going: Going } {
  let at = 0;
  let isStopped = false;
  const going: Going = {
    share: 0,
    stop: () => {
      isStopped = true;
    },
  };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (isStopped || at >= bytes.length) {
          controller.close();
          onEnd();
          return;
        }
        controller.enqueue(bytes.subarray(at, at + PIECE));
        at += PIECE;
        going.share = Math.min(1, at / bytes.length);
      },
      cancel: onEnd,
    },
    { highWaterMark: 1 },
  );
  return { body, going };
}

/** Pages that wait to be fetched, each at an address that nobody can guess. */
export function createFiledPages(createId: () => string = randomUUID): FiledPages {
  const pages = new Map<string, string>();
  const taken = new Map<string, Going>();
  return {
    offer(page) {
      const address = `${FILED_ORIGIN}/${createId()}`;
      pages.set(address, page);
      for (const oldest of [...pages.keys()].slice(0, -WAITING)) pages.delete(oldest);
      return address;
    },
    answer({ method, url }) {
      // Electron hands over the place in the page, too.
      const address = url.split('#')[0] ?? '';
      const page = method === 'GET' ? pages.get(address) : undefined;
      pages.delete(address);
      if (page === undefined) return new Response(null, { status: 404, headers: HEADERS });
      const { body, going } = flowing(Buffer.from(page), () => taken.delete(address));
      taken.set(address, going);
      return new Response(body, { headers: HEADERS });
    },
    share: (address) => taken.get(address)?.share ?? null,
    stop(address) {
      pages.delete(address);
      taken.get(address)?.stop();
    },
  };
}

/** Whether the address is that of a document as filed. */
export function isFiledAddress(address: string): boolean {
  return address.startsWith(`${FILED_ORIGIN}/`);
}
