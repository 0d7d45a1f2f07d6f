import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGE = readFileSync('docs/reading-room.md', 'utf8');

const TESTS = readdirSync('test', { recursive: true, encoding: 'utf8' });

/** Each test that the page names: its file and its title. */
const NAMED = PAGE.split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`: '))
  .flatMap((line) => {
    const cell = line.split(' | ').at(-1)?.replace(/ \|$/, '') ?? '';
    return [...cell.matchAll(/`([\w-]+)`: ([^`]+?)(?=(?:; `|$))/g)].flatMap(
      ([, file = '', titles]) => (titles ?? '').split('; ').map((title) => [file, title] as const),
    );
  });

describe('the page on the reading room', () => {
  it('names a test for each of its promises', () => {
    const rows = PAGE.split('\n').filter((line) => /^\| (?!---|promise)/.test(line));
    expect(NAMED.length).toBeGreaterThanOrEqual(rows.length);
  });

  it.each(NAMED)('names a test of %s that is there: %s', (file, title) => {
    const path = TESTS.find((each) => basename(each) === `${file}.test.ts`);
    expect(path, file).toBeDefined();
    expect(readFileSync(join('test', path ?? ''), 'utf8')).toContain(title);
  });
});
