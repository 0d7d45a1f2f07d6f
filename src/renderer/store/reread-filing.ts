import type { FilingId } from '../../ipc/contract.ts';
import type { FilingShelf } from './filing-loader.ts';
import type { OpenFiling } from './open-filing.ts';

/**
 * A shelf for a filing that is read again: what stands on the real one stays there until all of it has been read, and for
 * good when that fails.
 */
export function createRereadShelf(
  shelf: FilingShelf,
  replace: (id: FilingId, read: Partial<OpenFiling>) => void,
): FilingShelf {
  let read: Partial<OpenFiling> = {};
  return {
    ...shelf,
    set(id, part) {
      read = { ...read, ...part };
      // The findings come last.
      if (part.found) replace(id, read);
    },
    drop(id, twin) {
      if (twin) shelf.drop(id, twin);
    },
  };
}
