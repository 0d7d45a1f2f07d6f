import { type TagCount, tidyTag } from '../../core/annotate/tag.ts';
import { commandOf, type KeysSlice } from '../store/keys-slice.ts';
import { texts } from '../texts.ts';

/** The command or other tag that has the key; null when it is free, or none is wanted. */
export function keyOwner(
  state: Pick<KeysSlice, 'ownKeys' | 'isMac'>,
  tags: readonly TagCount[],
  hotkey: string,
  ownName: string | null,
): string | null {
  if (hotkey === '') return null;
  const command = commandOf(state, hotkey.toUpperCase());
  if (command) return texts.commands.names[command];
  const other = tags.find((tag) => tag.hotkey === hotkey && tag.name !== ownName);
  return other ? `#${other.name}` : null;
}

/** What an edit of a tag's name comes to: before, on the button, and after. */
export interface TagEffect {
  readonly will: string;
  readonly verb: string;
  readonly done: string;
}

/** Tells what giving the tag that name does to how many notes. */
export function describeTagEdit(
  tags: readonly TagCount[],
  tag: TagCount,
  typed: string,
): TagEffect {
  const name = tidyTag(typed) ?? tag.name;
  const says = texts.tags.form;
  if (name === tag.name)
    return { will: says.isOn(tag.count), verb: says.save, done: says.saved(tag.name) };
  const same = tags.find(
    (other) => other.name !== tag.name && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (same)
    return {
      will: says.willMerge(same.name, same.count, tag.count),
      verb: says.merge,
      done: says.merged(tag.name, same.name, tag.count),
    };
  return {
    will: says.willRename(tag.count),
    verb: says.rename,
    done: says.renamed(tag.name, name, tag.count),
  };
}
