import type { AttachmentSource, FilingFacts } from '../core/filing/filing.ts';
import type { Failure, FilingPart, Json, OpenedFiling } from '../ipc/contract.ts';

/** What the main process asks a parser process for; one job at a time. */
export type ParserJob =
  | { readonly kind: 'open'; readonly path: string; readonly name: string }
  | {
      readonly kind: 'image';
      readonly path: string;
      readonly name: string;
      readonly source: AttachmentSource;
    }
  | {
      readonly kind: 'filed';
      readonly path: string;
      readonly name: string;
      /** By its id. */
      readonly document: string;
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

/** Answers in the order in which an `open` job sends them; `image` and `filed` are those of the other kinds. */
export type ParserReply =
  | { readonly kind: 'opened'; readonly parts: OpenedParts }
  /** Handed out by `order`, the lowest that is there first. */
  | { readonly kind: 'part'; readonly part: Json<FilingPart>; readonly order: number }
  | { readonly kind: 'image'; readonly url: string }
  /** The job's end; whether the process may be given another. */
  | { readonly kind: 'done'; readonly isReusable: boolean }
  | { readonly kind: 'filed'; readonly page: string }
  | { readonly kind: 'failed'; readonly failure: Failure };
