/** The number at an index of a table of numbers; 0 outside of it, as in what comes after its end. */
export function numberAt(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? 0;
}
