import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { targetsFor } from '../../scripts/package/pack-app.mjs';
import { ROOT } from '../../scripts/paths.mjs';
import { FILING_EXTENSIONS } from '../../src/main/filing-files.ts';

interface BuilderConfig {
  readonly directories: { readonly buildResources: string };
  readonly linux: { readonly target: readonly string[] };
  readonly mac: { readonly target: readonly object[] };
  readonly win: { readonly target: string };
  readonly fileAssociations: readonly { readonly ext: string }[];
  readonly extraFiles: readonly (string | { readonly from: string })[];
}

const config = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')) as BuilderConfig;
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const schema = JSON.parse(
  readFileSync(builder.resolve('app-builder-lib/scheme.json'), 'utf8'),
) as object;
const ajv = new Ajv({ strict: false, logger: false });
const isValid = ajv.compile(schema);

describe('electron-builder.yml', () => {
  it('is what electron-builder takes, for every system', () => {
    isValid(config);
    expect(isValid.errors ?? []).toEqual([]);
  });

  it.each([
    ['a fuse that there is not', { electronFuses: { runAsNodes: false } }],
    ['a target of the wrong kind', { win: { target: 7 } }],
    ['a setting of another name', { nsis: { oneClicks: true } }],
  ])('would not be taken with %s', (_what, wrong) => {
    expect(isValid({ ...config, ...wrong })).toBe(false);
  });

  it('makes what each system installs from', () => {
    expect(config.linux.target).toEqual(['AppImage', 'deb', 'tar.gz']);
    expect(config.mac.target).toEqual([{ target: 'dmg', arch: 'universal' }]);
    expect(config.win.target).toBe('nsis');
  });

  it('registers kinds of files that the app opens', () => {
    const extensions = config.fileAssociations.map(({ ext }) => ext);
    expect(extensions).toEqual(['txt', 'htm', 'html', 'xml', 'nc']);
    for (const ext of extensions) expect(FILING_EXTENSIONS).toContain(ext);
  });

  it('has an icon large enough for every system', () => {
    const icon = join(ROOT, config.directories.buildResources, 'icon.png');
    expect(existsSync(icon)).toBe(true);
    // Width and height stand in the first chunk of a PNG; macOS wants 512, and makes the rest from it.
    const bytes = readFileSync(icon);
    expect(Math.min(bytes.readUInt32BE(16), bytes.readUInt32BE(20))).toBeGreaterThanOrEqual(512);
  });

  it.each([
    ['linux', {}, ['AppImage', 'tar.gz']],
    ['linux', { homepage: 'https://example.com/' }, undefined],
    ['linux', { repository: 'github:reader-house/exhibit99' }, undefined],
    ['darwin', {}, undefined],
    ['win32', {}, undefined],
  ] as const)('on %s of %o makes %o instead of all it names', (platform, about, expected) => {
    expect(targetsFor(platform, about)).toEqual(expected);
  });
});
