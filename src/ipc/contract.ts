import { z } from 'zod';
import type { ForwardLooking, TrialMetric } from '../core/detect/finding.ts';
import type { FilingLink } from '../core/export/parse-link.ts';
import type { Filing, FilingDocument } from '../core/filing/filing.ts';
import type { Result } from '../core/result.ts';
import type { Tag } from '../core/annotate/tag.ts';
import type { NotebookContents } from '../core/annotate/journal.ts';
import type { Channel, EventName } from './channels.ts';
import { type Command, isCommand } from './commands.ts';
import { journalEntrySchema } from './notebook-schemas.ts';
import { type PrintJob, printJobSchema } from './print-schema.ts';

/** Handed out by the main process for a file it may read; means nothing anywhere else. */
export type FilingId = string & { readonly brand: 'FilingId' };

const filingId = z
  .string()
  .regex(/^[0-9a-f-]{36}$/)
  // Whether it was handed out is for the main process to find out; here it only has the form of an id.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  .transform((id) => id as FilingId);
/** Handed out by the main process for a file of notes it may write into. */
export type NotesFileId = string & { readonly brand: 'NotesFileId' };

const notesFileId = z
  .string()
  .regex(/^[0-9a-f-]{36}$/)
  // As above: only its form is looked at here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  .transform((id) => id as NotesFileId);
const command = z.string().refine(isCommand);
/** Handed out by the main process for a folder of notes it may write into. */
export type NotesFolderId = string & { readonly brand: 'NotesFolderId' };

const notesFolderId = z
  .string()
  .regex(/^[0-9a-f-]{36}$/)
  // As above: only its form is looked at here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  .transform((id) => id as NotesFolderId);
const text = (limit: number) => z.string().max(limit);
const textHash = z.string().regex(/^[0-9a-f]{64}$/);
const packedText = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength < 128_000_000);

const unsaved = z.strictObject({ count: z.int().min(0), reason: text(1000).nullable() });

/** What a window could not save before it was to be closed. */
export interface Unsaved {
  /** Changes; 0 when all is saved. */
  readonly count: number;
  /** Why not; null when it is merely not done yet. */
  readonly reason: string | null;
}

/**
 * The arguments of every call, as the main process parses them. No schema but `filings:dropped` holds a path: that
 * one is called by the preload script alone, which asks Electron for the path of a file the user dropped.
 */
export const argumentSchemas = {
  'filings:pick': z.tuple([]),
  'filings:pick-folder': z.tuple([]),
  'filings:dropped': z.tuple([z.array(text(4096)).max(500)]),
  'filings:requested': z.tuple([]),
  'filings:recent': z.tuple([]),
  'filings:forget': z.tuple([filingId]),
  'filings:open': z.tuple([filingId]),
  'filings:next': z.tuple([filingId]),
  'filings:image': z.tuple([filingId, text(32)]),
  'filings:filed': z.tuple([filingId, text(32)]),
  'filings:filed-share': z.tuple([filingId]),
  'filings:stop-filed': z.tuple([filingId]),
  'filings:close': z.tuple([filingId]),
  'notes:save': z.tuple([z.strictObject({ suggestedName: text(200), content: text(64_000_000) })]),
  'notes:copy': z.tuple([
    z.strictObject({ text: text(64_000_000), html: text(64_000_000).optional() }),
  ]),
  'notes:pick': z.tuple([]),
  'notes:read': z.tuple([notesFileId]),
  'notes:update': z.tuple([z.strictObject({ id: notesFileId, content: text(64_000_000) })]),
  'notes:pick-folder': z.tuple([]),
  'notes:add': z.tuple([
    z.strictObject({
      folder: notesFolderId,
      suggestedName: text(200),
      content: text(64_000_000),
    }),
  ]),
  'notes:import': z.tuple([]),
  'tags:import': z.tuple([]),
  'links:requested': z.tuple([]),
  'print:to-pdf': z.tuple([z.strictObject({ suggestedName: text(200), job: printJobSchema })]),
  'print:to-paper': z.tuple([printJobSchema]),
  'print:job': z.tuple([z.uuid()]),
  'print:drawn': z.tuple([z.uuid()]),
  'notes:journal': z.tuple([journalEntrySchema]),
  'notes:recover': z.tuple([z.strictObject({ generation: z.int(), notes: z.int() })]),
  'backups:write': z.tuple([z.enum(['start', 'changes', 'upgrade', 'restore']), text(512_000_000)]),
  'backups:list': z.tuple([]),
  'backups:read': z.tuple([z.string().regex(/^notes_[\w.-]{1,180}\.json$/)]),
  'backups:show': z.tuple([]),
  'texts:missing': z.tuple([z.array(textHash).max(100_000)]),
  'texts:keep': z.tuple([textHash, packedText]),
  'texts:read': z.tuple([textHash]),
  'menu:keys': z.tuple([z.array(z.tuple([command, text(40)])).max(200)]),
  'app:new-window': z.tuple([]),
  'app:unsaved': z.tuple([unsaved]),
  'app:facts': z.tuple([]),
  'app:newest-version': z.tuple([]),
  'app:report': z.tuple([text(10_000)]),
} as const satisfies Record<Channel, z.ZodType>;

/** A file that the main process knows and may read. */
export interface FilingEntry {
  readonly id: FilingId;
  /** File name without its folder. */
  readonly name: string;
}

/** What has become of the file of an open filing since it was read. */
export interface FilingChange {
  readonly id: FilingId;
  /** as-read: it was changed or gone, and has the bytes again that were read. */
  readonly change: 'changed' | 'gone' | 'as-read';
}

/** A file of notes that the reader chose to write into. */
export interface NotesFile {
  readonly id: NotesFileId;
  /** File name without its folder. */
  readonly name: string;
  readonly content: string;
}

/** A folder that the reader keeps notes in. */
export interface NotesFolder {
  readonly id: NotesFolderId;
  /** Without the folders around it. */
  readonly name: string;
  /** Those in it that hold items of ours, named by their way from the folder. */
  readonly files: readonly NotesFile[];
}

/** A filing on the start page. */
export interface RecentFiling extends FilingEntry {
  readonly filer: string | null;
  readonly form: string | null;
  /** ISO 8601 date. */
  readonly filed: string | null;
  /** ISO 8601 instant. */
  readonly opened: string;
  /** With dashes; null where the filing has none. */
  readonly accession: string | null;
  /** Of the file's bytes; null in entries of older versions. */
  readonly sha256: string | null;
  /** That of what the file held before, where it was another when it was opened last; null when not. */
  readonly replaced: string | null;
}

/** A document without its text and blocks; `chars` is the length of its canonical text. */
export interface DocumentHead extends Omit<FilingDocument, 'text' | 'blocks'> {
  readonly chars: number;
}

/** What is known of a filing besides its text. */
export interface FilingHead extends Omit<Filing, 'documents'> {
  readonly documents: readonly DocumentHead[];
}

/** The text of a document, or the part of it that is there. */
export interface DocumentBody extends Pick<FilingDocument, 'id' | 'text' | 'blocks'> {
  /** Lower-case hexadecimal SHA-256 of the text's UTF-8 bytes; not there while the text is only a part. */
  readonly textHash?: string;
}

/**
 * Answer of `filings:open`: the outline as far as it is known, and enough text for the first screen. When `complete` it
 * is all of the filing; otherwise the parts have all of it, which may differ from what its beginning led to expect.
 */
export interface OpenedFiling extends FilingHead {
  readonly bodies: readonly DocumentBody[];
  readonly complete: boolean;
}

/** The documents of a filing, with their texts, as what is printed holds them. */
export interface PrintedFiling {
  readonly documents: readonly DocumentHead[];
  readonly bodies: readonly DocumentBody[];
}

/** What both detectors found in a filing, or in a part of it. */
export interface Findings {
  readonly forwardLooking: readonly ForwardLooking[];
  readonly metrics: readonly TrialMetric[];
}

/**
 * What follows the first screen: of a filing that is not `complete` its head and then its text from the beginning, in the
 * order of the documents; of every filing its findings, in parts that each come behind the text that they are about. Each is about
 * a quarter of a megabyte at most, unless one block is longer.
 */
export type FilingPart =
  | { readonly kind: 'head'; readonly head: FilingHead }
  /** Blocks and text that follow those of the same document in earlier parts; offsets are those of the document. */
  | { readonly kind: 'body'; readonly body: DocumentBody }
  /** Behind the last `body`, with the {@link DocumentBody.textHash} of each document by its id. */
  | { readonly kind: 'whole'; readonly textHashes: Readonly<Record<string, string>> }
  | { readonly kind: 'findings'; readonly findings: Findings };

/** A JSON text of the named type: one string crosses the bridge three times faster than the objects. */
export type Json<T> = string & { readonly json: T };

/** What snapshot and journal know at start, compared with the database. */
export interface Recovery {
  /** Number of the last change they know. */
  readonly generation: number;
  /** All of the notebook, when the database has less of it; null when the database has everything. */
  readonly contents: Json<NotebookContents> | null;
  /** The instant of the snapshot it starts from, ISO 8601; null when there is none. */
  readonly snapshotMade: string | null;
  /** Number of the last change in that snapshot; 0 without one. */
  readonly snapshotGeneration: number;
  /** Changes known to be lost. */
  readonly missing: number;
  /** Lines of the journal passed over because they were damaged. */
  readonly damagedLines: number;
  /** Whether the journal's last line was cut short. */
  readonly torn: boolean;
  /** Snapshots passed over because they were damaged. */
  readonly damagedSnapshots: number;
}

/** A snapshot of all notes that can be restored. */
export interface Backup {
  /** File name. */
  readonly name: string;
  /** ISO 8601 instant. */
  readonly made: string;
  readonly notes: number;
  readonly reason: string;
}

/** What kind of failure it is; the sentence for the reader goes beside it. */
export type FailureCode =
  | 'not-found'
  | 'unreadable'
  | 'too-large'
  | 'empty'
  | 'not-a-filing'
  | 'timed-out'
  | 'crashed'
  | 'not-written'
  | 'not-reached'
  | 'refused';

/** An expected failure: a sentence for the reader, and what *Copy details* copies. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly details: string;
}

/** What a report of a fault should say of the app. */
export interface AppFacts {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly platform: string;
  /** Null when the copy was made without one. */
  readonly releases: ReleasePlace | null;
}

/** Where newer versions of the app are announced. */
export interface ReleasePlace {
  /** The one address that is asked, and only when the reader wants it. */
  readonly asked: string;
  /** Where the reader finds them. */
  readonly page: string;
}

/** What the place that announces versions said. */
export interface NewestVersion {
  /** Numbers with points between them. */
  readonly newest: string;
  /** Than this copy. */
  readonly isNewer: boolean;
}

/** What each call answers. */
export interface Answers {
  'filings:pick': readonly FilingEntry[];
  'filings:pick-folder': readonly FilingEntry[];
  'filings:dropped': readonly FilingEntry[];
  /** Files named on the command line or by the operating system, not fetched yet. */
  'filings:requested': readonly FilingEntry[];
  'filings:recent': readonly RecentFiling[];
  'filings:forget': null;
  'filings:open': Json<OpenedFiling>;
  /** The next part, each once; null behind the last. */
  'filings:next': Json<FilingPart> | null;
  /** An attached image as a data: URL. */
  'filings:image': string;
  /** Where a frame finds a document as filed, once. */
  'filings:filed': string;
  /** How much of it the frame has taken, 0 to 1; null while it takes nothing. */
  'filings:filed-share': number | null;
  'filings:stop-filed': null;
  'filings:close': null;
  /** The name of the file written; null when the reader cancelled. */
  'notes:save': string | null;
  'notes:copy': null;
  /** Null when the reader cancelled, here and for `notes:pick-folder`, `notes:import` and `tags:import`. */
  'notes:pick': NotesFile | null;
  'notes:read': NotesFile;
  /** The name of the file written. */
  'notes:update': string;
  'notes:pick-folder': NotesFolder | null;
  /** The name of the file written. */
  'notes:add': string;
  'notes:import': { readonly name: string; readonly text: string } | null;
  'tags:import': { readonly name: string; readonly tags: readonly Tag[] } | null;
  /** Links that the operating system handed over, not fetched yet. */
  'links:requested': readonly FilingLink[];
  /** The name of the file written; null when the reader cancelled. */
  'print:to-pdf': string | null;
  /** False when the reader cancelled. */
  'print:to-paper': boolean;
  /** For the page that draws what is printed. */
  'print:job': Json<PrintJob>;
  'print:drawn': null;
  'notes:journal': null;
  'notes:recover': Recovery;
  'backups:write': null;
  /** The latest first. */
  'backups:list': readonly Backup[];
  'backups:read': Json<NotebookContents>;
  'backups:show': null;
  /** Those of the texts that are not kept beside the snapshots yet. */
  'texts:missing': readonly string[];
  'texts:keep': null;
  /** UTF-8 under deflate-raw; null when it is not there or damaged. */
  'texts:read': Uint8Array | null;
  'menu:keys': null;
  'app:new-window': null;
  /** In reply to the event `app:closing`: what could not be saved. */
  'app:unsaved': null;
  'app:facts': AppFacts;
  /** The only call that makes a request. */
  'app:newest-version': NewestVersion;
  'app:report': null;
}

/** What each event tells. */
export interface Events extends Record<EventName, unknown> {
  'filings:arrived': readonly FilingEntry[];
  'filings:changed': FilingChange;
  'links:arrived': readonly FilingLink[];
  'menu:command': Command;
  /** The window is to be closed: it saves what it can and answers by `app:unsaved`. */
  'app:closing': null;
  /** The machine is about to sleep, or is locked. */
  'app:sleeping': null;
}

/** What a call resolves with; it rejects only where there is a bug. */
export type Answer<C extends Channel> = Result<Answers[C], Failure>;

type Call<C extends Channel> = (
  ...args: z.input<(typeof argumentSchemas)[C]>
) => Promise<Answer<C>>;

/** `window.exhibit`: the renderer's whole world outside itself; one function a channel, and a way to listen. */
export type Bridge = {
  readonly [C in Exclude<Channel, 'filings:dropped'>]: Call<C>;
} & {
  /** Registers dropped files; the preload script asks Electron for their paths. */
  readonly 'filings:dropped': (files: readonly unknown[]) => Promise<Answer<'filings:dropped'>>;
  /** Listens; returns the way to stop. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
};
