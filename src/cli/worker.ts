import { parentPort } from 'node:worker_threads';
import { inspectFiling, type Inspection, type InspectionScope } from './inspection.ts';
import { readFiling } from './read-filing.ts';

/** One file for a worker to inspect. */
export interface Job {
  readonly path: string;
  readonly scope: InspectionScope;
}

/** The line of a file that could not be read. */
export interface BadFile {
  readonly file: { readonly path: string };
  readonly error: string;
}

/** What came of a job: the JSON text of an `Inspection` or of a `BadFile`, without a line feed. */
export interface JobOutcome {
  readonly ok: boolean;
  readonly line: string;
}

export function badFile(path: string, error: string): JobOutcome {
  const line: BadFile = { file: { path }, error };
  return { ok: false, line: JSON.stringify(line) };
}

/** Reads and inspects one file; never throws, as one bad file must not stop the others. */
export async function inspectPath({ path, scope }: Job): Promise<JobOutcome> {
  try {
    const filing = await readFiling(path);
    if (!filing.ok) return badFile(path, filing.error);
    const inspection: Inspection = inspectFiling(filing.value, path, scope);
    return { ok: true, line: JSON.stringify(inspection) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return badFile(path, `${path}: it could not be understood (${reason}).`);
  }
}

/** Answers the pool's jobs, one after the other, until the thread is ended. */
export function serveJobs(): void {
  const port = parentPort;
  port?.on('message', (job: Job) => {
    void inspectPath(job).then((outcome) => port.postMessage(outcome));
  });
}
