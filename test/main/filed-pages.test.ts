import { describe, expect, it } from 'vitest';
import { createFiledPages, isFiledAddress } from '../../src/main/filed-pages.ts';

describe('createFiledPages', () => {
  it('serves a page once, with a policy that forbids everything', async () => {
    const pages = createFiledPages();
    const address = pages.offer('<p>As filed</p>');
    expect(isFiledAddress(address)).toBe(true);
    const first = pages.answer(new Request(`${address}#exhibit99-40`));
    expect(first.headers.get('content-security-policy')).toBe(
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; " +
        'frame-ancestors app://reader; sandbox',
    );
    expect(await first.text()).toBe('<p>As filed</p>');
    expect(pages.answer(new Request(address)).status).toBe(404);
  });

  it.each([
    ['an address that was not offered', 'app://filed/1', 'GET'],
    ['another address below it', 'app://filed/', 'GET'],
    ['another method', null, 'POST'],
  ])('refuses %s', (_what, address, method) => {
    const pages = createFiledPages();
    const offered = pages.offer('page');
    expect(pages.answer(new Request(address ?? offered, { method })).status).toBe(404);
  });

  it('forgets the oldest of many that nobody fetched', () => {
    const pages = createFiledPages();
    const addresses = Array.from({ length: 9 }, (_, i) => pages.offer(`page ${i}`));
    expect(pages.answer(new Request(addresses[0] ?? '')).status).toBe(404);
    expect(pages.answer(new Request(addresses[8] ?? '')).status).toBe(200);
  });

  it('tells how much of a page has been taken, and hands over no more once it is stopped', async () => {
    const pages = createFiledPages();
    const address = pages.offer('x'.repeat(1_000_000));
    expect(pages.share(address)).toBeNull();
    const reader = pages.answer(new Request(address)).body?.getReader();
    if (!reader) throw new Error('no page');
    const first = await reader.read();
    expect(pages.share(address)).toBeGreaterThan(0);
    expect(pages.share(address)).toBeLessThan(1);
    pages.stop(address);
    let size = first.value?.length ?? 0;
    for (let next = await reader.read(); !next.done; next = await reader.read())
      size += next.value.length;
    expect(size).toBeLessThan(1_000_000);
    expect(pages.share(address)).toBeNull();
  });

  it('forgets a page that is stopped before it is fetched', () => {
    const pages = createFiledPages();
    const address = pages.offer('page');
    pages.stop(address);
    expect(pages.answer(new Request(address)).status).toBe(404);
  });
});
