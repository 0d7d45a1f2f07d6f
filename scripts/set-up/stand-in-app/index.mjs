// Electron's own distribution has a default app that starts the app whose folder is named on the command line.
// A runtime taken out of a packaged app has not; this is what stands there instead.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
// Awaited, so that the app's first lines run before Electron is ready: privileged schemes must be registered by then.
await import(pathToFileURL(join(folder, manifest.main)).href);
