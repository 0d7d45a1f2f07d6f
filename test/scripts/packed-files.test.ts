import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.mjs';

describe('npm pack', () => {
  it('takes what runs and the sample, and nothing else', () => {
    const answer = execFileSync('npm', ['pack', '--dry-run', '--json', '--offline'], {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [packed] = JSON.parse(answer) as { files: { path: string }[] }[];
    const paths = packed?.files.map(({ path }) => path) ?? [];
    expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    const wanted = /^(?:LICENSE|README\.md|package\.json|out\/.+|resources\/sample\/.+)$/;
    expect(paths.filter((path) => !wanted.test(path) || /\.map$|\/\./.test(path))).toEqual([]);
  });
});
