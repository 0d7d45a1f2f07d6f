#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { run } from './run.ts';
import { serveJobs } from './worker.ts';

if (isMainThread) process.exitCode = await run(process.argv.slice(2), import.meta.url);
else serveJobs();
