import { describe, expect, it } from 'vitest';
import { toMarkdownTable } from '../../../src/core/export/markdown-table.ts';

describe('toMarkdownTable', () => {
  it.each([
    ['nothing', null, ''],
    ['yes', true, 'yes'],
    ['no', false, ''],
    ['lines', 'oiled\n  twice', 'oiled twice'],
    ['a bar', 'oiled | sold', 'oiled \\| sold'],
  ])('writes %s', (_what, cell, expected) => {
    const lines = toMarkdownTable({ columns: ['Loom'], rows: [['first'], [cell]] }).split('\n');
    expect(lines[3]?.replace(/^\| ?| ?\|$/g, '').trim()).toBe(expected);
  });

  it('sets columns of numbers right', () => {
    const table = toMarkdownTable({ columns: ['Loom', 'Sold'], rows: [['first', 12]] });
    expect(table.split('\n')[1]).toMatch(/^\| -+ \| -+: \|$/);
  });
});
