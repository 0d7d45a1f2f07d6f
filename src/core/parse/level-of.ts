const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** The level of a heading that many steps below its document; there is none below the sixth. */
export function levelOf(steps: number): (typeof LEVELS)[number] {
  return LEVELS.find((level) => level >= steps) ?? 6;
}
