import { Worker } from 'node:worker_threads';
import { badFile, type Job, type JobOutcome } from './worker.ts';

/** Longest that one file may take; then its thread is ended and the file is reported as bad. */
const TIME_LIMIT_MS = 120_000;

/** Heap of one thread, in megabytes: what exceeds it ends the thread, not the run. */
const HEAP_LIMIT_MB = 2048;

/** Threads that inspect files; each has one file at a time, so memory grows with the threads, not with the files. */
export interface WorkerPool {
  /** Never rejects: a thread that dies or hangs makes a bad file, and is replaced. */
  run(job: Job): Promise<JobOutcome>;
  close(): Promise<void>;
}

interface Thread {
  readonly worker: Worker;
}

/** `entry` is the file that serves jobs when it runs in a thread. */
export function createWorkerPool(entry: string, size: number): WorkerPool {
  const idle: Thread[] = [];
  const waiting: ((thread: Thread) => void)[] = [];
  let count = 0;

  function start(): Thread {
    count++;
    const worker = new Worker(new URL(entry), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
    });
    return { worker };
  }

  function take(): Promise<Thread> {
    const thread = idle.pop() ?? (count < size ? start() : null);
    if (thread) return Promise.resolve(thread);
    return new Promise((resolve) => waiting.push(resolve));
  }

  function give(thread: Thread): void {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  }

  function lose({ worker }: Thread): void {
    count--;
    void worker.terminate();
    const next = waiting.shift();
    if (next) next(start());
  }

  function answerOf({ worker }: Thread, job: Job): Promise<JobOutcome | string> {
    return new Promise((resolve) => {
      const clock = setTimeout(
        () => finish(`it took longer than ${TIME_LIMIT_MS / 1000} seconds.`),
        TIME_LIMIT_MS,
      );
      const handleError = (error: Error) =>
        finish(`it could not be understood (${error.message}).`);
      const handleExit = () => finish('the thread that read it ended.');
      function finish(answer: JobOutcome | string): void {
        clearTimeout(clock);
        worker.off('message', finish);
        worker.off('error', handleError);
        worker.off('exit', handleExit);
        resolve(answer);
      }
      worker.on('message', finish);
      worker.on('error', handleError);
      worker.on('exit', handleExit);
      worker.postMessage(job);
    });
  }

  return {
    async run(job) {
      const thread = await take();
      const answer = await answerOf(thread, job);
      if (typeof answer !== 'string') {
        give(thread);
        return answer;
      }
      lose(thread);
      return badFile(job.path, `${job.path}: ${answer}`);
    },
    async close() {
      await Promise.all(idle.map(({ worker }) => worker.terminate()));
    },
  };
}
