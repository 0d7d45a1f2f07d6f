import type { Filing } from '../core/filing/filing.ts';
import { failed, type Result } from '../core/result.ts';

/** The notes of one filing as Markdown, with a sentence for each thing left out. */
export interface ExportedNotes {
  readonly markdown: string;
  readonly warnings: readonly string[];
}

export async function exportNotes(
  _filing: Filing,
  annotations: string,
): Promise<Result<ExportedNotes, string>> {
  return failed(`${annotations}: notes can't be read yet.`);
}
