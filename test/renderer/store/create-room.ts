import { type AppStore, createAppStore } from '../../../src/renderer/store/create-app-store.ts';
import { createFakeBridge } from '../../fakes/bridge.ts';

/** The store of a window that has no filing, with what it keeps in a map. */
export function createRoom(kept = new Map<string, string>()): AppStore {
  return createAppStore({
    bridge: createFakeBridge([]).bridge,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    },
    isMac: false,
    searchHits: async () => [],
    pause: async () => {},
    onFailure: () => undefined,
  });
}
