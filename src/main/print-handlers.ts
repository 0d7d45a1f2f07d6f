import { basename, join } from 'node:path';
import { failed, ok } from '../core/result.ts';
import type { Json } from '../ipc/contract.ts';
import type { PrintJob } from '../ipc/print-schema.ts';
import type { Handlers } from './answer-call.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { toFailure } from './failures.ts';
import { type AskForPlace, toFileName } from './notes.ts';
import type { Printing } from './printing.ts';
import { texts } from './texts.ts';

/** What the calls about printing need. */
export interface PrintHandlerDeps {
  readonly printing: Printing;
  /** Where files are offered to be saved. */
  readonly folder: () => string;
  readonly askForPlace: AskForPlace;
}

type PrintHandlers = Pick<
  Handlers,
  'print:to-pdf' | 'print:to-paper' | 'print:job' | 'print:drawn'
>;

/** Printing into a file and on paper; and what the page that draws it asks for. */
export function createPrintHandlers(deps: PrintHandlerDeps): PrintHandlers {
  const { printing, folder, askForPlace } = deps;
  return {
    'print:to-pdf': async ({ suggestedName, job }) => {
      const path = await askForPlace(join(folder(), toFileName(suggestedName)));
      if (path === null) return ok(null);
      const pdf = await printing.toPdf(job);
      if (!pdf.ok) return pdf;
      const name = basename(path);
      try {
        await writeFileAtomically(path, pdf.value);
        return ok(name);
      } catch (error) {
        const message = texts.failures.noteFiles.otherFolder(name);
        return failed(toFailure('not-written', message, error));
      }
    },
    'print:to-paper': (job) => printing.toPaper(job),
    'print:job': (id) => {
      const job = printing.jobOf(id);
      if (job) return ok(toJson(job));
      return failed(toFailure('not-found', texts.failures.printing.nothing));
    },
    'print:drawn': (id) => {
      printing.drawn(id);
      return ok(null);
    },
  };
}

function toJson(job: PrintJob): Json<PrintJob> {
  // The brand says what the text holds, and here it is made.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.stringify(job) as Json<PrintJob>;
}
