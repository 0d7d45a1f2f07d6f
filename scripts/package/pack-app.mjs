import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OUT, ROOT } from '../paths.mjs';
import { SetUpError, run } from '../run.mjs';
import { findElectron } from '../set-up/electron.mjs';
import { STAND_IN_VERSION, findStandIn } from '../set-up/stand-in-runtime.mjs';
import { releaseNotes } from './release-notes.mjs';
import { writeThirdPartyLicences } from './third-party-licences.mjs';

/** Where electron-builder puts the app unpacked, on Linux. */
export const UNPACKED = 'linux-unpacked';

/**
 * Packs what was built for this system. With an official Electron: the targets of electron-builder.yml. With the
 * stand-in: the app unpacked and a tar.gz of it, because what makes the other targets comes from the same closed host as
 * Electron.
 * @param {string} output the folder to write to
 * @returns {Promise<readonly string[]>} names of what was made
 */
export async function packApp(output) {
  const about = readAbout(ROOT);
  const { version } = about;
  if (!isStandIn()) {
    const targets = targetsFor(process.platform, about);
    if (targets) process.stdout.write(`${NO_HOME}\n`);
    const artifacts = await runBuilder(output, targets);
    return [...artifacts.map((path) => basename(path)), writeNotes(output, version)];
  }
  await unpackedApp(output);
  const archive = `exhibit99-${version}-linux-x64.tar.gz`;
  const folder = ['-C', output, '--transform', `s/^${UNPACKED}/exhibit99-${version}/`, UNPACKED];
  const code = await run('tar', ['-czf', join(output, archive), ...folder]);
  if (code !== 0) throw new SetUpError(`tar ended with exit code ${code}.`);
  return [UNPACKED, archive, writeNotes(output, version)];
}

const NO_HOME =
  'No deb is made: it has to name a homepage, and package.json has neither "homepage" nor "repository".';

/**
 * Which targets to make instead of those of electron-builder.yml, of which one that can't be made would fail them all.
 * @param {NodeJS.Platform} platform
 * @param {{ homepage?: unknown, repository?: unknown }} about package.json
 * @returns {string[] | undefined} undefined for all of them
 */
export function targetsFor(platform, { homepage, repository }) {
  const hasHome = homepage !== undefined || repository !== undefined;
  return platform === 'linux' && !hasHome ? ['AppImage', 'tar.gz'] : undefined;
}

/**
 * @param {string} output
 * @param {string} version
 */
function writeNotes(output, version) {
  const name = 'release-notes.md';
  writeFileSync(join(output, name), `${releaseNotes(version)}\n`);
  return name;
}

/**
 * Packs the app without an installer or an archive around it.
 * @param {string} output the folder to write to
 */
export async function unpackedApp(output) {
  await runBuilder(output, ['dir']);
}

function isStandIn() {
  const electron = findElectron();
  return electron !== null && electron === findStandIn();
}

/**
 * @param {string} output
 * @param {string[] | undefined} targets those of the configuration when undefined
 * @returns {Promise<readonly string[]>} the files made
 */
async function runBuilder(output, targets) {
  writeThirdPartyLicences(join(OUT, 'third-party-licences.txt'));
  const { Platform, build } = await import('electron-builder');
  const standIn = isStandIn() ? findStandIn() : null;
  return await build({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.current().createTarget(targets),
    config: {
      extends: join(ROOT, 'electron-builder.yml'),
      directories: { output },
      electronVersion: standIn
        ? STAND_IN_VERSION
        : readAbout(join(ROOT, 'node_modules', 'electron')).version,
      ...(standIn && { electronDist: dirname(standIn), afterPack: removeLauncher }),
    },
  });
}

/**
 * The stand-in brings a launcher for apps that are not packed, which has no business beside one that is.
 * @param {import('electron-builder').AfterPackContext} context
 */
function removeLauncher({ appOutDir }) {
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}

/**
 * @param {string} folder
 * @returns {{ version: string, homepage?: unknown, repository?: unknown }}
 */
function readAbout(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
