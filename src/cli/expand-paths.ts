import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The paths in order, each folder replaced by the files in it at any depth, by name; hidden files are left out. */
export async function* expandPaths(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (facts) => facts.isDirectory(),
      () => false,
    );
    if (!isFolder) {
      yield path;
      continue;
    }
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.filter(({ name }) => !name.startsWith('.')).map(({ name }) => name);
    yield* expandPaths(names.sort().map((name) => join(path, name)));
  }
}
