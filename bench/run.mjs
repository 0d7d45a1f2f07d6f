// Runs the benchmarks: `npm run bench` all of them in turn, `npm run bench -- NAME …` those named. Node cannot run TypeScript
// by itself, so each is bundled first; the one for vitest runs there.
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = `${root}node_modules/.cache/bench`;
const VITEST = new Set(['anchor']);
const ALL = ['filing', 'html', 'sentences', 'trial-metrics', 'anchor'];

function run(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

async function runBundled(name) {
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
  return run(`${outDir}/${name}.mjs`);
}

const [processor] = cpus();
const load = loadavg()[0]?.toFixed(1);
console.log(
  `${cpus().length} × ${processor?.model.trim()}, Node ${process.versions.node}, load ${load}`,
);
const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : ALL) {
  console.log(`\n${name}`);
  const status = VITEST.has(name)
    ? run('node_modules/vitest/vitest.mjs', 'bench', '--run', `bench/${name}.bench.ts`)
    : await runBundled(name);
  process.exitCode ||= status;
}
