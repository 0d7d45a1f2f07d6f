import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assertNever } from '../core/result.ts';
import { type Command, readCommandLine } from './command-line.ts';
import { expandPaths } from './expand-paths.ts';
import { exportNotes } from './export-notes.ts';
import { createFindingsPrinter } from './findings-printer.ts';
import { HELP } from './help.ts';
import { inspectFiling, type Inspection, type InspectionScope } from './inspection.ts';
import { linesOf } from './lines.ts';
import { mapInOrder } from './map-in-order.ts';
import { complain, isClosedPipe, print } from './output.ts';
import { printOutline, printSummary, printText } from './print-filing.ts';
import { readFiling } from './read-filing.ts';
import { type BadFile, inspectPath, type JobOutcome } from './worker.ts';
import { createProgress, type Progress } from './progress.ts';
import { createWorkerPool } from './worker-pool.ts';

/** 0 done, 1 a file could not be read or understood, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

const TEXTLESS = { text: false, blocks: false };

/** Runs one command line; `entry` is the URL of the file that was started, where worker threads start too. */
export async function run(args: readonly string[], entry: string): Promise<ExitCode> {
  process.stdout.on('error', () => {});
  const command = readCommandLine(args);
  if (!command.ok) {
    complain(`${command.error} Try exhibit99 --help.`);
    return 2;
  }
  try {
    return await carryOut(command.value, entry);
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    complain(`something went wrong: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

async function carryOut(command: Command, entry: string): Promise<ExitCode> {
  switch (command.name) {
    case 'help':
      await print(HELP);
      return 0;
    case 'version':
      await print(`${await versionOf(entry)}\n`);
      return 0;
    case 'inspect-many':
      return inspectMany(command, entry);
    case 'metrics':
    case 'forward':
      return collectFindings(command, entry);
    case 'inspect':
    case 'text':
    case 'outline':
    case 'export':
      return aboutOne(command);
    default:
      return assertNever(command);
  }
}

async function versionOf(entry: string): Promise<string> {
  const root = join(dirname(fileURLToPath(entry)), '..', '..');
  const { version }: { version: string } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  return version;
}

type OneFile = Extract<Command, { name: 'inspect' | 'text' | 'outline' | 'export' }>;

async function aboutOne(command: OneFile): Promise<ExitCode> {
  const read = await readFiling(command.file);
  if (!read.ok) return refuse(read.error);
  const filing = read.value;
  switch (command.name) {
    case 'inspect': {
      const inspection = inspectFiling(filing, command.file, command);
      await print(command.json ? `${JSON.stringify(inspection)}\n` : printSummary(inspection));
      return 0;
    }
    case 'outline':
      await print(printOutline(inspectFiling(filing, command.file, TEXTLESS).documents));
      return 0;
    case 'text': {
      const text = printText(filing, command.document);
      if (!text.ok) return refuse(text.error);
      await print(text.value);
      return 0;
    }
    case 'export': {
      const notes = await exportNotes(filing, command.annotations, command.template);
      if (!notes.ok) return refuse(notes.error);
      for (const warning of notes.value.warnings) complain(warning);
      await print(notes.value.markdown);
      return 0;
    }
    default:
      return assertNever(command);
  }
}

function refuse(sentence: string): ExitCode {
  complain(sentence);
  return 1;
}

/** What is done with the paths: each inspected in turn, the outcome handed to `take` in the paths' order. */
interface Batch {
  readonly paths: AsyncIterable<string> | Iterable<string>;
  readonly scope: InspectionScope;
  readonly take: (outcome: JobOutcome) => Promise<void>;
  readonly progress: Progress;
}

async function inspectAll(
  { paths, scope, take, progress }: Batch,
  entry: string,
): Promise<ExitCode> {
  const threads = availableParallelism();
  const pool = createWorkerPool(entry, threads);
  let bad = 0;
  let all = 0;
  try {
    await mapInOrder(
      paths,
      threads * 2,
      (path) => pool.inspect({ path, scope }),
      async (outcome) => {
        all++;
        if (!outcome.ok) bad++;
        progress.step(outcome.ok);
        await take(outcome);
      },
    );
  } finally {
    progress.end();
    await pool.close();
  }
  return bad === 0 ? 0 : refuse(`${bad} of ${all} files could not be read.`);
}

async function inspectMany(
  command: Extract<Command, { name: 'inspect-many' }>,
  entry: string,
): Promise<ExitCode> {
  const paths = command.files === null ? linesOf(process.stdin) : expandPaths(command.files);
  const progress = createProgress(null, command.progress);
  const take = ({ line }: JobOutcome) => print(`${line}\n`);
  return inspectAll({ paths, scope: command, take, progress }, entry);
}

async function collectFindings(
  command: Extract<Command, { name: 'metrics' | 'forward' }>,
  entry: string,
): Promise<ExitCode> {
  const printer = createFindingsPrinter(command.name, command.format);
  const take = async ({ line }: JobOutcome): Promise<void> => {
    const parsed: Inspection | BadFile = JSON.parse(line);
    if ('error' in parsed) complain(parsed.error);
    else await print(printer.add(parsed));
  };
  const paths: string[] = [];
  for await (const path of expandPaths(command.files)) paths.push(path);
  const [path] = paths;
  let code: ExitCode = 0;
  if (path !== undefined && paths.length === 1) {
    const outcome = await inspectPath({ path, scope: TEXTLESS });
    await take(outcome);
    if (!outcome.ok) return 1;
  } else {
    const progress = createProgress(paths.length, command.progress);
    code = await inspectAll({ paths, scope: TEXTLESS, take, progress }, entry);
  }
  await print(printer.end());
  return code;
}
