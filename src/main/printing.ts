import { randomUUID } from 'node:crypto';
import type { BrowserWindow, PrintToPDFOptions } from 'electron/main';
import { failed, ok, type Result } from '../core/result.ts';
import type { Failure } from '../ipc/contract.ts';
import type { PrintJob } from '../ipc/print-schema.ts';
import { toFailure } from './failures.ts';
import { texts } from './texts.ts';

/** What the window that is printed from is told, and tells. */
export interface Printing {
  /** What is to be drawn; null when nothing is printed under that id. */
  jobOf(id: string): PrintJob | null;
  /** All of it stands there now. */
  drawn(id: string): void;
  /** Draws the job and makes a PDF of it. */
  toPdf(job: PrintJob): Promise<Result<Uint8Array, Failure>>;
  /** Draws the job and hands it to the system's own dialog; false when the reader thought better of it. */
  toPaper(job: PrintJob): Promise<Result<boolean, Failure>>;
}

interface Deps {
  /** A window that nobody sees, showing the page that draws the job of that id. */
  readonly openPage: (id: string) => BrowserWindow;
  /** Longest that the drawing may take. */
  readonly timeoutMs: number;
  /** "A4" or "Letter". */
  readonly pageSize: () => 'A4' | 'Letter';
}

interface Job {
  readonly job: PrintJob;
  readonly drawn: () => void;
}

// The classes are filled in by Chromium as text. The page's own title says which filing it is: nothing that a filing says
// becomes markup here.
const HEADER = `<div style="width:100%;margin:0 0.8in;font:8px sans-serif;color:#555"><span class="title"></span></div>`;
const FOOTER = `<div style="width:100%;margin:0 0.8in;font:8px sans-serif;color:#555;text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`;

function pdfOptions(pageSize: 'A4' | 'Letter'): PrintToPDFOptions {
  return {
    pageSize,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: HEADER,
    footerTemplate: FOOTER,
    margins: { top: 0.85, bottom: 0.75, left: 0.8, right: 0.8 },
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}

/** What Chromium says when the reader closes the system's dialog. */
const CANCELLED = /cancel/i;

/** Prints from windows that nobody sees, each of which draws one job and is gone. */
export function createPrinting({ openPage, timeoutMs, pageSize }: Deps): Printing {
  const jobs = new Map<string, Job>();

  async function withPage<T>(
    job: PrintJob,
    use: (window: BrowserWindow) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> {
    const id = randomUUID();
    let clock: NodeJS.Timeout | undefined;
    const drawing = new Promise<'drawn' | 'late' | 'gone'>((resolve) => {
      clock = setTimeout(() => resolve('late'), timeoutMs);
      jobs.set(id, { job, drawn: () => resolve('drawn') });
    });
    const window = openPage(id);
    const gone = new Promise<'gone'>((resolve) => {
      window.webContents.once('render-process-gone', () => resolve('gone'));
    });
    try {
      const outcome = await Promise.race([drawing, gone]);
      if (outcome === 'late')
        return failed(toFailure('timed-out', texts.failures.printing.tooLong));
      if (outcome === 'gone') return failed(toFailure('crashed', texts.failures.printing.notSet));
      return await use(window);
    } catch (error) {
      return failed(toFailure('crashed', texts.failures.printing.notPrinted, error));
    } finally {
      clearTimeout(clock);
      jobs.delete(id);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  return {
    jobOf: (id) => jobs.get(id)?.job ?? null,
    drawn: (id) => jobs.get(id)?.drawn(),
    toPdf: (job) =>
      withPage(job, async ({ webContents }) =>
        ok(await webContents.printToPDF(pdfOptions(pageSize()))),
      ),
    toPaper: (job) =>
      withPage(
        job,
        ({ webContents }) =>
          new Promise((resolve) => {
            const options = { printBackground: true, header: job.title, footer: '' };
            webContents.print(options, (isPrinted, reason) => {
              if (isPrinted || CANCELLED.test(reason)) resolve(ok(isPrinted));
              else {
                const message = texts.failures.printing.system;
                resolve(failed(toFailure('not-written', message, reason)));
              }
            });
          }),
      ),
  };
}
