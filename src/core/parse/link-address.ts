import { detach } from './detach.ts';
import { dropInvisible } from './drop-invisible.ts';

/** Schemes of addresses that lead to a page, a file for download or a mailbox. */
const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'ftp', 'mailto']);

/**
 * A link's address as filed, without invisible characters; null when it leads nowhere that a filing may link to, such as a
 * script or data in the address itself.
 */
export function linkAddress(filed: string): string | null {
  // Browsers pass over line breaks and tabs within an address, and so do those who hide a scheme with them.
  const address = dropInvisible(filed.replace(/[\t\n\r]/g, '')).trim();
  const colon = address.search(/[:/?#]/);
  if (address === '') return null;
  const isSafe = address[colon] !== ':' || SCHEMES.has(address.slice(0, colon).toLowerCase());
  return isSafe ? detach(address) : null;
}
