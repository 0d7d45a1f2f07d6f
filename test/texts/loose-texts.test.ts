import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLooseTexts } from './find-loose-texts.ts';

const SOURCE = resolve(import.meta.dirname, '../../src');

/** Said in every language alike, or not by the interface. */
const ALLOWED: readonly string[] = [
  // The name of the app, on a window that has no page yet.
  'main/window.ts: Exhibit 99',
  // Headings of an exported file.
  'renderer/export/write-export.ts: Trial metrics',
  'renderer/export/write-export.ts: Forward-looking statements',
];

function looseIn(folder: string): readonly string[] {
  return readdirSync(join(SOURCE, folder), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.tsx?$/.test(name))
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(SOURCE.length + 1).replaceAll('\\', '/');
      const loose = findLooseTexts(readFileSync(path, 'utf8'), path.endsWith('x') ? 'tsx' : 'ts');
      return loose.map(({ text }) => `${name}: ${text}`);
    })
    .filter((text) => !ALLOWED.includes(text));
}

describe('findLooseTexts', () => {
  it.each([
    ['<p>Nothing yet</p>', ['Nothing yet']],
    ["<p>{isOpen ? 'Close' : texts.open}</p>", ['Close']],
    ['<p>{`${count} notes`}</p>', ['… notes']],
    ['<button aria-label="Close" />', ['Close']],
    ['<input placeholder={`Find in ${name}`} />', ['Find in …']],
    ['<Modal title="Bin" />', ['Bin']],
    ["showToast({ title: 'Note deleted' })", ['Note deleted']],
    ["announce('No other note')", ['No other note']],
    ["failed(toFailure('not-found', 'That is not open.'))", ['That is not open.']],
    ["<p className={isBad ? 'bad news' : ''}>{texts.news}</p>", []],
    ["<p>{state === 'there' ? texts.here : ' · '} 12 %</p>", []],
    ['<input type="radio" name="theme" />', []],
    ["failed(toFailure('not-found', texts.missing))", []],
  ])('finds in %s what is said there', (source, expected) => {
    expect(findLooseTexts(source, 'tsx').map(({ text }) => text)).toEqual(expected);
  });
});

describe('the interface', () => {
  it.each(['renderer', 'main', 'preload'])(
    'says nothing in %s that is not in a catalogue',
    (folder) => {
      expect(looseIn(folder)).toEqual([]);
    },
  );
});
