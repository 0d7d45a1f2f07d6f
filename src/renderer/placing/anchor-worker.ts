import { resolveTargets } from '../../core/anchor/resolve-target.ts';
import type { AnchorSearch } from './resolve-in-worker.ts';

/** Finds passages again away from the window: a long filing takes some hundred milliseconds. */
self.addEventListener('message', ({ data }: MessageEvent<AnchorSearch>) => {
  self.postMessage(resolveTargets(data.targets, data.current, data.stored));
});
