/** A box on the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 8;

/**
 * Where a box of that size stands beside the passage, never over it: below its last line, else above its first, else,
 * for a passage taller than the window, at the window's edge beside the column.
 */
export function placePopover(
  passage: Box,
  size: { readonly width: number; readonly height: number },
  room: Box,
): { readonly left: number; readonly top: number } {
  const centre = (passage.left + passage.right) / 2 - size.width / 2;
  const left = Math.max(room.left + GAP, Math.min(centre, room.right - size.width - GAP));
  const below = passage.bottom + GAP;
  if (below >= room.top && below + size.height <= room.bottom) return { left, top: below };
  const above = passage.top - GAP - size.height;
  if (above >= room.top && above <= room.bottom) return { left, top: above };
  if (passage.bottom < room.top) return { left, top: -10_000 };
  if (passage.top > room.bottom) return { left, top: -10_000 };
  const beside = passage.right + GAP;
  const top = room.top + GAP;
  return beside + size.width <= room.right
    ? { left: beside, top }
    : { left: room.right - size.width - GAP, top: room.bottom - size.height - GAP };
}
