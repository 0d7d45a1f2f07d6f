import { execFile, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.mjs';
import { SAMPLE } from './read-sample.ts';

const run = promisify(execFile);

/** GNU parallel is no part of the set-up; the test of the command line runs it too, where it is installed. */
const hasParallel = spawnSync('parallel', ['--version']).status === 0;
if (!hasParallel) console.info('GNU parallel is not installed: the line with it is left out.');

/** The lines of the shell that a page tells its reader to type, without comments. */
function shellLines(page: string): readonly string[] {
  const blocks = page.matchAll(/^```sh\n([\s\S]*?)^```$/gm);
  return [...blocks]
    .flatMap(([, block = '']) => block.replace(/\\\n\s*/g, ' ').split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const LINES = PAGES.flatMap((page) =>
  shellLines(readFileSync(join(ROOT, page), 'utf8')).map((line) => [page, line] as const),
);
const ON_THE_COMMAND_LINE = LINES.filter(
  ([, line]) =>
    line.includes('node out/cli/index.js') && (hasParallel || !line.includes('parallel ')),
);
const SCRIPTS = PAGES.flatMap((page) => {
  const names = readFileSync(join(ROOT, page), 'utf8').matchAll(
    /npm (?:run )?(?!ci\b|i\b)([a-z][\w:-]*)(?=[ `])/g,
  );
  return [...new Set([...names].map(([, name = '']) => name))].map((name) => [page, name] as const);
});

describe('what the documentation says to type', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'documented-'));
    mkdirSync(join(folder, 'filings'));
    copyFileSync(SAMPLE, join(folder, 'filings', 'sample.txt'));
    copyFileSync(SAMPLE, join(folder, 'FILE'));
    writeFileSync(
      join(folder, 'NOTES.jsonld'),
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'urn:exhibit99:export',
        type: 'AnnotationSet',
        items: [],
      }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(ON_THE_COMMAND_LINE)('%s: %s', async (_page, line) => {
    const program = `${process.execPath} ${join(ROOT, 'out', 'cli', 'index.js')}`;
    const command = line
      .replaceAll('node out/cli/index.js', program)
      .replaceAll('FILE…', 'FILE')
      .replaceAll('/mirror', 'filings');
    const before = readdirSync(folder).length;
    const { stdout } = await run('bash', ['-o', 'pipefail', '-c', command], { cwd: folder });
    // Something is printed, or written into a new file or folder.
    expect(stdout !== '' || readdirSync(folder).length > before).toBe(true);
  });

  it.each(SCRIPTS)('%s: npm %s is there', (_page, name) => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(Object.keys(scripts)).toContain(name);
  });
});
