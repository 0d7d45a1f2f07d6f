import { describe, expect, it } from 'vitest';
import { type Box, placePopover } from '../../../src/renderer/reader/popover-place.ts';

const ROOM: Box = { left: 200, top: 40, right: 1000, bottom: 800 };
const FRAME: Box = { left: 0, top: 0, right: 1300, bottom: 830 };
const SIZE = { width: 300, height: 40 };

describe('placePopover', () => {
  it.each<[string, Box, { left: number; top: number }]>([
    ['below', { left: 500, top: 300, right: 700, bottom: 320 }, { left: 450, top: 328 }],
    [
      'above at the bottom',
      { left: 500, top: 770, right: 700, bottom: 790 },
      { left: 450, top: 722 },
    ],
    [
      'inside the left edge',
      { left: 210, top: 300, right: 230, bottom: 320 },
      { left: 208, top: 328 },
    ],
    [
      'inside the right edge',
      { left: 960, top: 300, right: 990, bottom: 320 },
      { left: 692, top: 328 },
    ],
    ['beside a tall one', { left: 300, top: -50, right: 600, bottom: 900 }, { left: 608, top: 48 }],
    [
      'over the panel beside one that fills the room',
      { left: 240, top: -50, right: 960, bottom: 900 },
      { left: 968, top: 48 },
    ],
    [
      'on the left of one that leaves no room on the right',
      { left: 340, top: -50, right: 1200, bottom: 900 },
      { left: 32, top: 48 },
    ],
    [
      'over the bar where there is no room on either side',
      { left: 210, top: -50, right: 1200, bottom: 900 },
      { left: 555, top: 0 },
    ],
  ])('stands %s', (_, passage, place) => {
    expect(placePopover(passage, SIZE, ROOM, FRAME)).toEqual(place);
  });

  it('leaves with a passage that is scrolled away', () => {
    const above = placePopover({ left: 500, top: -90, right: 700, bottom: -60 }, SIZE, ROOM, FRAME);
    expect(above.top).toBeLessThan(-1000);
  });

  it('never stands over a passage that leaves room', () => {
    for (let top = 0; top < 800; top += 7) {
      const passage = { left: 400, top, right: 800, bottom: top + 60 };
      const at = placePopover(passage, SIZE, ROOM, FRAME);
      const isClear = at.top >= passage.bottom || at.top + SIZE.height <= passage.top;
      expect(isClear).toBe(true);
    }
  });
});
