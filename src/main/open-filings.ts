import { type Result, failed, ok } from '../core/result.ts';
import type { Answer, Failure, FilingEntry, FilingId } from '../ipc/contract.ts';
import { toFailure } from './failures.ts';
import type { FiledPages } from './filed-pages.ts';
import { createFiledReadings } from './filed-readings.ts';
import type { FilingFiles } from './filing-files.ts';
import type { FilingWatch } from './filing-watch.ts';
import { log } from './log.ts';
import type { ParsedFiling, Parser } from './parser.ts';
import type { RecentFilings } from './recent-filings.ts';
import { texts } from './texts.ts';

/** The filings that the window has open, and what of them it has not fetched yet. */
export interface OpenFilings {
  /** Those open, in the order in which they were opened. */
  entries(): readonly FilingEntry[];
  open(id: FilingId): Promise<Answer<'filings:open'>>;
  next(id: FilingId): Promise<Answer<'filings:next'>>;
  image(id: FilingId, document: string): Promise<Answer<'filings:image'>>;
  /** The address of a document as filed, good for one request. An earlier one of the filing is stopped. */
  filed(id: FilingId, document: string): Promise<Answer<'filings:filed'>>;
  /** How much of the filing's document as filed the window has taken; null while it takes none. */
  filedShare(id: FilingId): number | null;
  /** The document as filed is not read on, and what of it is there stays. */
  stopFiled(id: FilingId): void;
  close(id: FilingId): void;
  /** The window is gone, or begins anew. */
  closeAll(): void;
}

interface Deps {
  readonly files: FilingFiles;
  readonly parser: Parser;
  readonly recent: RecentFilings;
  readonly filedPages: FiledPages;
  readonly watch: FilingWatch;
}

function entryOf(files: FilingFiles, id: FilingId): FilingEntry | null {
  const file = files.find(id);
  return file && { id, name: file.name };
}

/** One for each window. */
export function createOpenFilings({ files, parser, recent, filedPages, watch }: Deps): OpenFilings {
  const filings = new Map<FilingId, ParsedFiling>();
  const readings = createFiledReadings(parser, filedPages);

  function find(id: FilingId): Result<ParsedFiling, Failure> {
    const filing = filings.get(id);
    return filing ? ok(filing) : failed(toFailure('not-found', texts.failures.reading.notOpen));
  }

  function close(id: FilingId): void {
    readings.stop(id);
    filings.get(id)?.cancel();
    filings.delete(id);
    watch.stop(id);
  }

  return {
    entries: () => [...filings.keys()].flatMap((id) => entryOf(files, id) ?? []),
    async open(id) {
      const entry = files.find(id);
      if (!entry) return failed(toFailure('not-found', texts.failures.reading.unknown));
      const { path } = entry;
      const state = await watch.stateOf(path);
      const parsed = await parser.open(path, entry.name);
      if (!parsed.ok) return parsed;
      filings.get(id)?.cancel();
      filings.set(id, parsed.value);
      watch.start(id, { path, sha256: parsed.value.sha256, state });
      // Not waited for here, but when the app is quit.
      void recent
        .add(path, { ...parsed.value.facts, sha256: parsed.value.sha256 })
        .catch((error: unknown) => log.warn('the list of recent filings was not written', error));
      return ok(parsed.value.opened);
    },
    async next(id) {
      const filing = find(id);
      return filing.ok ? filing.value.next() : filing;
    },
    async image(id, document) {
      const filing = find(id);
      if (!filing.ok) return filing;
      const source = filing.value.attachments.get(document);
      const entry = files.find(id);
      if (!entry || !source?.mediaType.startsWith('image/'))
        return failed(toFailure('not-found', texts.failures.reading.noImage));
      return parser.image({ path: entry.path, name: entry.name, source });
    },
    async filed(id, document) {
      const filing = find(id);
      if (!filing.ok) return filing;
      const entry = files.find(id);
      if (!entry) return failed(toFailure('not-found', texts.failures.reading.unknown));
      return readings.read(id, { path: entry.path, name: entry.name, document });
    },
    filedShare: (id) => readings.share(id),
    stopFiled: (id) => readings.stop(id),
    close,
    closeAll() {
      for (const id of [...filings.keys()]) close(id);
    },
  };
}
