import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesFromCommandLine } from '../../src/main/command-line.ts';

describe('filesFromCommandLine', () => {
  let cwd: string;
  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'command-line-'));
    mkdirSync(join(cwd, 'filings'));
  });
  afterAll(() => rmSync(cwd, { recursive: true }));

  it.each([
    ['no files', [], []],
    ['a file in the current folder', ['8-k.txt'], ['8-k.txt']],
    ['several files', ['a.htm', 'b.html', 'c.xml'], ['a.htm', 'b.html', 'c.xml']],
    ['a folder', ['filings'], ['filings']],
    ['what is refused with a sentence', ['8-k.pdf'], ['8-k.pdf']],
    ['flags', ['--no-sandbox', '--inspect=0', '-v', 'a.txt'], ['a.txt']],
    ['an address', ['https://example.com/'], []],
    ['a command of another program', ['shutdown', 'a.sh', 'b.exe', ''], []],
  ])('takes %s', (_what, args, expected) => {
    const files = filesFromCommandLine(['/opt/exhibit99', ...args], cwd, true);
    expect(files).toEqual(expected.map((name) => join(cwd, name)));
  });

  it('leaves a path from the root as it is', () => {
    expect(filesFromCommandLine(['exhibit99', '/filings/a.txt'], cwd, true)).toEqual([
      '/filings/a.txt',
    ]);
  });

  it('passes over the folder of the app, which stands first where it is not packaged', () => {
    const argv = ['electron', '--no-sandbox', cwd, 'a.txt'];
    expect(filesFromCommandLine(argv, cwd, false)).toEqual([join(cwd, 'a.txt')]);
  });
});
