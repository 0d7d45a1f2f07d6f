import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The repository's folder. */
export const ROOT = resolve(import.meta.dirname, '..');

/** Where the build goes. */
export const OUT = join(ROOT, 'out');

/** Our folder among the user's caches; survives a fresh clone. */
export const CACHE = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'exhibit99');

/** The filing that opens when none is named. */
export const SAMPLE = join(ROOT, 'resources', 'sample', 'lindenmoor-8-k_2024-11-08.txt');
