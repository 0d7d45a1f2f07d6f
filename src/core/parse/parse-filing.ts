import type { FileFacts, Filing, FilingDocument, FilingFacts } from '../filing/filing.ts';
import { failed, ok, type Result } from '../result.ts';
import { principalParty, type SubmissionHeader } from './container/parse-header.ts';
import {
  splitSubmission,
  type Submission,
  type SubmissionPart,
} from './container/split-submission.ts';
import { decodeText, sniffUtf16, toScannable } from './decode.ts';
import type { DocumentContent } from './document-content.ts';
import { titleOf } from './document-title.ts';
import { readCover } from './read-cover.ts';
import { readSource } from './read-source.ts';
import { refuseBytes, refusePage, type ParseFailure } from './refuse.ts';
import { itemsOf } from './sections/items-of.ts';
import { splitSections } from './sections/split-sections.ts';

/** A file as its opener names it; the hash is the filing's identity. */
export interface ParseSource {
  readonly name: string;
  readonly sha256: string;
}

/** What is the same for every document of a file. */
interface FileFrame {
  readonly source: ParseSource;
  readonly bytes: number;
  /** UTF-16, where the whole file is in it. */
  readonly wide: string | null;
}

const NO_CONTENT: DocumentContent = { text: '', blocks: [], warnings: [] };

/** Reads bytes into a filing, or says in one sentence why they are none. Time and memory grow linearly with the bytes. */
export function parseFiling(bytes: Uint8Array, source: ParseSource): Result<Filing, ParseFailure> {
  const wide = sniffUtf16(bytes);
  const refused = refuseBytes(bytes, wide !== null);
  if (refused) return failed(refused);
  const readable = toScannable(bytes);
  const frame = { source, bytes: bytes.length, wide };
  const submission = splitSubmission(readable);
  return submission ? parseSubmission(readable, submission, frame) : parseDocument(readable, frame);
}

function fileFacts(
  { source, bytes, wide }: FileFrame,
  container: FileFacts['container'],
  format: FileFacts['format'],
  encoding: string,
): FileFacts {
  const { name, sha256 } = source;
  return { name, sha256, bytes, container, format, encoding: wide ?? encoding };
}

function parseDocument(bytes: Uint8Array, frame: FileFrame): Result<Filing, ParseFailure> {
  const { text, encoding } = decodeText(bytes);
  const refused = refusePage(text);
  if (refused) return failed(refused);
  const { content, format } = readSource(text);
  const cover = readCover(content);
  const document = toDocument(content, null, 1, cover.form);
  return ok({
    file: fileFacts(frame, 'document', format, encoding),
    facts: {
      ...cover,
      accession: null,
      filed: null,
      items: itemsOf(document.sections, cover.form),
    },
    documents: [document],
    warnings: content.warnings,
  });
}

function parseSubmission(
  bytes: Uint8Array,
  submission: Submission,
  frame: FileFrame,
): Result<Filing, ParseFailure> {
  const { header, parts } = submission;
  const head = parts[0];
  if (!head) {
    const page = refusePage(decodeText(bytes.subarray(0, 20_000)).text);
    if (page) return failed(page);
    const message =
      'This file is only the header of an EDGAR submission; the documents it announces are not in it.';
    return failed({ code: 'no-document', message });
  }
  const warnings = [...submission.warnings];
  const documents: FilingDocument[] = [];
  let main: DocumentContent | null = null;
  let format: Filing['file']['format'] = 'text';
  let encoding: string = 'utf-8';
  for (const [i, part] of parts.entries()) {
    let content = NO_CONTENT;
    if (!part.attachment) {
      const decoded = decodeText(bytes.subarray(part.from, part.to));
      const read = readSource(decoded.text);
      content = read.content;
      warnings.push(...content.warnings);
      if (main === null) ({ format } = read);
      if (main === null) ({ encoding } = decoded);
      main ??= content;
    }
    const form = part.isLoose ? readCover(content).form : (part.type ?? header.form);
    documents.push(toDocument(content, part, i + 1, form));
  }
  return ok({
    file: fileFacts(frame, 'submission', format, encoding),
    facts: factsOf(header, main ?? NO_CONTENT, documents),
    documents,
    warnings,
  });
}

function toDocument(
  content: DocumentContent,
  part: SubmissionPart | null,
  place: number,
  form: string | null,
): FilingDocument {
  const type = part && !part.isLoose ? part.type : (form ?? printedExhibit(content.text));
  return {
    id: `d${place}`,
    sequence: part?.sequence ?? place,
    type,
    filename: part?.filename ?? null,
    description: part?.description ?? null,
    title: titleOf(content, type),
    text: content.text,
    blocks: content.blocks,
    sections: content.blocks.length > 0 ? splitSections(content, form) : [],
    attachment: part?.attachment ?? null,
  };
}

/** The exhibit that a document without a submission says it is, on its first line. */
function printedExhibit(text: string): string | null {
  const match = /^\s*EXHIBIT\s+(\d{1,3}(?:\.\d{1,3})?)\b/i.exec(text.slice(0, 200));
  return match && `EX-${match[1]}`;
}

/** The header's facts; what it leaves open, as a bare `<DOCUMENT>` does, is read off the main document's cover. */
function factsOf(
  header: SubmissionHeader,
  main: DocumentContent,
  documents: readonly FilingDocument[],
): FilingFacts {
  const party = principalParty(header);
  const cover = readCover(main);
  const first = documents.find((document) => document.blocks.length > 0);
  const form = header.form ?? documents[0]?.type ?? cover.form;
  return {
    accession: header.accession,
    form,
    filer: party?.name ?? cover.filer,
    cik: party?.cik ?? cover.cik,
    filed: header.filed,
    period: header.period ?? cover.period,
    ...(party?.fiscalYearEnd ? { fiscalYearEnd: party.fiscalYearEnd } : {}),
    items: first ? itemsOf(first.sections, form) : null,
  };
}
