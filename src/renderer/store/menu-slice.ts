import type { FilingId } from '../../ipc/contract.ts';
import type { Slice } from './app-state.ts';
import type { PassageSpan } from './passage-span.ts';

/** What a context menu is about. What is selected or picked out in the text, the store knows besides. */
export type MenuSubject =
  | {
      readonly kind: 'text';
      /** An address outside that the words under the pointer lead to. */
      readonly address: string | null;
      /** A place of the filing to which they lead. */
      readonly goal: PassageSpan | null;
    }
  | { readonly kind: 'note' }
  /** A line of the outline, by its key. */
  | { readonly kind: 'outline'; readonly key: string }
  | { readonly kind: 'tab'; readonly filing: FilingId };

/** A context menu, at a point of the window. */
export interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly subject: MenuSubject;
}

/** The context menu. */
export interface MenuSlice {
  readonly menu: OpenMenu | null;
  showMenu(menu: OpenMenu | null): void;
}

/** No menu is open at first. */
export function createMenuSlice(): Slice<MenuSlice> {
  return (set) => ({
    menu: null,
    showMenu: (menu) => set({ menu }),
  });
}
