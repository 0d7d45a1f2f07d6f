import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../../src/core/annotate/annotation.ts';

const CSS = readFileSync(
  join(import.meta.dirname, '../../../src/renderer/styles/tokens.css'),
  'utf8',
);
const THEMES = ['light', 'sepia', 'dark', 'contrast'] as const;

/** The colours of one theme by their names. */
function tokensOf(theme: string): ReadonlyMap<string, string> {
  const block = CSS.split(`[data-theme='${theme}'] {`)[1]?.split('}')[0] ?? '';
  const pairs = [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)];
  return new Map(pairs.map((pair) => [pair[1] ?? '', pair[2] ?? '']));
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Text and what it stands on. */
const TEXTS: readonly (readonly [text: string, on: string])[] = [
  ['ink', 'paper'],
  ['ink', 'desk'],
  ['ink-2', 'paper'],
  ['ink-2', 'desk'],
  ['ink-3', 'paper'],
  ['ink-3', 'desk'],
  ['ink-3', 'raised'],
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-3', 'accent-soft'],
  ['on-primary', 'primary'],
  ['danger', 'paper'],
  ['on-forward', 'forward'],
  ['on-metric', 'metric'],
  ['on-note', 'note'],
  ['ink', 'forward'],
  ['ink', 'metric'],
  ['ink', 'cautionary'],
  ['on-search', 'search'],
  ['on-search-current', 'search-current'],
  ...COLOURS.map((colour) => ['ink', colour] as const),
];

/** Marks and the paper they must stand out from. */
const MARKS = [
  'forward-line',
  'metric-line',
  'cautionary-line',
  'search-current',
  ...COLOURS.map((colour) => `${colour}-line`),
];

describe.each(THEMES)('the theme %s', (theme) => {
  const tokens = tokensOf(theme);
  const ratio = (a: string, b: string) => contrast(tokens.get(a) ?? '', tokens.get(b) ?? '');

  it.each(TEXTS)('sets %s on %s at 4.5 to 1 or better', (text, on) => {
    expect(ratio(text, on)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('sets %s off from the paper at 3 to 1 or better', (mark) => {
    expect(ratio(mark, 'paper')).toBeGreaterThanOrEqual(3);
  });
});
