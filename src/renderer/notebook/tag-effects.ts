import { type TagCount, tidyTag } from '../../core/annotate/tag.ts';
import { COMMAND_LIST } from '../commands/command-list.ts';
import { commandOf, type KeysSlice } from '../store/keys-slice.ts';

/** The command or other tag that has the key; null when it is free, or none is wanted. */
export function keyOwner(
  state: Pick<KeysSlice, 'ownKeys' | 'isMac'>,
  tags: readonly TagCount[],
  hotkey: string,
  ownName: string | null,
): string | null {
  if (hotkey === '') return null;
  const command = commandOf(state, hotkey.toUpperCase());
  if (command) return COMMAND_LIST[command].name;
  const other = tags.find((tag) => tag.hotkey === hotkey && tag.name !== ownName);
  return other ? `#${other.name}` : null;
}

/** What an edit of a tag's name comes to: before, on the button, and after. */
export interface TagEffect {
  readonly will: string;
  readonly verb: 'Save' | 'Rename' | 'Merge';
  readonly done: string;
}

/** Tells what giving the tag that name does to how many notes. */
export function describeTagEdit(
  tags: readonly TagCount[],
  tag: TagCount,
  typed: string,
): TagEffect {
  const name = tidyTag(typed) ?? tag.name;
  const notes = tag.count === 1 ? '1 note' : `${tag.count} notes`;
  if (name === tag.name)
    return { will: `On ${notes}.`, verb: 'Save', done: `Tag #${tag.name} saved` };
  const same = tags.find(
    (other) => other.name !== tag.name && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (same)
    return {
      will: `#${same.name} is there already, on ${same.count}: the two become one, which changes ${notes}.`,
      verb: 'Merge',
      done: `#${tag.name} merged into #${same.name} on ${notes}`,
    };
  return {
    will: `Renaming changes ${notes}.`,
    verb: 'Rename',
    done: `#${tag.name} renamed to #${name} on ${notes}`,
  };
}
