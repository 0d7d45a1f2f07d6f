// Bundles one benchmark, as Node cannot run TypeScript by itself, and runs it: `node bench/run.mjs html`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name = 'html'] = process.argv.slice(2);
const outDir = `${root}node_modules/.cache/bench`;
await build({
  root,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    ssr: `${root}bench/${name}.bench.ts`,
    outDir,
    emptyOutDir: false,
    minify: false,
    rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
  },
});
const { status } = spawnSync(process.execPath, [`${outDir}/${name}.mjs`], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
