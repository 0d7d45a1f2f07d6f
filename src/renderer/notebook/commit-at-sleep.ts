import type { Bridge } from '../../ipc/contract.ts';
import type { AnnotationWriter } from '../db/annotation-writer.ts';

/** Commits what is being typed before the machine sleeps: it may wake with an empty battery. */
export function commitAtSleep(bridge: Bridge, writer: AnnotationWriter): void {
  bridge.on('app:sleeping', () => {
    void writer.endAllTyping();
    writer.retry();
  });
}
