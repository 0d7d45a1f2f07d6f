import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';

/**
 * What CHANGELOG.md (Keep a Changelog 1.1) says of a version, without its heading; of what is not released yet when it
 * does not name the version.
 * @param {string} version
 * @param {string} [changelog]
 * @returns {string} Markdown
 */
export function releaseNotes(
  version,
  changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'),
) {
  const parts = changelog.split(/^## /m).slice(1);
  const part =
    parts.find((text) => text.startsWith(`[${version}]`)) ??
    parts.find((text) => text.startsWith('[Unreleased]'));
  return part === undefined ? '' : part.slice(part.indexOf('\n')).trim();
}
