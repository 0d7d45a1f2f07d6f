import type { packText } from '../db/stored-documents.ts';
import { askWorker } from './ask-worker.ts';
// Vite turns the module into an address and exports that.
// oxlint-disable-next-line import/default
import packWorker from './pack-worker.ts?worker&url';

/** `packText` off the main thread. */
export const packInWorker: typeof packText = (text) => askWorker(packWorker, text);
