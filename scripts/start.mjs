import { resolve } from 'node:path';
import { build } from './build.mjs';
import { electronArguments, hasDisplay } from './launch.mjs';
import { ROOT, SAMPLE } from './paths.mjs';
import { SetUpError, main, run } from './run.mjs';
import { findElectron } from './set-up/electron.mjs';
import { setUp } from './set-up.mjs';

await main(async () => {
  await setUp();
  await build({ onlyWhenStale: true });
  if (!hasDisplay())
    throw new SetUpError(
      'There is no display to open a window on: use "xvfb-run -a npm start" for one that nobody sees, ' +
        'or the headless command-line tool, "node out/cli/index.js --help".',
    );
  // npm starts scripts in the repository; the reader named the files from where they were.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const named = process.argv.slice(2).map((file) => resolve(from, file));
  const electron = findElectron();
  if (!electron) throw new SetUpError('There is no Electron to run.');
  return run(electron, electronArguments(named.length > 0 ? named : [SAMPLE]), { cwd: ROOT });
});
