import { describe, expect, it } from 'vitest';
import { isLater, lookForVersion, releasePlace } from '../../src/main/releases.ts';

describe('releasePlace', () => {
  const place = {
    asked: 'https://api.github.com/repos/reader-house/exhibit.99/releases/latest',
    page: 'https://github.com/reader-house/exhibit.99/releases',
  };
  it.each([
    ['reader-house/exhibit.99', place],
    ['github:reader-house/exhibit.99', place],
    ['https://github.com/reader-house/exhibit.99', place],
    ['git+https://github.com/reader-house/exhibit.99.git', place],
    ['git+ssh://git@github.com/reader-house/exhibit.99.git', place],
    [{ url: 'git+https://github.com/reader-house/exhibit.99.git' }, place],
    ['https://github.com.example/reader-house/exhibit.99', null],
    ['https://example.com/reader-house/exhibit.99', null],
    ['http://github.com/reader-house/exhibit.99', null],
    ['github:reader-house/../..', null],
    [undefined, null],
  ])('of %o is what GitHub has for it, or null', (repository, expected) => {
    expect(releasePlace({ repository })).toEqual(expected);
  });
});

describe('isLater', () => {
  it.each([
    ['0.2.0', '0.1.9', true],
    ['0.10.0', '0.9.0', true],
    ['1.0', '0.99.1', true],
    ['1.0.1', '1.0', true],
    ['0.1.0', '0.1.0', false],
    ['1.0', '1.0.0', false],
    ['0.1.9', '0.2.0', false],
  ])('%s after %s: %s', (version, than, expected) => {
    expect(isLater(version, than)).toBe(expected);
  });
});

describe('lookForVersion', () => {
  const place = { asked: 'https://api.example/latest', page: 'https://example/releases' };
  const look = (answer: () => Response) =>
    lookForVersion({ place, version: '0.1.0', ask: async () => answer() });

  it.each([
    ['{"tag_name":"v0.2.0","body":"<b>hurry</b>"}', { newest: '0.2.0', isNewer: true }],
    ['{"tag_name":"0.1.0"}', { newest: '0.1.0', isNewer: false }],
    ['{"tag_name":"v0.0.9"}', { newest: '0.0.9', isNewer: false }],
  ])('reads nothing but the number out of %s', async (answer, expected) => {
    expect(await look(() => new Response(answer))).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['no JSON', () => new Response('<html>sign in</html>'), 'unreadable'],
    ['no number', () => new Response('{"tag_name":"call 555-0100 now"}'), 'unreadable'],
    ['something else', () => new Response('[]'), 'unreadable'],
    ['not found', () => new Response('{"tag_name":"9.9.9"}', { status: 404 }), 'unreadable'],
    ['far too much', () => new Response('9'.repeat(3_000_000)), 'not-reached'],
  ])('says in one sentence that nothing came of it: %s', async (_what, answer, code) => {
    const looked = await look(answer);
    expect(looked).toMatchObject({ ok: false, error: { code } });
    expect(looked.ok ? '' : looked.error.message).toMatch(/^[A-Z][^.!?]+[.?]$|; [^.]+[.?]$/);
  });

  it('asks nobody where there is no place to ask', async () => {
    const ask = () => Promise.reject(new Error('asked'));
    const looked = await lookForVersion({ place: null, version: '0.1.0', ask });
    expect(looked).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('says so when nobody answers', async () => {
    const ask = () => Promise.reject(new TypeError('net::ERR_INTERNET_DISCONNECTED'));
    const looked = await lookForVersion({ place, version: '0.1.0', ask });
    expect(looked).toMatchObject({ ok: false, error: { code: 'not-reached' } });
  });
});
