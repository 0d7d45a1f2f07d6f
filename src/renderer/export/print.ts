import type { PrintJob } from '../../ipc/print-schema.ts';
import { getBridge } from '../bridge.ts';
import { showToast } from '../ui/toasts.ts';
import { texts } from '../texts.ts';

/** Asks where to and saves the job as a PDF; true when it is saved. */
export async function printToPdf(job: PrintJob, suggestedName: string): Promise<boolean> {
  const saved = await getBridge()['print:to-pdf']({ suggestedName, job });
  if (!saved.ok) showToast({ title: saved.error.message, tone: 'failure' });
  else if (saved.value !== null) showToast({ title: texts.exporting.savedAs(saved.value) });
  return saved.ok && saved.value !== null;
}

/** Hands the job to the system's own dialog; true when it is on its way to the printer. */
export async function printToPaper(job: PrintJob): Promise<boolean> {
  const printed = await getBridge()['print:to-paper'](job);
  if (!printed.ok) showToast({ title: printed.error.message, tone: 'failure' });
  return printed.ok && printed.value;
}
