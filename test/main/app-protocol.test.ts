import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAppHandler, parseAssetPath } from '../../src/main/app-protocol.ts';

describe('createAppHandler', () => {
  let folder: string;
  let handle: (request: Request) => Promise<Response>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'app-protocol-'));
    const root = join(folder, 'renderer');
    mkdirSync(join(root, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.js'), 'secret');
    writeFileSync(join(root, 'index.html'), '<!doctype html>');
    writeFileSync(join(root, 'assets', 'index-1.js'), 'let a;');
    writeFileSync(join(root, 'assets', 'notes.exe'), 'MZ');
    symlinkSync(join(folder, 'secret.js'), join(root, 'link.js'));
    handle = createAppHandler(root);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['app://reader/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://reader/assets/index-1.js', 'text/javascript; charset=utf-8', 'let a;'],
    ['app://reader/assets/index-1.js?v=2#top', 'text/javascript; charset=utf-8', 'let a;'],
  ])('serves %s', async (address, type, body) => {
    const response = await handle(new Request(address));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(body);
  });

  it.each(['app://reader/index.html', 'app://reader/missing.js', 'app://reader/%00'])(
    'sends the content security policy with the answer to %s',
    async (address) => {
      const response = await handle(new Request(address));
      expect(response.headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
          "connect-src 'self'; frame-src app://filed; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
          "require-trusted-types-for 'script'",
      );
    },
  );

  it.each([
    ['a file that is not there', 'app://reader/assets/none.js', 404],
    ['a link out of the folder', 'app://reader/link.js', 404],
    ['a folder', 'app://reader/assets', 404],
    ['a kind of file that no page needs', 'app://reader/assets/notes.exe', 404],
    ['another host', 'app://elsewhere/index.html', 400],
    ['an encoded backslash', 'app://reader/assets%5c..%5csecret.js', 400],
    ['a null character', 'app://reader/index.html%00.js', 400],
    ['an address encoded twice', 'app://reader/%252e%252e/secret.js', 400],
  ])('refuses %s', async (_what, address, status) => {
    const response = await handle(new Request(address));
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it('answers nothing but GET', async () => {
    const response = await handle(new Request('app://reader/index.html', { method: 'POST' }));
    expect(response.status).toBe(405);
  });
});

describe('parseAssetPath', () => {
  it.each([
    'app://reader/../secret.js',
    'app://reader/assets/../../secret.js',
    'app://reader/%2e%2e/secret.js',
    'app://reader/..%2fsecret.js',
    'app://reader/.hidden.js',
    'app://reader//etc/passwd',
    'app://reader/',
    'app://reader/%',
    'app://reader.evil/index.html',
    'app://user@reader/index.html',
    'file:///etc/passwd',
    'https://reader/index.html',
  ])('finds no path in %s', (address) => {
    expect(parseAssetPath(address)).toBeNull();
  });
});
