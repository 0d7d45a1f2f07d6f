import { build, type Rollup } from 'vite';

/** A module of the renderer as one script whose value is an object of the module's exports, to be run in a page. */
export async function bundleForPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'bundled' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as readonly Rollup.RollupOutput[];
  const chunk = outputs[0]?.output[0];
  if (!chunk) throw new Error(`${entry} gave no script`);
  return `${chunk.code}\nbundled;`;
}
