import type { Bridge } from '../ipc/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script; frozen. */
    readonly exhibit: Bridge;
  }
}

/** The window's only way out: calls to the main process, and its events. */
export function getBridge(): Bridge {
  return window.exhibit;
}
