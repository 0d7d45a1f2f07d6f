import { type Result, failed, ok } from '../core/result.ts';
import type { DocumentBody, Failure, Findings, Json } from '../ipc/contract.ts';
import { toFailure } from './failures.ts';
import type { OpenedParts, ParserJob, ParserReply } from './parser-messages.ts';

/** What is needed of a parser process; Electron's UtilityProcess has it. */
export interface ParserChild {
  postMessage(job: ParserJob): void;
  on(event: 'message', listener: (reply: ParserReply) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

/** A filing on its way: its first screen is here, the rest follows. */
export interface ParsedFiling extends OpenedParts {
  readonly rest: Promise<Result<Json<readonly DocumentBody[]>, Failure>>;
  readonly findings: Promise<Result<Json<Findings>, Failure>>;
}

export interface Parser {
  open(path: string, name: string): Promise<Result<ParsedFiling, Failure>>;
  /** An attached image as a data: URL. */
  image(job: Omit<Extract<ParserJob, { kind: 'image' }>, 'kind'>): Promise<Result<string, Failure>>;
}

export interface ParserOptions {
  readonly fork: () => ParserChild;
  /** How long one file may take from its start to its findings. */
  readonly timeoutMs: number;
  /** How many files are read at a time. */
  readonly slots: number;
}

type Reply<K extends ParserReply['kind']> = Extract<ParserReply, { kind: K }>;

/**
 * Reads filings in processes of their own, one for each file, so that a file that hangs or crashes the parser takes
 * nothing with it. One process waits in advance: to start it takes longer than to read a short filing.
 */
export function createParser({ fork, timeoutMs, slots }: ParserOptions): Parser {
  const acquire = createGate(slots);
  let spare: ParserChild | null = fork();

  async function start(job: ParserJob) {
    const release = await acquire();
    const child = spare ?? fork();
    spare = null;
    const stages = runJob(child, job, timeoutMs, () => {
      release();
      spare ??= fork();
    });
    return stages;
  }

  return {
    async open(path, name) {
      const stage = await start({ kind: 'open', path, name });
      // Asked for at once: nobody may be there yet to hear when a stage fails.
      const rest = stage('rest').then((r) => (r.ok ? ok(r.value.bodies) : r));
      const findings = stage('findings').then((r) => (r.ok ? ok(r.value.findings) : r));
      const opened = await stage('opened');
      return opened.ok ? ok({ ...opened.value.parts, rest, findings }) : opened;
    },
    async image(job) {
      const stage = await start({ kind: 'image', ...job });
      const image = await stage('image');
      return image.ok ? ok(image.value.url) : image;
    },
  };
}

/** Gives a job to a process and hands out its answers; ends the process after the last, or when the time is over. */
function runJob(child: ParserChild, job: ParserJob, timeoutMs: number, onEnd: () => void) {
  const replies = new Map<ParserReply['kind'], ParserReply>();
  const waiting: (() => void)[] = [];
  let failure: Failure | null = null;
  let isOver = false;

  function wake(): void {
    for (const look of waiting.splice(0)) look();
  }
  function finish(reason: Failure | null): void {
    if (isOver) return;
    isOver = true;
    failure = reason;
    clearTimeout(timer);
    child.kill();
    onEnd();
    wake();
  }
  const timer = setTimeout(() => {
    const message = `“${job.name}” was given up: it took longer than ${Math.round(timeoutMs / 1000)} seconds.`;
    finish(toFailure('timed-out', message));
  }, timeoutMs);
  child.once('exit', (code) => {
    const message = `“${job.name}” could not be read: the parser ended unexpectedly.`;
    finish(toFailure('crashed', message, `parser process exit code ${code}`));
  });
  child.on('message', (reply) => {
    if (reply.kind === 'failed') return finish(reply.failure);
    replies.set(reply.kind, reply);
    wake();
    if (reply.kind === 'findings' || reply.kind === 'image') finish(null);
  });
  child.postMessage(job);

  return async function stage<K extends ParserReply['kind']>(
    kind: K,
  ): Promise<Result<Reply<K>, Failure>> {
    for (;;) {
      const reply = replies.get(kind);
      if (isReply(reply, kind)) return ok(reply);
      if (failure) return failed(failure);
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
}

function isReply<K extends ParserReply['kind']>(
  reply: ParserReply | undefined,
  kind: K,
): reply is Reply<K> {
  return reply?.kind === kind;
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
