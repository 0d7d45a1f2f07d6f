import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';

/**
 * Writes the licences of every package that the app may hold: what package.json depends on, and what that depends on.
 * @param {string} file
 * @returns {number} how many packages
 */
export function writeThirdPartyLicences(file) {
  const folders = [...shippedPackages()].toSorted();
  const notices = folders.map((folder) => describe(join(ROOT, folder)));
  writeFileSync(file, `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
  return folders.length;
}

/** @returns {ReadonlySet<string>} folders of the packages that the lock file does not call development only */
function shippedPackages() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const shipped = new Set();
  for (const [folder, { dev, optional, devOptional }] of Object.entries(packages))
    if (folder !== '' && !dev && !optional && !devOptional) shipped.add(folder);
  return shipped;
}

/** @param {string} folder */
function describe(folder) {
  const { name, version, license, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder)
    .filter((entry) => /^(?:licen[cs]e|notice|copying)/i.test(entry))
    .map((entry) => join(folder, entry))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8').trim());
  return [`${name} ${version} (${license})`, homepage, ...texts].filter(Boolean).join('\n\n');
}
