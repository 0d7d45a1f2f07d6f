import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../core/result.ts';

/** How a table of findings is printed. */
export const TABLE_FORMATS = ['table', 'csv', 'json', 'ndjson', 'md', 'ics'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

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
      readonly files: readonly string[];
      readonly format: TableFormat;
      readonly progress: boolean;
    }
  | {
      readonly name: 'export';
      readonly file: string;
      readonly annotations: string;
      /** A file in Liquid; null for the built-in layout. */
      readonly template: string | null;
    };

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
  metrics: ['format', 'ndjson', 'progress'],
  forward: ['format', 'ndjson', 'progress'],
  export: ['annotations', 'template'],
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
  const [file] = files;
  if (file === undefined) return failed(`"${name}" needs a file.`);
  if (name === 'metrics' || name === 'forward') {
    const wanted = text(values.format) ?? (values.ndjson === true ? 'ndjson' : 'table');
    const format = TABLE_FORMATS.find((known) => known === wanted);
    if (!format) return failed(`--format is one of ${TABLE_FORMATS.join(', ')}, not "${wanted}".`);
    if (format === 'ics' && name === 'metrics')
      return failed('Only "forward" has dates for --format ics.');
    return ok({ name, files, format, progress });
  }
  if (files.length > 1) return failed(`"${name}" takes one file, not ${files.length}.`);
  if (name === 'inspect') return ok({ name, file, json: values.json === true, ...flags });
  if (name === 'text') return ok({ name, file, document: text(values.document) });
  if (name === 'outline') return ok({ name, file });
  const annotations = text(values.annotations);
  if (annotations === null) return failed('"export" needs --annotations FILE.');
  return ok({ name, file, annotations, template: text(values.template) });
}
