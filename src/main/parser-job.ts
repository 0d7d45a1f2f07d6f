import { type Result, failed, ok } from '../core/result.ts';
import type { Failure } from '../ipc/contract.ts';
import { toFailure } from './failures.ts';
import type { ParserJob, ParserReply } from './parser-messages.ts';

/** What is needed of a parser process; Electron's UtilityProcess has it. */
export interface ParserChild {
  postMessage(job: ParserJob): void;
  on(event: 'message', listener: (reply: ParserReply) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

/** An answer of one kind. */
export type Reply<K extends ParserReply['kind']> = Extract<ParserReply, { kind: K }>;

export interface RunningJob {
  /** Waits for one of the job's answers. */
  stage<K extends ParserReply['kind']>(kind: K): Promise<Result<Reply<K>, Failure>>;
  /** Ends the process; whoever still waits gets a failure. */
  cancel(): void;
}

/** Answers after which a process has done its work. */
const LAST: readonly ParserReply['kind'][] = ['findings', 'image'];

/**
 * Gives a job to a process and hands out its answers as they come.
 * @param timeoutMs after this the process is ended, whatever it does
 * @param onEnd called once, when the process has ended or is about to
 */
export function runJob(
  child: ParserChild,
  job: ParserJob,
  timeoutMs: number,
  onEnd: () => void,
): RunningJob {
  const replies = new Map<ParserReply['kind'], ParserReply>();
  let waiting: (() => void)[] = [];
  let failure: Failure | null = null;
  let isOver = false;

  function wake(): void {
    const woken = waiting;
    waiting = [];
    for (const look of woken) look();
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

  const timer = setTimeout(() => finish(timedOut(job.name, timeoutMs)), timeoutMs);
  child.once('exit', (code) => finish(crashed(job.name, code)));
  child.on('message', (reply) => {
    if (reply.kind === 'failed') return finish(reply.failure);
    replies.set(reply.kind, reply);
    wake();
    if (LAST.includes(reply.kind)) finish(null);
  });
  child.postMessage(job);

  return {
    async stage(kind) {
      for (;;) {
        const reply = replies.get(kind);
        if (isReply(reply, kind)) return ok(reply);
        if (failure) return failed(failure);
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    cancel: () => finish(toFailure('refused', `“${job.name}” was closed.`)),
  };
}

function isReply<K extends ParserReply['kind']>(
  reply: ParserReply | undefined,
  kind: K,
): reply is Reply<K> {
  return reply?.kind === kind;
}

function timedOut(name: string, timeoutMs: number): Failure {
  const seconds = Math.round(timeoutMs / 1000);
  return toFailure('timed-out', `“${name}” was given up: it took longer than ${seconds} seconds.`);
}

function crashed(name: string, code: number): Failure {
  const message = `“${name}” could not be read: the parser ended unexpectedly.`;
  return toFailure('crashed', message, `the parser process ended with exit code ${code}`);
}
