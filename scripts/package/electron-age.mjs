import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../paths.mjs';

/** Electron mends the last so many majors. */
const SUPPORTED = 3;
const PATIENCE_MS = 10_000;

/**
 * What to say of the Electron that is packed.
 * @param {string} packed version
 * @param {string | null} latest version; null where nobody could be asked
 * @returns {string | null} null when it is supported
 */
export function describeElectronAge(packed, latest) {
  if (latest === null)
    return `Whether Electron ${packed} is still supported could not be found out: the registry did not answer.`;
  const behind = Number.parseInt(latest, 10) - Number.parseInt(packed, 10);
  return behind < SUPPORTED
    ? null
    : `Warning: Electron ${packed} is no longer supported; the latest is ${latest}.`;
}

/** Says so when the Electron to be packed is too old; packs all the same. */
export async function warnOfOldElectron() {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const args = ['view', 'electron', 'dist-tags.latest', '--fetch-retries=0'];
  const latest = await promisify(execFile)('npm', args, {
    timeout: PATIENCE_MS,
    shell: process.platform === 'win32',
  }).then(
    ({ stdout }) => /^\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? null,
    () => null,
  );
  const warning = describeElectronAge(devDependencies.electron, latest);
  if (warning !== null) process.stderr.write(`${warning}\n`);
}
