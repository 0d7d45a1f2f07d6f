import type { StoreDeps } from './app-state.ts';

/** A value kept under the key as JSON, laid over the defaults; the defaults alone when there is none or it is spoilt. */
export function recall<T extends object>(
  storage: StoreDeps['storage'],
  key: string,
  defaults: T,
): T {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...defaults, ...kept } : defaults;
  } catch {
    // A spoilt setting is worth less than a window that opens.
    return defaults;
  }
}

/** Keeps a value under the key, as JSON, for `recall`. */
export function keep(storage: StoreDeps['storage'], key: string, value: object): void {
  storage.setItem(key, JSON.stringify(value));
}
