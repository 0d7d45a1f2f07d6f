import { execFileSync, spawnSync } from 'node:child_process';
import { SetUpError, run } from '../run.mjs';

/** Shared libraries that Electron loads. */
const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
/** A display for tests and screenshots, and the fonts that they are drawn with. */
const DISPLAY = ['xvfb', 'xauth', 'fonts-inter', 'fonts-liberation'];

/**
 * Installs the Debian packages that Electron needs, when we may; otherwise tells the command. Other systems bring
 * what Electron needs, or their users know its name there.
 * @returns {Promise<boolean>} whether anything had to be installed
 */
export async function installDebianPackages() {
  if (process.platform !== 'linux' || !hasDpkg()) return false;
  const missing = missingPackages([...LIBRARIES, ...DISPLAY]);
  if (missing.length === 0) return false;

  if (process.getuid?.() !== 0)
    throw new SetUpError(
      `Set-up stopped: Electron needs Debian packages that only root may install. Run:\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`,
    );

  process.stdout.write(`Set-up: installing the Debian packages ${missing.join(' ')} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await apt(['update', '-qq'], env);
  const names = missing.map(currentName);
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...names], env);
  return true;
}

function hasDpkg() {
  return spawnSync('dpkg-query', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries when 32-bit time ran out: libgtk-3-0 is libgtk-3-0t64 there.
 * @param {readonly string[]} names
 */
function missingPackages(names) {
  const { stdout } = spawnSync(
    'dpkg-query',
    ['-W', '-f=${Package} ${db:Status-Status}\n', ...names.flatMap((n) => [n, `${n}t64`])],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const installed = new Set(
    stdout
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, status]) => status === 'installed')
      .map(([name]) => name),
  );
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/** @param {string} name */
function currentName(name) {
  const policy = execFileSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))/.test(policy) ? name : `${name}t64`;
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function apt(args, env) {
  // apt's progress goes to our error stream: it is of interest only when it fails.
  const code = await run('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0)
    throw new SetUpError(
      `Set-up stopped: "apt-get ${args[0]}" failed with exit code ${code}; its messages stand above.`,
    );
}
