import { createHash } from 'node:crypto';
import type { AttachmentSource, Filing } from '../core/filing/filing.ts';
import { decodeAttachment } from '../core/parse/container/decode-attachment.ts';
import { parseHead } from '../core/parse/parse-head.ts';
import { parseFiling } from '../core/parse/parse-filing.ts';
import type { ParseFailure } from '../core/parse/refuse.ts';
import { assertNever } from '../core/result.ts';
import type { FailureCode, Json, OpenedFiling } from '../ipc/contract.ts';
import { detectFindings } from './detect-findings.ts';
import { toFailure } from './failures.ts';
import { HEAD_CHARS, toFirstScreen, toOpenedFiling, toWholeFiling } from './first-screen.ts';
import type { ParserJob, ParserReply } from './parser-messages.ts';
import { readFilingBytes } from './read-filing-bytes.ts';

// A process of its own: whatever a file does to the parser, it can't hang or break the window.
process.parentPort.on('message', ({ data }: { data: ParserJob }) => {
  work(data).catch((error: unknown) =>
    reply({
      kind: 'failed',
      failure: toFailure('crashed', `“${data.name}” could not be read: the parser failed.`, error),
    }),
  );
});

function reply(message: ParserReply): void {
  process.parentPort.postMessage(message);
}

async function work(job: ParserJob): Promise<void> {
  const read = await readFilingBytes(job.path, job.name);
  if (!read.ok) return reply({ kind: 'failed', failure: read.error });
  switch (job.kind) {
    case 'open':
      return openFiling(read.value, job.name);
    case 'image':
      return reply({ kind: 'image', url: toDataUrl(read.value, job.source) });
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
    return reply({ kind: 'failed', failure: toFailure(failureCode(code), message, details) });
  }
  const filing = parsed.value;
  if (!head) replyOpened(toOpenedFiling(filing), attachmentsOf(filing));
  reply({ kind: 'rest', whole: toJson(toWholeFiling(filing)) });
  reply({ kind: 'findings', findings: toJson(detectFindings(filing)) });
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

function toJson<T>(value: T): Json<T> {
  // The brand says which type the text holds; it is made here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.stringify(value) as Json<T>;
}
