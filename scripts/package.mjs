import { join } from 'node:path';
import { build } from './build.mjs';
import { warnOfOldElectron } from './package/electron-age.mjs';
import { packApp } from './package/pack-app.mjs';
import { ROOT } from './paths.mjs';
import { main } from './run.mjs';
import { setUp } from './set-up.mjs';

/** Packs the app for this system into dist/: all targets of electron-builder.yml, or what the stand-in runtime allows. */
await main(async () => {
  await setUp();
  await warnOfOldElectron();
  await build();
  const packed = await packApp(join(ROOT, 'dist'));
  process.stdout.write(`Packed: ${packed.join(', ')}.\n`);
});
