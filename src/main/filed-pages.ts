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

/** Documents as filed, each to be fetched once by an address that nobody can guess. */
export interface FiledPages {
  /** Returns the address. */
  offer(page: string): string;
  answer(request: Request): Response;
}

/** Pages that wait to be fetched, each at an address that nobody can guess. */
export function createFiledPages(createId: () => string = randomUUID): FiledPages {
  const pages = new Map<string, string>();
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
      return page === undefined
        ? new Response(null, { status: 404, headers: HEADERS })
        : new Response(page, { headers: HEADERS });
    },
  };
}

/** Whether the address is that of a document as filed. */
export function isFiledAddress(address: string): boolean {
  return address.startsWith(`${FILED_ORIGIN}/`);
}
