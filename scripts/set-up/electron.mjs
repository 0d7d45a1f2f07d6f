import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';
import { SetUpError, run } from '../run.mjs';
import { STAND_IN_NOTICE, findStandIn, installStandIn } from './stand-in-runtime.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
/** How long the release host may take to say that it has the file. */
const PROBE_MS = 5_000;
/** How long the download may take. */
const DOWNLOAD_MS = 10 * 60_000;

/**
 * Looks for an Electron to run, without fetching anything: the one that ELECTRON_OVERRIDE_DIST_PATH names, the official
 * one of the npm package, then the stand-in.
 * @returns {string | null} its executable
 */
export function findElectron() {
  return findNamed() ?? findOfficial() ?? findStandIn();
}

/**
 * Finds an Electron, or installs one: the official one where its download answers, else the stand-in.
 * @returns {Promise<boolean>} whether anything had to be installed
 */
export async function installElectron() {
  if (findNamed() ?? findOfficial()) return false;
  // With a mirror the official one is wanted, whatever stands in for it by now.
  if (findStandIn() && mirror() === null) {
    process.stdout.write(`${STAND_IN_NOTICE}\n`);
    return false;
  }
  if (await installOfficial()) return true;
  if (findStandIn()) {
    process.stdout.write(`${STAND_IN_NOTICE}\n`);
    return false;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetUpError(
      'Set-up stopped: the Electron download did not answer. Set ELECTRON_MIRROR to a host that has it, ' +
        'or ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron that you have.',
    );
  process.stdout.write(`${STAND_IN_NOTICE}\n`);
  await installStandIn();
  return true;
}

/** @returns {string | null} */
function findNamed() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return null;
  const executable = join(folder, executableName());
  if (existsSync(executable)) return executable;
  throw new SetUpError(
    `Set-up stopped: ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executable}.`,
  );
}

/** @returns {string | null} */
function findOfficial() {
  const executable = join(PACKAGE, 'dist', executableName());
  // Written last by the package's own download, so that one that was interrupted counts as none.
  const isWhole = existsSync(join(PACKAGE, 'path.txt'));
  return isWhole && existsSync(executable) ? executable : null;
}

async function installOfficial() {
  if (!(await answers(downloadUrl()))) return false;
  process.stdout.write('Set-up: downloading Electron …\n');
  const code = await run(process.execPath, [join(PACKAGE, 'install.js')], {
    timeout: DOWNLOAD_MS,
  });
  return code === 0 && findOfficial() !== null;
}

/**
 * Asks first, because the package's own download waits for minutes where a firewall swallows it.
 * @param {string} url
 */
async function answers(url) {
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    // Some hosts serve a file and refuse to be asked about it.
    return response.ok || response.status === 403 || response.status === 405;
  } catch {
    return false;
  }
}

/** Another host to download from, named in the environment or in .npmrc; the package itself looks there too. */
function mirror() {
  return process.env['npm_config_electron_mirror'] || process.env['ELECTRON_MIRROR'] || null;
}

function downloadUrl() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const base = mirror() ?? 'https://github.com/electron/electron/releases/download/';
  const folder = (process.env['ELECTRON_CUSTOM_DIR'] || 'v{{ version }}').replace(
    '{{ version }}',
    version,
  );
  return `${base}${folder}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
