import { type Result, failed, ok } from '../core/result.ts';
import type { Failure } from '../ipc/contract.ts';
import { toFailure } from './failures.ts';
import type { ParserJob, ParserReply } from './parser-messages.ts';
import { texts } from './texts.ts';

/** What is needed of a parser process; Electron's UtilityProcess has it. */
export interface ParserChild {
  postMessage(job: ParserJob): void;
  on(event: 'message', listener: (reply: ParserReply) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  off(event: 'message', listener: (reply: ParserReply) => void): unknown;
  off(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

/** An answer of one kind. */
export type Reply<K extends ParserReply['kind']> = Extract<ParserReply, { kind: K }>;

/** A job that a parser process is at. */
export interface RunningJob {
  /**
   * Takes the job's next answer of a kind, each once, and waits for it: of parts the one that comes first in the filing. Null
   * when the job has ended without one.
   */
  next<K extends ParserReply['kind']>(kind: K): Promise<Result<Reply<K> | null, Failure>>;
  /** Ends the process unless the job has come to its end; whoever still waits gets a failure. */
  cancel(): void;
}

/** The time is counted in so many ticks: a machine that wakes from sleep takes one from a job, and not all at once. */
const TICKS = 20;

/**
 * Gives a job to a process and hands out its answers as they come. The process is ended with the job, unless it says
 * that it can take another.
 * @param timeoutMs after this the process is ended, whatever it does
 * @param onEnd called once, when the job has ended; whether the process can take another
 */
export function runJob(
  child: ParserChild,
  job: ParserJob,
  timeoutMs: number,
  onEnd: (isReusable: boolean) => void,
): RunningJob {
  const replies: ParserReply[] = [];
  let waiting: (() => void)[] = [];
  let failure: Failure | null = null;
  let isOver = false;

  function wake(): void {
    const woken = waiting;
    waiting = [];
    for (const look of woken) look();
  }
  function finish(reason: Failure | null, isReusable: boolean): void {
    if (isOver) return;
    isOver = true;
    failure = reason;
    stopTicking();
    child.off('message', handleReply);
    child.off('exit', handleExit);
    if (!isReusable) child.kill();
    onEnd(isReusable);
    wake();
  }
  function handleReply(reply: ParserReply): void {
    if (reply.kind === 'failed') finish(reply.failure, false);
    else if (reply.kind === 'done') finish(null, reply.isReusable);
    else {
      replies.push(reply);
      wake();
    }
  }
  function handleExit(code: number): void {
    finish(crashed(job.name, code), false);
  }

  const stopTicking = startTicking(timeoutMs, () => finish(timedOut(job.name, timeoutMs), false));
  child.once('exit', handleExit);
  child.on('message', handleReply);
  child.postMessage(job);

  return {
    async next(kind) {
      for (;;) {
        const reply = takeFirst(replies, kind);
        if (reply) return ok(reply);
        if (failure) return failed(failure);
        if (isOver) return ok(null);
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    cancel() {
      replies.length = 0;
      finish(toFailure('refused', texts.failures.parsing.closed(job.name)), false);
    },
  };
}

/** Calls when the time is over; returns the way to stop it. */
function startTicking(timeoutMs: number, onOver: () => void): () => void {
  let timer = setTimeout(tick, timeoutMs / TICKS, 1);
  function tick(past: number): void {
    if (past >= TICKS) onOver();
    else timer = setTimeout(tick, timeoutMs / TICKS, past + 1);
  }
  return () => clearTimeout(timer);
}

function takeFirst<K extends ParserReply['kind']>(
  replies: ParserReply[],
  kind: K,
): Reply<K> | null {
  let first = -1;
  for (const [i, reply] of replies.entries())
    if (reply.kind === kind && (first < 0 || placeOf(reply) < placeOf(replies[first]))) first = i;
  const [reply] = first < 0 ? [] : replies.splice(first, 1);
  return isReply(reply, kind) ? reply : null;
}

/** Answers of the kinds of which there are several have their places among each other. */
function placeOf(reply: ParserReply | undefined): number {
  return reply?.kind === 'part' ? reply.order : 0;
}

function isReply<K extends ParserReply['kind']>(
  reply: ParserReply | undefined,
  kind: K,
): reply is Reply<K> {
  return reply?.kind === kind;
}

function timedOut(name: string, timeoutMs: number): Failure {
  const seconds = Math.round(timeoutMs / 1000);
  return toFailure('timed-out', texts.failures.parsing.timedOut(name, seconds));
}

function crashed(name: string, code: number): Failure {
  const message = texts.failures.parsing.ended(name);
  return toFailure('crashed', message, `the parser process ended with exit code ${code}`);
}
