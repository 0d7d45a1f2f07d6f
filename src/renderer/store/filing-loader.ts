import type {
  Answers,
  DocumentBody,
  Failure,
  FilingId,
  FilingPart,
  Findings,
  Json,
  OpenedFiling,
} from '../../ipc/contract.ts';
import { assertNever, type Result } from '../../core/result.ts';
import type { StoreDeps } from './app-state.ts';
import { createFilingGrowth } from './filing-growth.ts';
import type { OpenFiling } from './open-filing.ts';

/** Where the loader puts what it learns. */
export interface FilingShelf {
  /** Null once the tab is closed. */
  get(id: FilingId): OpenFiling | null;
  set(id: FilingId, part: Partial<OpenFiling>): void;
  /** Takes the tab away, showing the twin instead when there is one. */
  drop(id: FilingId, twin: FilingId | null): void;
  /** Another tab with the same bytes. */
  twinOf(sha256: string, id: FilingId): FilingId | null;
}

/** The main process made the text from a value of that type; a wrong one is a bug there, and no schema guards a release. */
function parse<T extends OpenedFiling | FilingPart>(json: Json<T>): T {
  const value: T = JSON.parse(json);
  return value;
}

function byId(bodies: readonly DocumentBody[]): ReadonlyMap<string, DocumentBody> {
  return new Map(bodies.map((body) => [body.id, body]));
}

/** So many findings are worth a look before all are there; the next time twice as many as are shown. */
const FIRST_FINDINGS = 100;

/** Puts the parts of a filing on the shelf as they come; `shownChars` are there already. */
function createPartTaker(shelf: FilingShelf, id: FilingId, shownChars: number) {
  const growth = createFilingGrowth(shownChars);
  const forwardLooking: Findings['forwardLooking'][number][] = [];
  const metrics: Findings['metrics'][number][] = [];
  let shownFindings = 0;
  let isWhole = false;

  function takeFindings(): Findings {
    shownFindings = forwardLooking.length + metrics.length;
    return { forwardLooking: [...forwardLooking], metrics: [...metrics] };
  }
  function isMore(): boolean {
    return forwardLooking.length + metrics.length >= Math.max(FIRST_FINDINGS, 2 * shownFindings);
  }
  /** What was found is about text that has arrived, so it is shown with it. */
  function show(part: Partial<OpenFiling>): void {
    const hasMore = forwardLooking.length + metrics.length > shownFindings;
    shelf.set(id, hasMore ? { ...part, foundSoFar: takeFindings() } : part);
  }

  return {
    take(part: FilingPart): void {
      switch (part.kind) {
        case 'head':
          return shelf.set(id, { head: part.head });
        case 'body':
          return growth.add(part.body) ? show({ bodies: growth.bodies() }) : undefined;
        case 'whole':
          isWhole = true;
          return show({ bodies: growth.bodies(part.textHashes), complete: true });
        case 'findings':
          forwardLooking.push(...part.findings.forwardLooking);
          metrics.push(...part.findings.metrics);
          return isWhole && isMore() ? show({}) : undefined;
        default:
          return assertNever(part);
      }
    },
    /** Joins the texts that have arrived, as long as it takes. */
    join: () => void growth.bodies(),
    end: () => shelf.set(id, { found: takeFindings(), foundSoFar: null }),
  };
}

/** Reads a filing into its tab: the first screen, the rest, the findings. Says what failed; stops when the tab is closed. */
export function createFilingLoader(
  { bridge, onFailure, pause }: StoreDeps,
  shelf: FilingShelf,
): (id: FilingId, name: string) => Promise<void> {
  /** The value; undefined when the call failed, which is told, or when nobody waits for it any more. */
  async function ask<T>(
    call: Promise<Result<T, Failure>>,
    id: FilingId,
    name: string,
  ): Promise<T | undefined> {
    const answer = await call;
    if (!shelf.get(id)) return undefined;
    if (answer.ok) return answer.value;
    onFailure(answer.error, name);
    return undefined;
  }

  return async (id, name) => {
    const opened = await ask<Answers['filings:open']>(bridge['filings:open'](id), id, name);
    if (opened === undefined) {
      shelf.drop(id, null);
      return;
    }
    const { bodies, complete, ...head } = parse(opened);
    const twin = shelf.twinOf(head.file.sha256, id);
    if (twin) {
      shelf.drop(id, twin);
      return;
    }
    shelf.set(id, { head, bodies: byId(bodies), complete });
    const shownChars = bodies.reduce((sum, { text }) => sum + text.length, 0);
    const parts = createPartTaker(shelf, id, shownChars);
    const next = () => ask<Answers['filings:next']>(bridge['filings:next'](id), id, name);
    let coming = next();
    for (;;) {
      const part = await coming;
      if (part === undefined) {
        // Half of a filing would look as if it were still being read.
        shelf.drop(id, null);
        return;
      }
      if (part === null) break;
      // The one after it is on its way while this one is shown.
      coming = next();
      const read = parse(part);
      if (read.kind === 'whole') {
        // To join ten megabytes and to show them are a task each.
        parts.join();
        await pause();
      }
      parts.take(read);
    }
    parts.end();
  };
}
