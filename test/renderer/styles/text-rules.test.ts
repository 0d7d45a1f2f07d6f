import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../src/renderer/styles');

/** One such rule makes the browser walk over all that is drawn whenever something is added to it. */
it.each(readdirSync(FOLDER))('%s asks no holder of the text what is in it', (name) => {
  const selectors = readFileSync(join(FOLDER, name), 'utf8').match(/^[^{}@/]+(?=\{)/gm) ?? [];
  const walking = selectors.filter((selector) =>
    /(?:^|[\s,])(?:html|body|main|article|\.(?:room|reader|scroller|paper|chunk))[^\s,]*:has\(/.test(
      selector,
    ),
  );
  expect(walking).toEqual([]);
});
