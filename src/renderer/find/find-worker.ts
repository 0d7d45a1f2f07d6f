import { findHits } from '../store/find-hits.ts';
import type { HitSearch } from './search-hits.ts';

/** Searches away from the window, so that an expression that never comes to an end can be stopped from outside. */
self.addEventListener('message', ({ data }: MessageEvent<HitSearch>) => {
  self.postMessage(findHits(data.bodies, new RegExp(data.source, data.flags)));
});
