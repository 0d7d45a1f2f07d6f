import { expect, it } from 'vitest';
import { levelOf } from '../../../src/core/parse/level-of.ts';

it.each([
  [0, 1],
  [1, 1],
  [4, 4],
  [6, 6],
  [40, 6],
])('takes %i steps below a document for level %i', (steps, level) => {
  expect(levelOf(steps)).toBe(level);
});
