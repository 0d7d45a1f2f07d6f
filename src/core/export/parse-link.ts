/** Where a link of ours leads. */
export interface FilingLink {
  /** Accession number, or SHA-256 of the file where the filing has none. */
  readonly filing: string;
  /** Id of the annotation. */
  readonly annotation: string;
}

const LINK =
  /^exhibit99:\/\/open\/(\d{10}-\d{2}-\d{6}|[0-9a-f]{64})\/([A-Za-z0-9._~:@%-]{1,600})\/?$/i;
const ID = /^[\w.~:@-]{1,200}$/;

/** Reads an address that anybody may have written; null for all but a link that `linkToAnnotation` could have made. */
export function parseLink(address: string): FilingLink | null {
  const [, filing, encoded] = LINK.exec(address) ?? [];
  if (filing === undefined || encoded === undefined) return null;
  try {
    const annotation = decodeURIComponent(encoded);
    return ID.test(annotation) ? { filing: filing.toLowerCase(), annotation } : null;
  } catch {
    return null; // a lone percent sign
  }
}
