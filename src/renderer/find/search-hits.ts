import type { DocumentBody } from '../../ipc/contract.ts';
// Vite turns the module into an address and exports that.
// oxlint-disable-next-line import/default
import findWorker from './find-worker.ts?worker&url';
import type { PassageSpan } from '../store/passage-span.ts';

/** An address that trusted types let a worker be made from. */
type ScriptAddress = string & { readonly trusted: true };

declare global {
  interface Window {
    /** Known to Chromium, not yet to TypeScript. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: (address: string) => string },
      ): { createScriptURL(address: string): ScriptAddress };
    };
  }
}

/** What the worker is asked. */
export interface HitSearch {
  readonly source: string;
  readonly flags: string;
  readonly bodies: readonly Pick<DocumentBody, 'id' | 'text'>[];
}

/** Longer than any honest expression takes on any filing. */
const LIMIT_MS = 3000;

const scripts = window.trustedTypes?.createPolicy('find-worker', {
  createScriptURL: (address) => {
    if (address !== findWorker) throw new TypeError(`not a script of ours: ${address}`);
    return address;
  },
});

/** The hits of the reader's own expression; null when it does not come to an end in time. */
export async function searchHits(
  pattern: RegExp,
  bodies: HitSearch['bodies'],
): Promise<readonly PassageSpan[] | null> {
  const address = scripts ? scripts.createScriptURL(findWorker) : findWorker;
  const worker = new Worker(address, { type: 'module' });
  const texts = bodies.map(({ id, text }) => ({ id, text }));
  const search: HitSearch = { source: pattern.source, flags: pattern.flags, bodies: texts };
  try {
    return await new Promise((resolve, reject) => {
      setTimeout(() => resolve(null), LIMIT_MS);
      worker.addEventListener('message', ({ data }: MessageEvent<readonly PassageSpan[]>) =>
        resolve(data),
      );
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.postMessage(search);
    });
  } finally {
    worker.terminate();
  }
}
