import type { Bridge, Unsaved } from '../../ipc/contract.ts';
import type { AnnotationWriter } from '../db/annotation-writer.ts';

/** How long saving may go on in a window that is to be closed, and how long where it keeps failing. */
const PATIENCE_MS = 10_000;
const PATIENCE_WITH_FAILURE_MS = 2500;

/** Saves what is being typed and waits for all that is on its way; says what is not saved in the end. */
async function settle(writer: AnnotationWriter): Promise<Unsaved> {
  void writer.endAllTyping();
  writer.retry();
  const began = performance.now();
  const isOver = () => {
    const { pending, failure } = writer.state();
    const patience = failure === null ? PATIENCE_MS : PATIENCE_WITH_FAILURE_MS;
    return pending === 0 || performance.now() - began > patience;
  };
  await new Promise<void>((resolve) => {
    const clock = setInterval(look, 100);
    const stop = writer.subscribe(look);
    function look(): void {
      if (!isOver()) return;
      clearInterval(clock);
      stop();
      resolve();
    }
    look();
  });
  const { pending, failure } = writer.state();
  return { count: pending, reason: failure };
}

/** Lets the window be closed only when all is saved, or the reader knows what is not. */
export function answerClosing(bridge: Bridge, writer: AnnotationWriter): void {
  bridge.on('app:closing', () => {
    void settle(writer).then((unsaved) => bridge['app:unsaved'](unsaved));
  });
}
