import { fc } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { ok } from '../../src/core/result.ts';
import { CHANNELS } from '../../src/ipc/channels.ts';
import { argumentSchemas } from '../../src/ipc/contract.ts';
import { answerCall } from '../../src/main/answer-call.ts';
import { parseAssetPath } from '../../src/main/app-protocol.ts';
import { isTrustedSender } from '../../src/main/trusted-sender.ts';

/** Names that mean something to JavaScript, and those of the contract's own properties. */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'length', 'id', 'text'];
const OWN_KEYS = [
  'content',
  'suggestedName',
  'generation',
  'put',
  'removed',
  'tags',
  'notes',
  'at',
];

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('__proto__', '../../etc/passwd', '\0', '\ud800', 'file:///etc/passwd', ''),
  fc.uuid(),
  fc.constantFrom(1, 70_000).map((times) => 'x\u202e'.repeat(times)),
);
const leaf = fc.oneof(
  word,
  fc.double(),
  fc.maxSafeInteger(),
  fc.bigInt(),
  fc.boolean(),
  fc.constantFrom(
    null,
    undefined,
    Symbol.iterator,
    new Date(NaN),
    new Uint8Array(3),
    /x/,
    Infinity,
  ),
);
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 6 }),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS, ...OWN_KEYS), tie('value')), { maxLength: 8 })
      // As an object parsed from JSON has them: "__proto__" is a property like any other.
      .map((entries) => {
        const made = {};
        for (const [name, value] of entries)
          Object.defineProperty(made, name, { value, enumerable: true, configurable: true });
        return made;
      }),
  ),
}));

describe('every channel', { timeout: 30_000 }, () => {
  it.each(CHANNELS)(
    '%s answers anything at all with a refusal or takes it as it is',
    async (channel) => {
      await fc.assert(
        fc.asyncProperty(fc.array(anything, { maxLength: 4 }), async (args) => {
          const received: unknown[] = [];
          const handler = (...values: unknown[]) => {
            received.push(values);
            return ok(null);
          };
          const answer = await answerCall(channel, handler as never, args);
          if (answer.ok) {
            // What a handler gets is what its schema allows, read once more.
            expect(argumentSchemas[channel].safeParse(received[0]).success).toBe(true);
          } else {
            expect(answer.error.code).toBe('refused');
            expect(received).toEqual([]);
            expect(answer.error.details.length).toBeLessThan(1_000_000);
          }
          expect(Reflect.ownKeys(Object.prototype)).not.toContain('x');
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('what comes before the arguments', () => {
  it('bears any address', () => {
    const part = fc.constantFrom(
      '..',
      '%2e%2e',
      '%2f',
      '%00',
      '\\',
      '/',
      'assets',
      '.',
      '%',
      'a.js',
      '?',
      '#',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.string(), (parts, rest) => {
        const path = parseAssetPath(`app://reader/${parts.join('')}${rest}`);
        if (path !== null) {
          expect(path.split('/')).not.toContain('..');
          expect(path).not.toMatch(/[\\\0%]|^\//);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('trusts no sender but the top frame of our own page', () => {
    const address = fc.oneof(
      fc.webUrl(),
      fc.constantFrom(
        'app://reader',
        'app://reader.evil/',
        'app://evil/index.html',
        'file:///',
        '',
      ),
    );
    fc.assert(
      fc.property(address, address, (origin, url) => {
        expect(isTrustedSender({ origin, url, parent: null })).toBe(false);
      }),
    );
  });
});
