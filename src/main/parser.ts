import { type Result, ok } from '../core/result.ts';
import type { Failure, Findings, Json, OpenedFiling } from '../ipc/contract.ts';
import { type ParserChild, type RunningJob, runJob } from './parser-job.ts';
import type { OpenedParts, ParserJob } from './parser-messages.ts';

/** A filing on its way: its first screen is here, the rest follows. */
export interface ParsedFiling extends OpenedParts {
  readonly rest: Promise<Result<Json<OpenedFiling>, Failure>>;
  readonly findings: Promise<Result<Json<Findings>, Failure>>;
  /** Nobody waits for the rest any more; its process ends. */
  cancel(): void;
}

/** What is needed to read one attached image. */
export type ImageJob = Omit<Extract<ParserJob, { kind: 'image' }>, 'kind'>;

/** Reads filings off the main thread. */
export interface Parser {
  open(path: string, name: string): Promise<Result<ParsedFiling, Failure>>;
  /** An attached image as a data: URL. */
  image(job: ImageJob): Promise<Result<string, Failure>>;
}

export interface ParserOptions {
  readonly fork: () => ParserChild;
  /** How long one file may take from its start to its findings. */
  readonly timeoutMs: number;
  /** How many files are read at a time. */
  readonly slots: number;
}

/**
 * Reads filings in processes of their own, one for each file, so that a file that hangs or crashes the parser takes
 * nothing with it. One process waits in advance: to start it takes longer than to read a short filing.
 */
export function createParser({ fork, timeoutMs, slots }: ParserOptions): Parser {
  const enter = createGate(slots);
  let spare: ParserChild | null = null;

  function prepare(): void {
    if (spare) return;
    const child = fork();
    spare = child;
    child.once('exit', () => {
      if (spare === child) spare = null;
    });
  }

  async function start(job: ParserJob): Promise<RunningJob> {
    const leave = await enter();
    const child = spare ?? fork();
    spare = null;
    return runJob(child, job, timeoutMs, () => {
      leave();
      prepare();
    });
  }

  prepare();
  return {
    async open(path, name) {
      const { stage, cancel } = await start({ kind: 'open', path, name });
      const rest = stage('rest').then((reply) => (reply.ok ? ok(reply.value.whole) : reply));
      const findings = stage('findings').then((reply) =>
        reply.ok ? ok(reply.value.findings) : reply,
      );
      const opened = await stage('opened');
      return opened.ok ? ok({ ...opened.value.parts, rest, findings, cancel }) : opened;
    },
    async image(job) {
      const { stage } = await start({ kind: 'image', ...job });
      const image = await stage('image');
      return image.ok ? ok(image.value.url) : image;
    },
  };
}

/** Lets so many in at a time; who is in leaves by the function it got. */
function createGate(slots: number): () => Promise<() => void> {
  let free = slots;
  const queue: (() => void)[] = [];
  return async () => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => queue.push(resolve));
    return () => {
      const next = queue.shift();
      if (next) next();
      else free++;
    };
  };
}
