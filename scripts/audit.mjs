import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';
import { main } from './run.mjs';

const PATIENCE_MS = 60_000;
const GRAVE = new Set(['high', 'critical']);

/**
 * @typedef {{ severity: string, nodes?: readonly string[] }} Vulnerability
 * @typedef {{ packages: Record<string, { dev?: boolean } | undefined> }} Lock
 */

/**
 * What of npm's audit concerns what is shipped: everything that is not for development alone, and Electron.
 * @param {string} answer the JSON that `npm audit --json` prints
 * @param {Lock} lock
 * @returns {readonly string[] | null} a line a package; null when the registry gave no audit
 */
export function graveFindings(answer, lock) {
  /** @type {{ vulnerabilities?: Record<string, Vulnerability> }} */
  let report;
  try {
    report = JSON.parse(answer);
  } catch {
    return null;
  }
  if (!report?.vulnerabilities) return null;
  return Object.entries(report.vulnerabilities).flatMap(([name, { severity, nodes = [] }]) => {
    const isShipped =
      name === 'electron' || nodes.some((node) => lock.packages[node]?.dev !== true);
    return isShipped && GRAVE.has(severity) ? [`${name}: ${severity}`] : [];
  });
}

/** Fails when something grave is known of what is shipped; says so, and passes, when nobody could be asked. */
async function audit() {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const answer = await askNpm();
  const found = graveFindings(answer, lock);
  if (found === null) {
    process.stdout.write('Audit: not done, since the registry answers no audits.\n');
    return 0;
  }
  const verdict = found.length === 0 ? 'nothing grave is known of what is shipped' : 'failed';
  process.stdout.write(`${[...found, `Audit: ${verdict}.`].join('\n')}\n`);
  return found.length === 0 ? 0 : 1;
}

/** @returns {Promise<string>} what npm prints, whatever it thinks of it */
function askNpm() {
  const options = { cwd: ROOT, timeout: PATIENCE_MS, shell: process.platform === 'win32' };
  return new Promise((resolve) => {
    execFile('npm', ['audit', '--json', '--fetch-retries=0'], options, (_error, stdout) =>
      resolve(stdout),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(audit);
