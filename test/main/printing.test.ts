import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron/main';
import { describe, expect, it } from 'vitest';
import type { PrintJob } from '../../src/ipc/print-schema.ts';
import { createPrinting, type Printing } from '../../src/main/printing.ts';

const JOB: PrintJob = { kind: 'notes', title: 'Lindenmoor · 8-K', markdown: '# Notes' };

interface Page {
  readonly id: string;
  readonly contents: EventEmitter;
  closed: boolean;
}

/** Printing from windows that only remember what was done to them; `act` is what each does when it is opened. */
function createFake(
  act: (printing: Printing, page: Page) => void,
  print: readonly [isPrinted: boolean, reason: string] = [true, ''],
) {
  const pages: Page[] = [];
  const printing: Printing = createPrinting({
    timeoutMs: 50,
    pageSize: () => 'A4',
    openPage: (id) => {
      const contents = Object.assign(new EventEmitter(), {
        printToPDF: async () => new Uint8Array([1, 2]),
        print: (_options: unknown, done: (isPrinted: boolean, reason: string) => void) =>
          done(...print),
      });
      const page: Page = { id, contents, closed: false };
      pages.push(page);
      queueMicrotask(() => act(printing, page));
      const window = {
        webContents: contents,
        isDestroyed: () => page.closed,
        destroy: () => {
          page.closed = true;
        },
      };
      return window as unknown as BrowserWindow;
    },
  });
  return { printing, pages };
}

const draw = (printing: Printing, { id }: Page) => printing.drawn(id);

describe('printing', () => {
  it('hands the job to its page alone and makes a PDF once that is drawn', async () => {
    const seen: (PrintJob | null)[] = [];
    const { printing, pages } = createFake((from, page) => {
      seen.push(from.jobOf(page.id), from.jobOf('another'));
      from.drawn('another');
      from.drawn(page.id);
    });
    const pdf = await printing.toPdf(JOB);
    expect(pdf).toEqual({ ok: true, value: new Uint8Array([1, 2]) });
    expect(seen).toEqual([JOB, null]);
    expect(pages.map(({ closed }) => closed)).toEqual([true]);
    expect(printing.jobOf(pages[0]?.id ?? '')).toBeNull();
  });

  it.each([
    ['is never drawn', () => {}, 'timed-out'],
    ['dies', (_: Printing, page: Page) => page.contents.emit('render-process-gone'), 'crashed'],
  ])('says so when the page %s, and closes it', async (_, act, code) => {
    const { printing, pages } = createFake(act);
    expect(await printing.toPdf(JOB)).toMatchObject({ ok: false, error: { code } });
    expect(pages.map(({ closed }) => closed)).toEqual([true]);
  });

  it.each([
    [[true, ''] as const, { ok: true, value: true }],
    [[false, 'Print job canceled'] as const, { ok: true, value: false }],
    [[false, 'Invalid printer settings'] as const, { ok: false, error: { code: 'not-written' } }],
  ])("takes the system's answer %j", async (answer, result) => {
    const { printing } = createFake(draw, answer);
    expect(await printing.toPaper(JOB)).toMatchObject(result);
  });
});
