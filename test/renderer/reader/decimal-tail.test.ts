import { describe, expect, it } from 'vitest';
import { decimalTail, tailWidth } from '../../../src/renderer/reader/decimal-tail.ts';

describe('decimalTail', () => {
  it.each([
    ['1,204.5', '.5'],
    ['(87)', ')'],
    ['$ (1,234.56)', '.56)'],
    ['12%', '%'],
    ['40', ''],
    ['—', null],
    ['n/a', null],
    ['12 months', null],
  ])('of %s is %s', (figure, tail) => {
    expect(decimalTail(figure)).toBe(tail);
  });
});

describe('tailWidth', () => {
  it('grows with what stands behind the point', () => {
    expect(tailWidth('')).toBe(0);
    expect(tailWidth('.5')).toBeLessThan(tailWidth('.55'));
    expect(tailWidth(')')).toBeLessThan(tailWidth('%'));
  });
});
