import type { AttachmentSource, FilingFacts } from '../core/filing/filing.ts';
import type { Failure, Findings, Json, OpenedFiling } from '../ipc/contract.ts';

/** What the main process asks a parser process for; one job a process. */
export type ParserJob =
  | { readonly kind: 'open'; readonly path: string; readonly name: string }
  | {
      readonly kind: 'image';
      readonly path: string;
      readonly name: string;
      readonly source: AttachmentSource;
    };

/** What the main process keeps of a filing besides what it passes on. */
export interface OpenedParts {
  /** The answer of `filings:open`. */
  readonly opened: Json<OpenedFiling>;
  readonly facts: FilingFacts;
  /** Of the file's bytes. */
  readonly sha256: string;
  /** Where the payloads of attachments stand, by document id. */
  readonly attachments: ReadonlyMap<string, AttachmentSource>;
}

/** Answers in the order in which an `open` job sends them, then that of `image`. Each is final for its stage. */
export type ParserReply =
  | { readonly kind: 'opened'; readonly parts: OpenedParts }
  | { readonly kind: 'rest'; readonly whole: Json<OpenedFiling> }
  | { readonly kind: 'findings'; readonly findings: Json<Findings> }
  | { readonly kind: 'image'; readonly url: string }
  | { readonly kind: 'failed'; readonly failure: Failure };
