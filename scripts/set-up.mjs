import { ROOT } from './paths.mjs';
import { SetUpError, main } from './run.mjs';
import { installDebianPackages } from './set-up/debian-packages.mjs';
import { installElectron } from './set-up/electron.mjs';
import { installNodeModules } from './set-up/node-modules.mjs';

/** Oldest Node on which the tools run. */
const OLDEST_NODE = { major: 20, minor: 19 };

/**
 * Brings the machine to where the app can be built, run and tested. Until the npm packages are there it uses nothing
 * but Node's own modules; where nothing is missing it takes a fraction of a second.
 */
export async function setUp() {
  const start = performance.now();
  checkNode();
  const installed = [
    await installNodeModules(ROOT),
    await installDebianPackages(),
    await installElectron(),
  ].some(Boolean);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `Set-up: ${installed ? 'all that was missing is installed' : 'nothing is missing'} (${seconds} s).\n`,
  );
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const { major: oldest, minor: least } = OLDEST_NODE;
  if (major < oldest || (major === oldest && minor < least))
    throw new SetUpError(
      `Set-up stopped: Node ${oldest}.${least} or newer is needed; this is ${process.versions.node}.`,
    );
}

if (process.argv[1] === import.meta.filename) await main(setUp);
