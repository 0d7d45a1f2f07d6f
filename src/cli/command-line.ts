import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../core/result.ts';

/** How a table of findings is printed. */
export const TABLE_FORMATS = ['table', 'csv', 'json', 'ndjson', 'md', 'ics'] as const;
/** How findings are printed. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** How notes are printed. */
const EXPORT_FORMATS = ['md', 'csv', 'jsonld', 'ndjson'] as const;
/** How notes are exported; a template is Markdown as well. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the user asked for, checked. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | {
      readonly name: 'inspect';
      readonly file: string;
      readonly json: boolean;
      readonly text: boolean;
      readonly blocks: boolean;
    }
  | {
      readonly name: 'inspect-many';
      /** Null: one path a line on standard input. */
      readonly files: readonly string[] | null;
      readonly text: boolean;
      readonly blocks: boolean;
      readonly progress: boolean;
    }
  | { readonly name: 'text'; readonly file: string; readonly document: string | null }
  | { readonly name: 'outline'; readonly file: string }
  | {
      readonly name: 'metrics' | 'forward';
      /** Null: one path a line on standard input. */
      readonly files: readonly string[] | null;
      readonly format: TableFormat;
      /** Begins CSV with a byte order mark. */
      readonly bom: boolean;
      readonly progress: boolean;
    }
  | ({ readonly name: 'export' } & ExportWish);

/** What `export` is to do. */
export interface ExportWish {
  /** Null: one path a line on standard input. */
  readonly files: readonly string[] | null;
  /** A file of annotations in JSON-LD; null for what is found in the filings. */
  readonly annotations: string | null;
  /** A form that comes with the app, or a file in Liquid; null for the plain layout. */
  readonly template: string | null;
  readonly format: ExportFormat;
  /** A folder in which each filing has a file of its own; null for standard output. */
  readonly out: string | null;
  readonly bom: boolean;
  readonly progress: boolean;
}

const OPTIONS = {
  json: { type: 'boolean' },
  text: { type: 'boolean' },
  blocks: { type: 'boolean' },
  ndjson: { type: 'boolean' },
  progress: { type: 'boolean' },
  document: { type: 'string' },
  format: { type: 'string' },
  annotations: { type: 'string' },
  template: { type: 'string' },
  out: { type: 'string' },
  bom: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

type OptionName = keyof typeof OPTIONS;
type Values = { readonly [K in OptionName]?: string | boolean | undefined };

/** The options that each command knows. */
const KNOWN = {
  inspect: ['json', 'text', 'blocks', 'ndjson', 'progress'],
  text: ['document'],
  outline: [],
  metrics: ['format', 'ndjson', 'bom', 'progress'],
  forward: ['format', 'ndjson', 'bom', 'progress'],
  export: ['annotations', 'template', 'format', 'ndjson', 'out', 'bom', 'progress'],
} as const satisfies Record<string, readonly OptionName[]>;
type Name = keyof typeof KNOWN;

/** The command, or one sentence that says what is wrong with it. */
export function readCommandLine(args: readonly string[]): Result<Command, string> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    return failed(firstSentence(error instanceof Error ? error.message : String(error)));
  }
  const { values, positionals } = parsed;
  if (values.help) return ok({ name: 'help' });
  if (values.version) return ok({ name: 'version' });
  const [name, ...files] = positionals;
  if (name === undefined) return failed('No command is given.');
  if (!isName(name)) return failed(`"${name}" is not a command.`);
  const known: readonly string[] = KNOWN[name];
  const foreign = Object.keys(values).find((option) => !known.includes(option));
  if (foreign !== undefined) return failed(`"${name}" has no option --${foreign}.`);
  return commandOf(name, files, values);
}

function isName(name: string): name is Name {
  return Object.hasOwn(KNOWN, name);
}

function firstSentence(message: string): string {
  const end = message.indexOf('. ');
  const sentence = end < 0 ? message : message.slice(0, end + 1);
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function text(value: string | boolean | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function commandOf(name: Name, files: readonly string[], values: Values): Result<Command, string> {
  const flags = { text: values.text === true, blocks: values.blocks === true };
  const progress = values.progress === true;
  if (name === 'inspect' && values.ndjson === true)
    return ok({ name: 'inspect-many', files: files.length > 0 ? files : null, progress, ...flags });
  if (name === 'metrics' || name === 'forward') return tableCommand(name, files, values);
  if (name === 'export') return exportCommand(files, values);
  const [file] = files;
  if (file === undefined) return failed(`"${name}" needs a file.`);
  if (files.length > 1) return failed(`"${name}" takes one file, not ${files.length}.`);
  if (name === 'inspect') return ok({ name, file, json: values.json === true, ...flags });
  if (name === 'text') return ok({ name, file, document: text(values.document) });
  return ok({ name, file });
}

/** The format asked for, of those there are; a sentence for any other. */
function formatOf<F extends string>(
  formats: readonly F[],
  values: Values,
  usual: F,
): Result<F, string> {
  const wanted = text(values.format) ?? (values.ndjson === true ? 'ndjson' : usual);
  const format = formats.find((known) => known === wanted);
  return format ? ok(format) : failed(`--format is one of ${formats.join(', ')}, not "${wanted}".`);
}

/** The files named; null, which stands for standard input, is for ndjson alone. */
function filesOf(
  name: string,
  files: readonly string[],
  format: string,
): Result<readonly string[] | null, string> {
  if (files.length > 0) return ok(files);
  return format === 'ndjson' ? ok(null) : failed(`"${name}" needs a file.`);
}

function tableCommand(
  name: 'metrics' | 'forward',
  named: readonly string[],
  values: Values,
): Result<Command, string> {
  const format = formatOf(TABLE_FORMATS, values, 'table');
  if (!format.ok) return format;
  if (format.value === 'ics' && name === 'metrics')
    return failed('Only "forward" has dates for --format ics.');
  const files = filesOf(name, named, format.value);
  if (!files.ok) return files;
  const [bom, progress] = [values.bom === true, values.progress === true];
  return ok({ name, files: files.value, format: format.value, bom, progress });
}

function exportCommand(named: readonly string[], values: Values): Result<Command, string> {
  const format = formatOf(EXPORT_FORMATS, values, 'md');
  if (!format.ok) return format;
  const files = filesOf('export', named, format.value);
  if (!files.ok) return files;
  const [template, out] = [text(values.template), text(values.out)];
  if (format.value !== 'md' && template !== null)
    return failed('--template is for --format md alone.');
  if (format.value !== 'md' && out !== null) return failed('--out is for --format md alone.');
  return ok({
    name: 'export',
    files: files.value,
    annotations: text(values.annotations),
    template,
    format: format.value,
    out,
    bom: values.bom === true,
    progress: values.progress === true,
  });
}
