import type {
  Answers,
  Bridge,
  DocumentBody,
  Failure,
  FilingEntry,
  FilingId,
  FilingPart,
  Findings,
  Json,
  OpenedFiling,
} from '../../src/ipc/contract.ts';
import { failed, ok, type Result } from '../../src/core/result.ts';

/** What the fake main process knows of a file. */
export interface FakeFile {
  readonly name: string;
  readonly opened: OpenedFiling | Failure;
  readonly rest?: readonly DocumentBody[];
  /** What is found in the rest. */
  readonly foundInRest?: Findings;
  readonly findings?: Findings;
}

export interface FakeBridge {
  readonly bridge: Bridge;
  /** From now on the file has these contents. */
  rewrite(name: string, file: FakeFile): void;
  /** The entry by which the window knows the file. */
  entry(name: string): FilingEntry;
  /** Ids of filings that the window has closed. */
  readonly closed: readonly FilingId[];
}

function toJson<T>(value: T): Json<T> {
  return JSON.stringify(value) as Json<T>;
}

function partsOf(opened: OpenedFiling, file: FakeFile | undefined): FilingPart[] {
  const { bodies: _bodies, complete, ...head } = opened;
  const findings = file?.findings ?? { forwardLooking: [], metrics: [] };
  const text: FilingPart[] = (file?.rest ?? []).map((body) => ({ kind: 'body', body }));
  if (file?.foundInRest) text.push({ kind: 'findings', findings: file.foundInRest });
  return [
    ...(complete
      ? []
      : [{ kind: 'head', head } as const, ...text, { kind: 'whole', textHashes: {} } as const]),
    { kind: 'findings', findings },
  ];
}

/** A main process with these files, which answers at once. */
export function createFakeBridge(files: readonly FakeFile[]): FakeBridge {
  const byId = new Map(files.map((file, i) => [idOf(i), file]));
  const closed: FilingId[] = [];
  const coming = new Map<FilingId, FilingPart[]>();
  const nothing = async () => ok(null);
  const noFiles = async () => ok([]);
  const bridge: Bridge = {
    'filings:pick': noFiles,
    'filings:pick-folder': noFiles,
    'filings:dropped': noFiles,
    'filings:requested': noFiles,
    'filings:recent': noFiles,
    'filings:forget': nothing,
    'filings:open': async (id): Promise<Result<Answers['filings:open'], Failure>> => {
      const opened = byId.get(id as FilingId)?.opened;
      if (!opened) throw new Error(`no file ${id}`);
      if ('code' in opened) return failed(opened);
      coming.set(id as FilingId, partsOf(opened, byId.get(id as FilingId)));
      return ok(toJson(opened));
    },
    'filings:next': async (id) => {
      const part = coming.get(id as FilingId)?.shift();
      return ok(part ? toJson(part) : null);
    },
    'filings:image': async () => ok(''),
    'filings:filed': async () => ok('app://filed/1'),
    'filings:filed-share': async () => ok(null),
    'filings:stop-filed': async () => ok(null),
    'filings:close': async (id) => {
      closed.push(id as FilingId);
      return ok(null);
    },
    'notes:save': nothing,
    'notes:copy': nothing,
    'notes:pick': nothing,
    'notes:read': async () => {
      throw new Error('no file of notes');
    },
    'notes:update': async () => ok('notes.md'),
    'notes:pick-folder': nothing,
    'notes:add': async () => ok('notes.md'),
    'notes:import': nothing,
    'tags:import': nothing,
    'links:requested': noFiles,
    'print:to-pdf': nothing,
    'print:to-paper': async () => ok(false),
    'print:job': async () => {
      throw new Error('nothing to print');
    },
    'print:drawn': nothing,
    'notes:journal': nothing,
    'notes:recover': async () =>
      ok({
        generation: 0,
        contents: null,
        snapshotMade: null,
        snapshotGeneration: 0,
        missing: 0,
        damagedLines: 0,
        torn: false,
        damagedSnapshots: 0,
      }),
    'backups:write': nothing,
    'backups:list': noFiles,
    'backups:read': async () => ok(toJson({ generation: 0, annotations: [], bin: [], tags: [] })),
    'backups:show': nothing,
    'texts:missing': noFiles,
    'texts:keep': nothing,
    'texts:read': nothing,
    'menu:keys': nothing,
    'app:new-window': nothing,
    'app:unsaved': nothing,
    'app:facts': async () =>
      ok({ version: '0', electron: '0', chromium: '0', platform: 'linux', releases: null }),
    'app:newest-version': async () => ok({ newest: '0', isNewer: false }),
    'app:report': nothing,
    on: () => () => undefined,
  };
  return {
    bridge,
    closed,
    rewrite: (name, file) => {
      for (const [id, known] of byId) if (known.name === name) byId.set(id, file);
    },
    entry: (name) => {
      const [id] = [...byId].find(([, file]) => file.name === name) ?? [];
      if (id === undefined) throw new Error(`no file ${name}`);
      return { id, name };
    },
  };
}

function idOf(i: number): FilingId {
  return `00000000-0000-0000-0000-${String(i).padStart(12, '0')}` as FilingId;
}
