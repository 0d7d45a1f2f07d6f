import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type GuideChapter, guideFor } from '../../../src/renderer/help/guide.ts';

const GUIDE = guideFor(false);

function textOf({ parts }: GuideChapter): string {
  return parts.map((part) => (part.kind === 'text' ? part.markdown : '')).join('\n');
}

describe('the guide in the window', () => {
  it('has every chapter, with a text', () => {
    expect(GUIDE.map(({ title }) => title)).toContain('Take notes away');
    for (const chapter of GUIDE) expect(textOf(chapter).length, chapter.title).toBeGreaterThan(40);
  });

  it('names the keys of the platform', () => {
    const opening = (isMac: boolean) => {
      const chapter = guideFor(isMac).find(({ title }) => title === 'Open');
      return chapter ? textOf(chapter) : '';
    };
    expect(opening(false)).toContain('`Ctrl`+`O`');
    expect(opening(true)).toContain('`Cmd`+`O`');
  });

  it.each([
    ['HTML', /<\/?[a-z]/],
    ['pictures among the words', /!\[/],
    ['links to files', /\]\(/],
  ])('has no %s, which the window would not show', (_what, pattern) => {
    for (const chapter of GUIDE) expect(textOf(chapter)).not.toMatch(pattern);
  });

  it('has all pictures of the guide, each with what it shows, and none that is heavy', () => {
    const guide = readFileSync('docs/guide.md', 'utf8');
    const files = [...guide.matchAll(/\]\(\.\.\/(resources\/[^)]*)\)/g)].map(([, file]) => file);
    const shown = GUIDE.flatMap(({ parts }) => parts).filter((part) => part.kind === 'picture');
    expect(files.length).toBeGreaterThan(5);
    expect(shown.map(({ address }) => address.replace(/^\/(?:@fs.*(?=resources))?/, ''))).toEqual(
      files,
    );
    for (const { words } of shown) expect(words.length).toBeGreaterThan(15);
    for (const file of files) expect(statSync(file ?? '').size, file).toBeLessThan(250_000);
  });
});
