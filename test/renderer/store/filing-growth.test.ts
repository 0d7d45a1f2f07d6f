import { describe, expect, it } from 'vitest';
import { createFilingGrowth } from '../../../src/renderer/store/filing-growth.ts';

function part(id: string, text: string) {
  return { id, text, blocks: [{ kind: 'rule', start: 0, end: 0 } as const] };
}

describe('createFilingGrowth', () => {
  it('puts the parts of each document together', () => {
    const growth = createFilingGrowth(0);
    for (const [id, text] of [
      ['d1', 'A bell\n'],
      ['d1', 'rang'],
      ['d2', 'twice'],
    ] as const)
      growth.add(part(id, text));
    expect([...growth.bodies()].map(([id, { text, blocks }]) => [id, text, blocks.length])).toEqual(
      [
        ['d1', 'A bell\nrang', 2],
        ['d2', 'twice', 1],
      ],
    );
  });

  it('asks to show the text only where it has doubled', () => {
    const growth = createFilingGrowth(5);
    const asked = Array.from({ length: 16 }, () => growth.add(part('d1', '0123456789')));
    expect(asked.flatMap((isDue, i) => (isDue ? [i + 1] : []))).toEqual([1, 2, 4, 8, 16]);
  });

  it('hands out the same body while nothing has come', () => {
    const growth = createFilingGrowth(0);
    growth.add(part('d1', 'A bell'));
    const before = growth.bodies().get('d1');
    growth.add(part('d2', 'A horn'));
    expect(growth.bodies().get('d1')).toBe(before);
  });
});
