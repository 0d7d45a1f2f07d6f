import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '../../src/main/trusted-sender.ts';

const page = { origin: 'app://reader', url: 'app://reader/index.html', parent: null };

describe('isTrustedSender', () => {
  it('trusts the top frame of our page', () => {
    expect(isTrustedSender(page)).toBe(true);
  });

  it.each([
    ['a frame that has gone', null],
    ['a frame within our page', { ...page, parent: page }],
    ['another origin', { ...page, origin: 'https://example.com' }],
    ['another host of our scheme', { ...page, origin: 'app://other', url: 'app://other/' }],
    ['an opaque origin', { ...page, origin: 'null' }],
    [
      'a development server',
      { ...page, origin: 'http://localhost:5173', url: 'http://localhost:5173/' },
    ],
    ['a blank page with our origin', { ...page, url: 'about:blank' }],
    ['an address that only begins like ours', { ...page, url: 'app://reader.evil/index.html' }],
    ['no address', { ...page, url: '' }],
  ])('does not trust %s', (_what, frame) => {
    expect(isTrustedSender(frame)).toBe(false);
  });
});
