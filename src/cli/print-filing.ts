import { sectionName } from '../core/anchor/section-path.ts';
import type { Filing, FilingDocument } from '../core/filing/filing.ts';
import { failed, ok, type Result } from '../core/result.ts';
import type { Inspection } from './inspection.ts';

function documentName({ id, type, title, description }: Inspection['documents'][number]): string {
  const words = title ?? description;
  return [id, type ?? 'document', ...(words === null ? [] : [words])].join('  ');
}

/** Documents and sections, indented by level, with offsets into the canonical text. */
export function printOutline(documents: Inspection['documents']): string {
  const lines = documents.flatMap((document) => [
    documentName(document),
    ...document.sections.map((section) => {
      const doubt = section.confidence < 0.6 ? '  (?)' : '';
      const name = `${'  '.repeat(section.level)}${sectionName(section)}`;
      return `${name}  [${section.start}, ${section.end})${doubt}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

/** The canonical texts in file order, an empty line between two; or the one named. */
export function printText(filing: Filing, id: string | null): Result<string, string> {
  const chosen = filing.documents.filter((document) =>
    id === null ? document.attachment === null : document.id === id,
  );
  if (chosen.length > 0) return ok(`${chosen.map(({ text }) => text).join('\n\n')}\n`);
  const ids = filing.documents.map((document: FilingDocument) => document.id).join(', ');
  return failed(`There is no document "${id}"; there are ${ids || 'none'}.`);
}

/** What people see without `--json`. */
export function printSummary(inspection: Inspection): string {
  const { file, filing, documents, forwardLooking, metrics, warnings } = inspection;
  const count = (of: 'forward' | 'cautionary') =>
    forwardLooking.filter((passage) => passage.class === of).length;
  const facts: readonly (readonly [string, string | null])[] = [
    [
      'File',
      `${file.name}, ${file.bytes} bytes, ${file.container}, ${file.format}, ${file.encoding}`,
    ],
    ['SHA-256', file.sha256],
    ['Filer', filing.filer],
    ['CIK', filing.cik],
    ['Form', filing.form],
    ['Accession', filing.accession],
    ['Filed', filing.filed],
    ['Period', filing.period],
    ['Items', filing.items?.join(', ') ?? null],
    ['Forward', `${count('forward')} forward-looking, ${count('cautionary')} cautionary`],
    ['Metrics', String(metrics.length)],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === null ? [] : `${name.padEnd(11)}${value}`,
  );
  const heads = documents.map(
    (document) => `  ${documentName(document)}  (${document.chars} characters)`,
  );
  const doubts = warnings.map((warning) => `Warning    ${warning}`);
  return `${[...lines, ...doubts, 'Documents', ...heads].join('\n')}\n`;
}
