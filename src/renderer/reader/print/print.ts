import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import type { Json, PrintedFiling } from '../../../ipc/contract.ts';
import type { PrintJob } from '../../../ipc/print-schema.ts';
import { getBridge } from '../../bridge.ts';
import { drawMarkdown, drawPrintedFiling } from './draw-printed-filing.ts';
import { texts } from '../../texts.ts';

/** What the main process sends is JSON of the type that its brand names. */
function read<T>(json: Json<T>): T {
  return JSON.parse(json);
}

async function draw(root: HTMLElement, job: PrintJob): Promise<void> {
  // The head of every page.
  document.title = job.title;
  if (job.kind === 'notes') {
    root.className = 'printed-notes';
    drawMarkdown(root, job.markdown);
    return;
  }
  const filing: PrintedFiling = JSON.parse(job.content);
  await drawPrintedFiling(root, filing, job);
}

/** Fetches what is to be printed under the id in this page's address, draws it, and says so. */
async function print(root: HTMLElement): Promise<void> {
  const id = location.hash.slice(1);
  const job = await getBridge()['print:job'](id);
  if (!job.ok) return;
  await draw(root, read(job.value));
  await document.fonts.ready;
  await getBridge()['print:drawn'](id);
}

document.documentElement.lang = texts.language;
const root = document.querySelector<HTMLElement>('#pages');
if (root)
  void print(root).catch((error: unknown) =>
    getBridge()['app:report'](`not printed: ${String(error)}`),
  );
