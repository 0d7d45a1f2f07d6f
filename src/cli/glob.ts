import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether a path has wildcards: for shells that leave them to the program, and for lists too long for a command line. */
export function isGlob(path: string): boolean {
  return /[*?]/.test(path);
}

/** One part of a path: `*` is any run of characters, `?` any one. */
function matcherOf(part: string): RegExp {
  const source = part
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`^${source}$`, 'u');
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return []; // a file, or a folder that may not be read: nothing in it matches
  }
}

async function* walk(folder: string, parts: readonly string[]): AsyncGenerator<string> {
  const [part, ...rest] = parts;
  if (part === undefined) return;
  if (part === '**') {
    yield* walk(folder, rest.length === 0 ? ['*'] : rest);
    for (const entry of await entriesOf(folder))
      if (entry.isDirectory()) yield* walk(join(folder, entry.name), parts);
    return;
  }
  if (!isGlob(part)) {
    const path = part === '' ? '/' : join(folder, part);
    if (rest.length > 0) yield* walk(path, rest);
    else if ((await entriesOf(folder)).some(({ name }) => name === part)) yield path;
    return;
  }
  const matcher = matcherOf(part);
  for (const entry of await entriesOf(folder)) {
    if (!matcher.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (rest.length > 0) yield* walk(path, rest);
    else if (entry.isFile()) yield path;
  }
}

/** The files that a path with wildcards names, in order; `**` stands for folders at any depth, hidden files are left out. */
export function expandGlob(pattern: string): AsyncGenerator<string> {
  return walk('', pattern.split('/'));
}
