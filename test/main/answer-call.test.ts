import { describe, expect, it } from 'vitest';
import { CHANNELS, type Channel } from '../../src/ipc/channels.ts';
import { argumentSchemas } from '../../src/ipc/contract.ts';
import { answerCall } from '../../src/main/answer-call.ts';
import { ok } from '../../src/core/result.ts';

/** Arguments that no channel takes (but that a report may be any short text); a channel that is added to the contract is tested with them at once. */
const WRONG: readonly (readonly [string, readonly unknown[]])[] = [
  ['too many arguments', Array.from({ length: 9 }, () => 'x')],
  ['a number', [1]],
  ['null', [null]],
  ['an object', [{}]],
  ['an object with a prototype of its own', [JSON.parse('{"__proto__": {"x": 1}}')]],
  ['a word as id', ['__proto__']],
  ['a path as id', ['/etc/passwd']],
  ['an overlong string', ['x'.repeat(100_000)]],
  ['a nested array', [[[]]]],
];

const calls = CHANNELS.flatMap((channel) =>
  WRONG.filter(([what]) => !(channel === 'app:report' && what.endsWith('as id'))).map(
    ([what, args]) => [channel, what, args] as const,
  ),
);

describe('answerCall', () => {
  it.each(calls)('refuses %s called with %s', async (channel, _what, args) => {
    let isCalled = false;
    const handler = () => {
      isCalled = true;
      return ok(null);
    };
    const answer = await answerCall(channel, handler as never, args);
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(isCalled).toBe(false);
  });

  it.each(CHANNELS.filter((channel) => needsArguments(channel)))(
    'refuses %s called with nothing',
    async (channel) => {
      const answer = await answerCall(channel, () => ok(null), []);
      expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
    },
  );

  it('hands the parsed arguments to the handler', async () => {
    const answer = await answerCall('notes:save', (notes) => ok(notes.suggestedName), [
      { suggestedName: 'Notes.md', content: '# Notes' },
    ]);
    expect(answer).toEqual(ok('Notes.md'));
  });

  it('refuses a property that the contract does not name', async () => {
    const notes = { suggestedName: 'Notes.md', content: '', path: '/etc/passwd' };
    const answer = await answerCall('notes:save', () => ok(null), [notes]);
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('turns an error of the handler into a failure with its details', async () => {
    const answer = await answerCall(
      'app:facts',
      () => {
        throw new Error('disk on fire');
      },
      [],
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'crashed' } });
    expect(JSON.stringify(answer)).toContain('disk on fire');
  });
});

function needsArguments(channel: Channel): boolean {
  return !argumentSchemas[channel].safeParse([]).success;
}
