import { describe, expect, it } from 'vitest';
import { guideFor } from '../../../src/renderer/help/guide.ts';

const GUIDE = guideFor(false);

describe('the guide in the window', () => {
  it('has every chapter, with a text', () => {
    expect(GUIDE.map(({ title }) => title)).toContain('Take notes away');
    for (const { title, markdown } of GUIDE) expect(markdown.length, title).toBeGreaterThan(40);
  });

  it('names the keys of the platform', () => {
    const opening = (isMac: boolean) =>
      guideFor(isMac).find(({ title }) => title === 'Open')?.markdown ?? '';
    expect(opening(false)).toContain('`Ctrl`+`O`');
    expect(opening(true)).toContain('`Cmd`+`O`');
  });

  it.each([
    ['HTML', /<\/?[a-z]/],
    ['pictures', /!\[/],
    ['links to files', /\]\(/],
  ])('has no %s, which the window would not show', (_what, pattern) => {
    for (const { markdown } of GUIDE) expect(markdown).not.toMatch(pattern);
  });
});
