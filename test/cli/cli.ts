import { spawn } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const HOME = join(ROOT, 'node_modules/.cache/cli-under-test');
/** The built tool, for other programs to start. */
export const ENTRY = join(HOME, 'out/cli/index.js');

/** The filing that comes with the app. */
export const SAMPLE = join(ROOT, 'resources/sample/lindenmoor-8-k_2024-11-08.txt');

/** Builds the command line tool as it is now, away from the build that others may be running. */
export async function buildCli(): Promise<void> {
  await mkdir(HOME, { recursive: true });
  await copyFile(join(ROOT, 'package.json'), join(HOME, 'package.json'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(ROOT, 'src/cli/index.ts'),
      outDir: join(HOME, 'out/cli'),
      emptyOutDir: true,
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: 'index.js', format: 'es' } },
    },
  });
}

/** What a run of the tool printed, and its exit code. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built tool in the repository's folder. */
export function runCli(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [ENTRY, ...args], { cwd: ROOT });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.on('error', failed).on('close', (code) => done({ code, out, err }));
    child.stdin.on('error', () => {}).end(input);
  });
}

/** Runs the tool with its output cut off after the first line, as `head -1` does. */
export function runCutOff(args: readonly string[]): Promise<number | null> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [ENTRY, ...args], { cwd: ROOT });
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('error', failed).on('close', done);
  });
}
