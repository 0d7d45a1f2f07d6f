import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Filing } from '../../../../src/core/filing/filing.ts';
import { parseFiling } from '../../../../src/core/parse/parse-filing.ts';

const ROOT = fileURLToPath(new URL('../../../../../shared/', import.meta.url));
const FILINGS = `${ROOT}corpus/`;
const LABELS = `${ROOT}gold/items.json`;

/** Whether the real filings that lie beside the repository are there; when not, says so once. */
export function hasSharedFilings(): boolean {
  const found = existsSync(FILINGS) && existsSync(LABELS);
  if (!found) console.info(`skipped: no filings beside the repository (${FILINGS})`);
  return found;
}

/** Names of the filings, sorted. */
export function sharedFilings(): readonly string[] {
  return readdirSync(FILINGS)
    .filter((name) => !name.endsWith('.tsv'))
    .sort();
}

/** The item numbers read off the headings, by file name. */
export function sharedItems(): Readonly<Record<string, readonly string[]>> {
  return JSON.parse(readFileSync(LABELS, 'utf8')) as Record<string, readonly string[]>;
}

/** The filing, or null when it is refused. */
export function readShared(name: string): Filing | null {
  const read = parseFiling(readFileSync(FILINGS + name), { name, sha256: '' });
  return read.ok ? read.value : null;
}
