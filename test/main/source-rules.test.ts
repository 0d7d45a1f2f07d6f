import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WEB_PREFERENCES } from '../../src/main/web-preferences.ts';

const SOURCE = resolve(import.meta.dirname, '../../src');
const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const texts = new Map(
  files.map((file) => [file.slice(SOURCE.length + 1), readFileSync(file, 'utf8')]),
);

/** The source files in which a pattern stands. */
function filesWith(pattern: RegExp): string[] {
  return [...texts].filter(([, text]) => pattern.test(text)).map(([name]) => name);
}

describe('the window', () => {
  it('runs sandboxed, isolated and without Node', () => {
    expect(WEB_PREFERENCES).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    });
  });
});

describe('the sources', () => {
  it.each([
    ['switches web security off', /\bwebSecurity\b/],
    ['allows insecure content', /\ballowRunningInsecureContent\b/],
    ['turns experiments on', /\b(experimentalFeatures|enableBlinkFeatures)\b/],
    ['allows webviews', /\bwebviewTag\b/],
    ['loads a file: page', /\bloadFile\b|['"`]file:\/\//],
    ['has a sink for markup', /dangerouslySetInnerHTML|\.innerHTML\b|\beval\(|new Function\(/],
    ['opens an address outside', /\bopenExternal\b/],
  ])('have no place that %s', (_what, pattern) => {
    expect(filesWith(pattern)).toEqual([]);
  });

  it.each([
    ['ipcMain', /\bipcMain\b/, ['main/ipc.ts']],
    ['ipcRenderer', /\bipcRenderer\b/, ['preload/index.ts']],
    ['new BrowserWindow', /new BrowserWindow\b/, ['main/window.ts']],
  ])('speak of %s in one place', (_what, pattern, expected) => {
    expect(filesWith(pattern)).toEqual(expected);
  });

  it('read what strangers wrote in the parser process and the command-line tool alone', () => {
    const outside = filesWith(/from '[./]+core\/parse\/parse-filing\.ts'/).filter(
      (name) => !name.startsWith('core/') && !name.startsWith('cli/'),
    );
    expect(outside).toEqual(['main/parser-process.ts']);
  });

  it('say of everything they export what its type does not', () => {
    const exported = /^export (?:async |abstract )?(?:function|const|interface|type|class) (\w+)/;
    const silent = [...texts].flatMap(([name, text]) => {
      const lines = text.split('\n');
      return lines.flatMap((line, i) => {
        const [, what] = exported.exec(line) ?? [];
        const before = lines.slice(0, i).findLast((other) => !other.startsWith('//')) ?? '';
        return what !== undefined && !before.endsWith('*/') ? [`${name}: ${what}`] : [];
      });
    });
    expect(silent).toEqual([]);
  });
});
