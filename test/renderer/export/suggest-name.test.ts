import { describe, expect, it } from 'vitest';
import { suggestName } from '../../../src/renderer/export/suggest-name.ts';

describe('suggestName', () => {
  it.each([
    ['Quarrick · 8-K · 9 Feb 2024', 'Quarrick 8-K 9 Feb 2024 notes.md'],
    ['../../etc/passwd', '.. .. etc passwd notes.md'],
    ['', 'Notes notes.md'],
    [':::', 'Notes notes.md'],
  ])('makes of %s a name that every platform takes', (title, name) => {
    expect(suggestName(title)).toBe(name);
  });
});
