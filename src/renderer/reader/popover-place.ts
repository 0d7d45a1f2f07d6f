/** A box on the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 8;

/**
 * Where a box of that size stands beside the passage, never over it: below its last line, else above its first, else, for
 * a passage that fills the room from top to bottom, on either side of it, if need be over the panels, else over the bar.
 * @param frame the window around the room
 */
export function placePopover(
  passage: Box,
  size: { readonly width: number; readonly height: number },
  room: Box,
  frame: Box,
): { readonly left: number; readonly top: number } {
  const { width, height } = size;
  const most = Math.min(Math.max(room.right, room.left + width + 2 * GAP), frame.right);
  const centre = (passage.left + passage.right) / 2 - width / 2;
  const left = Math.max(
    frame.left,
    Math.max(room.left + GAP, Math.min(centre, most - width - GAP)),
  );
  const below = passage.bottom + GAP;
  if (below >= room.top && below + height <= room.bottom) return { left, top: below };
  const above = passage.top - GAP - height;
  if (above >= room.top && above <= room.bottom) return { left, top: above };
  if (passage.bottom < room.top) return { left, top: -10_000 };
  if (passage.top > room.bottom) return { left, top: -10_000 };
  const top = room.top + GAP;
  const right = passage.right + GAP;
  if (right + width <= frame.right) return { left: right, top };
  const before = passage.left - GAP - width;
  if (before >= frame.left) return { left: before, top };
  return height <= room.top - frame.top
    ? { left, top: frame.top }
    : { left: room.right - width - GAP, top: room.bottom - height - GAP };
}
