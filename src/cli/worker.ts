import { parentPort } from 'node:worker_threads';
import { createExporter, type ExportJob } from './export-file.ts';
import { inspectFiling, type Inspection, type InspectionScope } from './inspection.ts';
import { readFiling } from './read-filing.ts';

/** One file for a worker to inspect or to export. */
export type Job =
  | { readonly kind: 'inspect'; readonly path: string; readonly scope: InspectionScope }
  | ({ readonly kind: 'export' } & ExportJob);

/** The line of a file that could not be read. */
export interface BadFile {
  readonly file: { readonly path: string };
  readonly error: string;
}

/** What came of a job: the JSON text of an `Inspection`, an `ExportedFile` or a `BadFile`, without a line feed. */
export interface JobOutcome {
  readonly ok: boolean;
  readonly line: string;
}

/** What came of a file that could not be read, with the sentence that says why. */
export function badFile(path: string, error: string): JobOutcome {
  const line: BadFile = { file: { path }, error };
  return { ok: false, line: JSON.stringify(line) };
}

/** Reads each file for what it is wanted; never throws, as one bad file must not stop the others. */
export function createJobServer(): (job: Job) => Promise<JobOutcome> {
  const exportFile = createExporter();
  return async (job) => {
    const { path } = job;
    try {
      const filing = await readFiling(path);
      if (!filing.ok) return badFile(path, filing.error);
      if (job.kind === 'export') {
        const exported = await exportFile(filing.value, job);
        if (!exported.ok) return badFile(path, exported.error);
        return { ok: true, line: JSON.stringify(exported.value) };
      }
      const inspection: Inspection = inspectFiling(filing.value, path, job.scope);
      return { ok: true, line: JSON.stringify(inspection) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return badFile(path, `${path}: it could not be understood (${reason}).`);
    }
  };
}

/** Answers the pool's jobs, one after the other, until the thread is ended. */
export function serveJobs(): void {
  const port = parentPort;
  const serve = createJobServer();
  port?.on('message', (job: Job) => {
    void serve(job).then((outcome) => port.postMessage(outcome));
  });
}
