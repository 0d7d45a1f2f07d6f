#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { ENGINE_FLAGS } from '../core/parse/engine-flags.ts';
import { run } from './run.ts';
import { serveJobs } from './worker.ts';

if (isMainThread) {
  // Worker threads share the flags.
  setFlagsFromString(ENGINE_FLAGS);
  process.exitCode = await run(process.argv.slice(2), import.meta.url);
} else serveJobs();
