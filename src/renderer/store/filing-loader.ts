import type {
  Answers,
  DocumentBody,
  Failure,
  FilingId,
  Findings,
  Json,
  OpenedFiling,
} from '../../ipc/contract.ts';
import type { Result } from '../../core/result.ts';
import type { StoreDeps } from './app-state.ts';
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
function parse<T extends OpenedFiling | Findings>(json: Json<T>): T {
  const value: T = JSON.parse(json);
  return value;
}

function byId(bodies: readonly DocumentBody[]): ReadonlyMap<string, DocumentBody> {
  return new Map(bodies.map((body) => [body.id, body]));
}

/** Reads a filing into its tab: the first screen, the rest, the findings. Says what failed; stops when the tab is closed. */
export function createFilingLoader(
  { bridge, onFailure }: StoreDeps,
  shelf: FilingShelf,
): (id: FilingId, name: string) => Promise<void> {
  /** The value; null when the call failed, which is told, or when nobody waits for it any more. */
  async function ask<T>(
    call: Promise<Result<T, Failure>>,
    id: FilingId,
    name: string,
  ): Promise<T | null> {
    const answer = await call;
    if (!shelf.get(id)) return null;
    if (answer.ok) return answer.value;
    onFailure(answer.error, name);
    return null;
  }

  return async (id, name) => {
    const opened = await ask<Answers['filings:open']>(bridge['filings:open'](id), id, name);
    if (opened === null) {
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
    const findings = ask(bridge['filings:findings'](id), id, name);
    if (!complete) {
      const rest = await ask(bridge['filings:rest'](id), id, name);
      if (rest !== null) {
        const { bodies: all, complete: _complete, ...known } = parse(rest);
        shelf.set(id, { head: known, bodies: byId(all), complete: true });
      }
    }
    const found = await findings;
    if (found !== null) shelf.set(id, { found: parse(found) });
  };
}
