import { type Tag, tidyTag } from './tag.ts';

/** What a file of tags says it is. */
export const TAG_SET_FORMAT = 'exhibit99-tags';

/** The tags as a file by which a team codes alike. */
export function writeTagSet(tags: readonly Tag[]): string {
  const set = {
    format: TAG_SET_FORMAT,
    version: 1,
    tags: tags.map(({ name, colour, hotkey, description }) => ({
      name,
      colour,
      hotkey,
      description,
    })),
  };
  return `${JSON.stringify(set, null, 2)}\n`;
}

/** What taking over a set of tags comes to, before anything is written. */
export interface TagMerge {
  /** New tags and those that are described otherwise now, as they will be. */
  readonly put: readonly Tag[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Tags left without the key they came with: it belongs to another. */
  readonly withoutKey: readonly string[];
  /** Names in the set that can't be tags. */
  readonly skipped: readonly string[];
}

function isSame(a: Tag, b: Tag): boolean {
  return a.colour === b.colour && a.hotkey === b.hotkey && a.description === b.description;
}

/**
 * Lays a set of tags over those that are here. A tag that is here in any mix of capitals keeps its spelling; what the set
 * says of it counts, what it does not say stays. `isFree` tells whether a key belongs to nothing else.
 */
export function mergeTagSet(
  existing: readonly Tag[],
  incoming: readonly Tag[],
  isFree: (hotkey: string) => boolean,
): TagMerge {
  const here = new Map(existing.map((tag) => [tag.name.toLowerCase(), tag]));
  const owners = new Map(existing.map(({ name, hotkey }) => [hotkey, name.toLowerCase()]));
  const put = new Map<string, Tag>();
  const withoutKey: string[] = [];
  const skipped: string[] = [];
  for (const tag of incoming) {
    const name = tidyTag(tag.name);
    if (name === null) {
      skipped.push(tag.name);
      continue;
    }
    const id = name.toLowerCase();
    const known = put.get(id) ?? here.get(id);
    const owner = owners.get(tag.hotkey);
    const hasKey = tag.hotkey !== null;
    const isTaken = hasKey && (owner === undefined ? !isFree(tag.hotkey) : owner !== id);
    if (isTaken) withoutKey.push(name);
    const hotkey = hasKey && !isTaken ? tag.hotkey : (known?.hotkey ?? null);
    if (hotkey !== null) owners.set(hotkey, id);
    put.set(id, {
      name: known?.name ?? name,
      colour: tag.colour ?? known?.colour ?? null,
      hotkey,
      description: tag.description === '' ? (known?.description ?? '') : tag.description,
    });
  }
  const all = [...put.values()];
  const before = (tag: Tag) => here.get(tag.name.toLowerCase());
  const added = all.filter((tag) => !before(tag));
  const changed = all.filter((tag) => {
    const known = before(tag);
    return known !== undefined && !isSame(known, tag);
  });
  return {
    put: [...added, ...changed],
    added: added.length,
    changed: changed.length,
    unchanged: all.length - added.length - changed.length,
    withoutKey,
    skipped,
  };
}
