import { detectForwardLooking } from '../../src/core/detect/forward-looking/detect-forward-looking.ts';
import { detectTrialMetrics } from '../../src/core/detect/trial-metrics/detect-trial-metrics.ts';
import type { Filing, FilingDocument } from '../../src/core/filing/filing.ts';
import type { TextSpan } from '../../src/core/filing/span.ts';
import { parseFiling } from '../../src/core/parse/parse-filing.ts';

/** What no input may do. */
export interface Fault {
  readonly kind: 'throws' | 'unsound' | 'large' | 'slow';
  readonly detail: string;
}

/**
 * Longest time, in ms, that an input may take: so much for any, and so much for each byte. Counted by the clock or as
 * processor time of the process, whichever is less: the one counts what other programs do, the other what other threads do.
 */
const BASE_MS = 250;
const MS_PER_BYTE = 0.01;
/** A character may become three when composed, and each cell and mark is an object of about a hundred characters. */
const BASE_JSON = 20_000;
const JSON_PER_BYTE = 60;

function isWithin(inner: TextSpan, outer: TextSpan): boolean {
  return (
    Number.isInteger(inner.start) &&
    Number.isInteger(inner.end) &&
    inner.start >= outer.start &&
    inner.end >= inner.start &&
    inner.end <= outer.end
  );
}

function documentFault({ id, text, blocks, sections }: FilingDocument): string | null {
  let next = 0;
  for (const [i, block] of blocks.entries()) {
    const where = `${id}, block ${i} (${block.kind})`;
    if (block.start !== next || block.end < block.start) return `${where}: out of line`;
    next = block.end + 1;
    for (const mark of block.marks ?? []) {
      if (!isWithin(mark, block)) return `${where}: a mark outside`;
      if (mark.target !== undefined && (mark.target < 0 || mark.target > text.length))
        return `${where}: a link leads out of the text`;
    }
    if (block.kind === 'page-break' && !(block.at >= 0 && block.at <= block.start))
      return `${where}: its turn is outside`;
    if (block.kind !== 'table') continue;
    if (block.caption && !isWithin(block.caption, block)) return `${where}: its caption is outside`;
    for (const cell of block.rows.flatMap(({ cells }) => cells)) {
      if (!isWithin(cell, block)) return `${where}: a cell outside`;
      if (!(cell.colSpan >= 1 && cell.rowSpan >= 1)) return `${where}: a cell of no size`;
      if (cell.column + cell.colSpan > block.columns) return `${where}: a cell beside the table`;
      if (cell.marks?.some((mark) => !isWithin(mark, cell)))
        return `${where}: a mark outside a cell`;
    }
  }
  if (blocks.length > 0 && next !== text.length + 1) return `${id}: text after its last block`;
  const ids = new Set<string>();
  for (const section of sections) {
    if (!isWithin(section, { start: 0, end: text.length })) return `${id}: ${section.id} outside`;
    if (section.parent !== null && !ids.has(section.parent)) return `${id}: ${section.id} is lost`;
    ids.add(section.id);
  }
  return null;
}

/** What of a filing's data does not hold together; null when all does. */
export function filingFault(filing: Filing): string | null {
  for (const document of filing.documents) {
    const fault = documentFault(document);
    if (fault !== null) return fault;
  }
  return null;
}

function findingsFault(filing: Filing): string | null {
  const lengths = new Map(filing.documents.map(({ id, text }) => [id, text.length]));
  const forward = detectForwardLooking(filing);
  const metrics = detectTrialMetrics(filing);
  for (const finding of [...forward, ...metrics]) {
    const length = lengths.get(finding.document);
    if (length === undefined) return `a finding in ${finding.document}`;
    if (!isWithin(finding, { start: 0, end: length }) || finding.start === finding.end)
      return `a finding at ${finding.start}–${finding.end} of ${length}`;
  }
  for (const { reasons, due } of forward) {
    if (reasons.length === 0) return 'a statement without a reason';
    if (due && !(isDay(due.from) && isDay(due.to) && due.from <= due.to))
      return `due from ${due.from} to ${due.to} (${due.text})`;
  }
  const ids = new Set(metrics.map(({ id }) => id));
  if (ids.size < metrics.length) return 'two metrics of one id';
  for (const { id, kind, value, high, n, N, of, against } of metrics) {
    for (const number of [value, high, n, N])
      if (typeof number === 'number' && !Number.isFinite(number)) return `${kind} ${id}: ${number}`;
    for (const other of [of, against])
      if (other !== undefined && !ids.has(other)) return `${kind} ${id} speaks of ${other}`;
  }
  JSON.stringify([forward, metrics]);
  return null;
}

function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
}

function runOnce(bytes: Uint8Array): Fault | null {
  try {
    const parsed = parseFiling(bytes, { name: 'input', sha256: '' });
    if (!parsed.ok) return null;
    const fault = filingFault(parsed.value) ?? findingsFault(parsed.value);
    if (fault !== null) return { kind: 'unsound', detail: fault };
    const size = JSON.stringify(parsed.value).length;
    return size > BASE_JSON + JSON_PER_BYTE * bytes.length
      ? { kind: 'large', detail: `${size} characters of ${bytes.length} bytes` }
      : null;
  } catch (error) {
    return { kind: 'throws', detail: error instanceof Error ? String(error.stack) : String(error) };
  }
}

/** Reads an input and looks for findings in it; null when nothing is wrong and it took no longer than its size explains. */
export function findFault(bytes: Uint8Array): Fault | null {
  const limit = BASE_MS + MS_PER_BYTE * bytes.length;
  let least = Infinity;
  // A slow run is looked at again: the machine may have been busy.
  for (let attempt = 0; attempt < 3 && least > limit; attempt++) {
    const start = performance.now();
    const before = process.cpuUsage();
    const fault = runOnce(bytes);
    if (fault) return fault;
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, performance.now() - start, (user + system) / 1000);
  }
  if (least <= limit) return null;
  return { kind: 'slow', detail: `${Math.round(least)} ms for ${bytes.length} bytes` };
}
