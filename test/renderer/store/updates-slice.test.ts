import { describe, expect, it } from 'vitest';
import { createRoom } from './create-room.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;

describe('looking for newer versions', () => {
  it.each([
    ['nothing was said', undefined],
    ['what was kept is spoilt', '{"looksDaily"'],
    ['what was kept is no answer', '{"looksDaily":"yes"}'],
    ['the reader said no', '{"looksDaily":false}'],
  ])('is not done by itself when %s', (_what, kept) => {
    const room = createRoom(new Map(kept === undefined ? [] : [['updates', kept]])).getState();
    expect(room.looksDaily).toBe(false);
    expect(room.takeDailyLook(NOON)).toBe(false);
  });

  it('is done once a day where the reader wants it, in one of the windows', () => {
    const kept = new Map<string, string>();
    const first = createRoom(kept).getState();
    const second = createRoom(kept).getState();
    first.setLooksDaily(true);
    expect(first.takeDailyLook(NOON)).toBe(true);
    expect(second.takeDailyLook(NOON + 1)).toBe(false);
    expect(second.takeDailyLook(NOON + 23 * HOUR)).toBe(false);
    expect(second.takeDailyLook(NOON - 2 * HOUR)).toBe(false);
    expect(
      createRoom(kept)
        .getState()
        .takeDailyLook(NOON + 25 * HOUR),
    ).toBe(true);
  });

  it('ends when the reader no longer wants it', () => {
    const kept = new Map<string, string>();
    createRoom(kept).getState().setLooksDaily(true);
    const room = createRoom(kept).getState();
    expect(room.looksDaily).toBe(true);
    room.setLooksDaily(false);
    expect(createRoom(kept).getState().takeDailyLook(NOON)).toBe(false);
  });
});
