import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expandGlob, isGlob } from './glob.ts';

/** The paths in order, each folder replaced by the files in it at any depth, by name, and wildcards by what they match; hidden files are left out. */
export async function* expandPaths(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    const facts = await stat(path).catch(() => null);
    if (!facts && isGlob(path)) {
      let found = 0;
      for await (const file of expandGlob(path)) {
        found++;
        yield file;
      }
      // The pattern itself is then the file that is missing.
      if (found === 0) yield path;
      continue;
    }
    if (!facts?.isDirectory()) {
      yield path;
      continue;
    }
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.filter(({ name }) => !name.startsWith('.')).map(({ name }) => name);
    yield* expandPaths(names.sort().map((name) => join(path, name)));
  }
}
