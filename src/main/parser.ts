import { type Result, failed, ok } from '../core/result.ts';
import type { Failure, FilingPart, Json } from '../ipc/contract.ts';
import { toFailure } from './failures.ts';
import { type ParserChild, type RunningJob, runJob } from './parser-job.ts';
import type { OpenedParts, ParserJob } from './parser-messages.ts';
import { texts } from './texts.ts';

/** A filing on its way: its first screen is here, the rest follows. */
export interface ParsedFiling extends OpenedParts {
  /** Takes the next part, each once; null behind the last. */
  next(): Promise<Result<Json<FilingPart> | null, Failure>>;
  /** Nobody waits for the rest any more; its process ends. */
  cancel(): void;
}

/** What is needed to read one attached image. */
export type ImageJob = Omit<Extract<ParserJob, { kind: 'image' }>, 'kind'>;

/** What is needed to show one document as it was filed. */
export type FiledJob = Omit<Extract<ParserJob, { kind: 'filed' }>, 'kind'>;

/** Reads filings off the main thread. */
export interface Parser {
  open(path: string, name: string): Promise<Result<ParsedFiling, Failure>>;
  /** An attached image as a data: URL. */
  image(job: ImageJob): Promise<Result<string, Failure>>;
  /** A document as filed, as a page that does nothing; its process ends with `signal`. */
  filed(job: FiledJob, signal: AbortSignal): Promise<Result<string, Failure>>;
}

/** What bounds the work of the parser processes. */
export interface ParserOptions {
  readonly fork: () => ParserChild;
  /** How long one file may take from its start to its findings. */
  readonly timeoutMs: number;
  /** How many files are read at a time. */
  readonly slots: number;
}

/**
 * Reads filings in processes of their own, one file at a time in each, so that a file that hangs or crashes the parser
 * takes nothing with it. One process waits in advance: to start it takes longer than to read a short filing, and one that
 * has read a filing reads the next several times as fast.
 */
export function createParser({ fork, timeoutMs, slots }: ParserOptions): Parser {
  const enter = createGate(slots);
  let spare: ParserChild | null = null;

  function keep(child: ParserChild): void {
    if (spare) {
      child.kill();
      return;
    }
    spare = child;
    child.once('exit', () => {
      if (spare === child) spare = null;
    });
  }

  async function start(job: ParserJob): Promise<RunningJob> {
    const leave = await enter();
    const child = spare ?? fork();
    spare = null;
    return runJob(child, job, timeoutMs, (isReusable) => {
      leave();
      if (isReusable) keep(child);
      else if (!spare) keep(fork());
    });
  }

  keep(fork());
  return {
    async open(path, name) {
      const { next, cancel } = await start({ kind: 'open', path, name });
      const opened = await next('opened');
      if (!opened.ok) return opened;
      if (!opened.value) return failed(endedEarly(name));
      const { parts } = opened.value;
      const nextPart = async () => {
        const reply = await next('part');
        return reply.ok ? ok(reply.value?.part ?? null) : reply;
      };
      return ok({ ...parts, next: nextPart, cancel });
    },
    async image(job) {
      const { next } = await start({ kind: 'image', ...job });
      const image = await next('image');
      if (!image.ok) return image;
      return image.value ? ok(image.value.url) : failed(endedEarly(job.name));
    },
    async filed(job, signal) {
      const { next, cancel } = await start({ kind: 'filed', ...job });
      if (signal.aborted) cancel();
      signal.addEventListener('abort', cancel, { once: true });
      const filed = await next('filed');
      signal.removeEventListener('abort', cancel);
      if (!filed.ok) return filed;
      return filed.value ? ok(filed.value.page) : failed(endedEarly(job.name));
    },
  };
}

function endedEarly(name: string): Failure {
  return toFailure('crashed', texts.failures.parsing.noAnswer(name));
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
