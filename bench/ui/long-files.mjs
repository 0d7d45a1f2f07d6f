import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/paths.mjs';

/** Filings from EDGAR, beside the repository. */
const FILINGS = join(ROOT, '..', 'shared', 'corpus');
const MEGABYTE = 1_000_000;

/** @typedef {{ name: string, path: string, megabytes: number }} LongFile */

/** The page's body alone: joined whole, a second envelope inside the first would be taken for another submission. */
function bodyOf(html) {
  const inner = /<body\b[^>]*>([\s\S]*?)(?:<\/body>|$)/i.exec(html)?.[1] ?? html;
  return inner.replace(
    /<\/?(?:SEC-DOCUMENT|DOCUMENT|TEXT|TYPE|SEQUENCE|FILENAME|DESCRIPTION)>[^\n<]*/gi,
    '',
  );
}

/** Bodies one after the other, over and over; the last is cut where the page has its size. */
function joined(bodies, bytes) {
  const parts = [];
  let left = bytes;
  for (let i = 0; left > 0; i = (i + 1) % bodies.length) {
    parts.push(bodies[i].slice(0, left));
    left -= bodies[i].length;
  }
  return `<html><head><title>Joined</title></head><body>${parts.join('\n<hr>\n')}</body></html>`;
}

/**
 * The filings of about 4 MB, and pages of 10 and 26 MB joined of filings.
 * @returns {LongFile[]} none where the filings are missing
 */
export function longFiles() {
  if (!existsSync(FILINGS)) return [];
  const pages = readdirSync(FILINGS)
    .filter((name) => name.endsWith('.htm') && statSync(join(FILINGS, name)).size > MEGABYTE / 4)
    .toSorted();
  const large = pages
    .map((name) => join(FILINGS, name))
    .filter((path) => statSync(path).size > 3.5 * MEGABYTE)
    .map((path) => ({ name: path.slice(path.lastIndexOf('/') + 1), path }));
  const folder = mkdtempSync(join(tmpdir(), 'exhibit99-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const bodies = pages.map((name) => bodyOf(readFileSync(join(FILINGS, name), 'latin1')));
  const long = [10, 26].map((megabytes) => {
    const path = join(folder, `joined-${megabytes}.htm`);
    writeFileSync(path, joined(bodies, megabytes * MEGABYTE), 'latin1');
    return { name: 'filings joined', path };
  });
  return [...large, ...long].map((file) => ({
    ...file,
    megabytes: statSync(file.path).size / MEGABYTE,
  }));
}
