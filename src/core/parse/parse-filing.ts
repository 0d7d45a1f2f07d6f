import type { Filing, FilingDocument, FilingFacts } from '../filing/filing.ts';
import { failed, ok, type Result } from '../result.ts';
import { principalParty, type SubmissionHeader } from './container/parse-header.ts';
import {
  splitSubmission,
  type Submission,
  type SubmissionPart,
} from './container/split-submission.ts';
import { decodeText, sniffUtf16 } from './decode.ts';
import type { DocumentContent } from './document-content.ts';
import { htmlToBlocks } from './html-blocks/html-blocks.ts';
import { refuseBytes, refusePage, type ParseFailure } from './refuse.ts';
import { splitSections } from './sections/split-sections.ts';
import { sniffFormat } from './sniff-format.ts';
import { textToBlocks } from './text-blocks/text-to-blocks.ts';

/** A file as its opener names it; the hash is the filing's identity. */
export interface ParseSource {
  readonly name: string;
  readonly sha256: string;
}

/** Reads bytes into a filing, or says in one sentence why they are none. Time and memory grow linearly with the bytes. */
export function parseFiling(bytes: Uint8Array, source: ParseSource): Result<Filing, ParseFailure> {
  const wide = sniffUtf16(bytes);
  const refused = refuseBytes(bytes, wide !== null);
  if (refused) return failed(refused);
  const readable = wide ? new TextEncoder().encode(decodeText(bytes).text) : bytes;
  const submission = splitSubmission(readable);
  if (submission) return ok(fromSubmission(readable, submission, source, bytes.length, wide));
  return fromDocument(readable, source, bytes.length, wide);
}

function readContent(text: string, format: 'html' | 'text' | 'xml'): DocumentContent {
  return format === 'html' ? htmlToBlocks(text) : textToBlocks(text);
}

function fromDocument(
  bytes: Uint8Array,
  source: ParseSource,
  size: number,
  wide: string | null,
): Result<Filing, ParseFailure> {
  const { text, encoding } = decodeText(bytes);
  const refused = refusePage(text);
  if (refused) return failed(refused);
  const format = sniffFormat(text);
  const content = readContent(text, format);
  const document = toDocument(content, null, 1, null);
  return ok({
    file: { ...source, bytes: size, container: 'document', format, encoding: wide ?? encoding },
    facts: NO_FACTS,
    documents: [document],
    warnings: content.warnings,
  });
}

const NO_FACTS: FilingFacts = {
  accession: null,
  form: null,
  filer: null,
  cik: null,
  filed: null,
  period: null,
  items: null,
};

function toDocument(
  content: DocumentContent,
  part: SubmissionPart | null,
  place: number,
  form: string | null,
): FilingDocument {
  return {
    id: `d${place}`,
    sequence: part?.sequence ?? place,
    type: part?.type ?? null,
    filename: part?.filename ?? null,
    description: part?.description ?? null,
    title: null,
    text: content.text,
    blocks: content.blocks,
    sections: splitSections(content, part?.type ?? form),
    attachment: part?.attachment ?? null,
  };
}

const NO_CONTENT: DocumentContent = { text: '', blocks: [], warnings: [] };

function factsOf(header: SubmissionHeader): FilingFacts {
  const party = principalParty(header);
  return {
    accession: header.accession,
    form: header.form,
    filer: party?.name ?? null,
    cik: party?.cik ?? null,
    filed: header.filed,
    period: header.period,
    items: null,
  };
}

function fromSubmission(
  bytes: Uint8Array,
  submission: Submission,
  source: ParseSource,
  size: number,
  wide: string | null,
): Filing {
  const warnings = [...submission.warnings];
  const documents: FilingDocument[] = [];
  let format: 'html' | 'text' | 'xml' = 'text';
  let encoding: string = 'utf-8';
  for (const part of submission.parts) {
    const place = documents.length + 1;
    let content = NO_CONTENT;
    if (!part.attachment) {
      const decoded = decodeText(bytes.subarray(part.from, part.to));
      const found = sniffFormat(decoded.text);
      content = readContent(decoded.text, found);
      warnings.push(...content.warnings);
      if (place === 1) {
        format = found;
        encoding = decoded.encoding;
      }
    }
    documents.push(toDocument(content, part, place, submission.header.form));
  }
  return {
    file: { ...source, bytes: size, container: 'submission', format, encoding: wide ?? encoding },
    facts: factsOf(submission.header),
    documents,
    warnings,
  };
}
