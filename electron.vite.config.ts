import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const from = (path: string) => resolve(import.meta.dirname, path);

// Everything is bundled: the app and the command-line tool run without node_modules, and the sandboxed preload script
// could not load a package anyway. The targets are those of the oldest runtime that has to run the build.
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      outDir: 'out',
      emptyOutDir: false,
      externalizeDeps: false,
      rollupOptions: {
        input: {
          'main/index': from('src/main/index.ts'),
          'main/parser-process': from('src/main/parser-process.ts'),
          'cli/index': from('src/cli/index.ts'),
        },
        output: { format: 'es', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: from('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react()],
    // Its version for browsers decodes "&amp;" by innerHTML, which the content security policy refuses.
    resolve: {
      alias: {
        'decode-named-character-reference': from(
          'node_modules/decode-named-character-reference/index.js',
        ),
      },
    },
    build: {
      target: 'chrome130',
      // A font or an image inlined as data: would be refused by the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: {
          index: from('src/renderer/index.html'),
          print: from('src/renderer/print.html'),
        },
      },
    },
  },
});
