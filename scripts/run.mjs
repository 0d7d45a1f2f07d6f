import { spawn } from 'node:child_process';

/** Thrown for what the person at the keyboard can mend: printed as one sentence, without a stack. */
export class SetUpError extends Error {}

/**
 * Runs a program to its end with our own standard streams.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    // Who ends us means what we started.
    const stop = () => child.kill();
    process.once('SIGTERM', stop).once('SIGINT', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs npm, the very one that started us where there is one.
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runNpm(args, options = {}) {
  const script = process.env['npm_execpath'];
  return script?.endsWith('npm-cli.js')
    ? run(process.execPath, [script, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Ends the process with the exit code that the task returns; a {@link SetUpError} becomes one sentence and exit code 1.
 * @param {() => Promise<number | void>} task
 */
export async function main(task) {
  try {
    process.exitCode = (await task()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
