import { linkAddress } from '../link-address.ts';
import type { LinkNumber } from './draft.ts';

/** The distinct link addresses of one document, numbered from 1. */
export class LinkList {
  readonly #addresses: string[] = [''];
  readonly #numbers = new Map<string, LinkNumber>();

  /** The number of an address as filed; 0 for one that is no link. */
  add(filed: string): LinkNumber {
    let number = this.#numbers.get(filed);
    if (number === undefined) {
      const address = linkAddress(filed);
      number = address === null ? 0 : this.#addresses.length;
      if (address !== null) this.#addresses.push(address);
      this.#numbers.set(filed, number);
    }
    return number;
  }

  address(number: LinkNumber): string {
    return this.#addresses[number] ?? '';
  }

  /** Names in the same document that some link leads to. */
  localNames(): Set<string> {
    const names = new Set<string>();
    for (const address of this.#addresses)
      if (address.startsWith('#')) names.add(localName(address));
    return names;
  }
}

/** The name that a `#…` address leads to. */
export function localName(address: string): string {
  const name = address.slice(1);
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
