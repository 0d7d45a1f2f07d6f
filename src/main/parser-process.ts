import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import type { AttachmentSource, Filing } from '../core/filing/filing.ts';
import { detectForwardLooking } from '../core/detect/forward-looking/detect-forward-looking.ts';
import { detectTrialMetrics } from '../core/detect/trial-metrics/detect-trial-metrics.ts';
import { filedPage } from '../core/filed/filed-page.ts';
import { decodeAttachment } from '../core/parse/container/decode-attachment.ts';
import { ENGINE_FLAGS } from '../core/parse/engine-flags.ts';
import { parseHead } from '../core/parse/parse-head.ts';
import { parseFiling } from '../core/parse/parse-filing.ts';
import type { ParseFailure } from '../core/parse/refuse.ts';
import { assertNever } from '../core/result.ts';
import type { Failure, FailureCode, Json, OpenedFiling } from '../ipc/contract.ts';
import { toFailure } from './failures.ts';
import { createPartOrder, type OrderedPart, textParts } from './filing-parts.ts';
import { HEAD_CHARS, toFirstScreen, toOpenedFiling } from './first-screen.ts';
import { inventReport } from './invent-report.ts';
import type { ParserJob, ParserReply } from './parser-messages.ts';
import { readFilingBytes } from './read-filing-bytes.ts';
import { texts } from './texts.ts';

setFlagsFromString(ENGINE_FLAGS);

// A process of its own: whatever a file does to the parser, it can't hang or break the window.
process.parentPort.on('message', ({ data }: { data: ParserJob }) => {
  clearTimeout(warming);
  work(data)
    .then(() => reply({ kind: 'done', isReusable: process.memoryUsage.rss() < REUSABLE_BYTES }))
    .catch((error: unknown) => {
      const message = texts.failures.parsing.failed(data.name);
      const failure =
        error instanceof RefusedFile ? error.failure : toFailure('crashed', message, error);
      reply({ kind: 'failed', failure });
    });
});

/** A process that has grown beyond it is not given another file: its memory is better handed back. */
const REUSABLE_BYTES = 400_000_000;

/** When a process that was started in advance begins to warm up: the window comes first. */
const REST_MS = 400;
const WARM_ROUNDS = 40;

let warming = setTimeout(() => warm(WARM_ROUNDS), REST_MS);

/**
 * Reads an invented report, so that the engine has compiled what reads a real one: a process that has just begun takes
 * several times as long. In rounds, so that a file that comes in between is read at once.
 */
function warm(rounds: number): void {
  const parsed = parseFiling(inventReport(), { name: 'invented.htm', sha256: '' });
  if (parsed.ok) toJson([detectForwardLooking(parsed.value), detectTrialMetrics(parsed.value)]);
  if (rounds > 1) warming = setTimeout(() => warm(rounds - 1));
}

/** Ends a job with a sentence for the reader. */
class RefusedFile extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

function reply(message: ParserReply): void {
  process.parentPort.postMessage(message);
}

async function work(job: ParserJob): Promise<void> {
  const read = await readFilingBytes(job.path, job.name);
  if (!read.ok) throw new RefusedFile(read.error);
  switch (job.kind) {
    case 'open':
      return openFiling(read.value, job.name);
    case 'image':
      return reply({ kind: 'image', url: toDataUrl(read.value, job.source) });
    case 'filed':
      return reply({ kind: 'filed', page: toFiledPage(read.value, job.document) });
    default:
      return assertNever(job);
  }
}

function openFiling(bytes: Uint8Array, name: string): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const head = parseHead(bytes, { name, sha256 }, HEAD_CHARS);
  if (head) replyOpened(toFirstScreen(head), new Map());
  const parsed = parseFiling(bytes, { name, sha256 });
  if (!parsed.ok) {
    const { code, message } = parsed.error;
    const details = `${code}: ${name}, ${bytes.length} bytes, sha256 ${sha256}`;
    throw new RefusedFile(toFailure(failureCode(code), message, details));
  }
  const filing = parsed.value;
  const opened = head ? null : toOpenedFiling(filing);
  if (opened) replyOpened(opened, attachmentsOf(filing));
  const order = createPartOrder();
  if (!opened?.complete) for (const part of textParts(filing)) replyPart(order.text(part));
  for (const part of order.findings('forwardLooking', detectForwardLooking(filing)))
    replyPart(part);
  for (const part of order.findings('metrics', detectTrialMetrics(filing))) replyPart(part);
}

function replyPart({ part, order }: OrderedPart): void {
  reply({ kind: 'part', part: toJson(part), order });
}

function replyOpened(
  filing: OpenedFiling,
  attachments: ReadonlyMap<string, AttachmentSource>,
): void {
  const { facts, file } = filing;
  const parts = { opened: toJson(filing), facts, sha256: file.sha256, attachments };
  reply({ kind: 'opened', parts });
}

function failureCode(code: ParseFailure['code']): FailureCode {
  return code === 'empty' ? 'empty' : 'not-a-filing';
}

function attachmentsOf(filing: Filing): ReadonlyMap<string, AttachmentSource> {
  return new Map(
    filing.documents.flatMap(({ id, attachment }) => (attachment ? [[id, attachment]] : [])),
  );
}

function toDataUrl(bytes: Uint8Array, source: AttachmentSource): string {
  const image = Buffer.from(decodeAttachment(bytes, source));
  return `data:${source.mediaType};base64,${image.toString('base64')}`;
}

function toFiledPage(bytes: Uint8Array, document: string): string {
  const page = filedPage(bytes, document, (image) => Buffer.from(image).toString('base64'));
  if (page !== null) return page;
  throw new RefusedFile(toFailure('not-found', texts.failures.reading.noText));
}

function toJson<T>(value: T): Json<T> {
  // The brand says which type the text holds; it is made here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.stringify(value) as Json<T>;
}
