import { readFileSync } from 'node:fs';
import { z } from 'zod';

const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  isMaximised: z.boolean(),
});

/** Where the window stood, in screen pixels, and whether it filled the screen. */
export type WindowState = z.infer<typeof windowStateSchema>;

/** A rectangle in screen pixels. */
export type Rectangle = Omit<WindowState, 'isMaximised'>;

/**
 * The window's remembered state; null when there is none. Read at once, because the window waits for it: the file has a
 * hundred bytes.
 */
export function readWindowState(file: string): WindowState | null {
  try {
    const parsed = windowStateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // the first start, or a file cut short
  }
}

/** Whether enough of a window lies on one of the screens that its title bar can be caught with the mouse. */
export function isReachable(window: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((screen) => {
    const width =
      Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
    const bar = window.y >= screen.y && window.y + 40 <= screen.y + screen.height;
    return bar && width >= 200;
  });
}
