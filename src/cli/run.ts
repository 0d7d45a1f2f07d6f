import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assertNever } from '../core/result.ts';
import { type Command, readCommandLine } from './command-line.ts';
import { expandPaths } from './expand-paths.ts';
import type { ExportedFile } from './export-file.ts';
import { createNotesPrinter } from './export-many.ts';
import { createFindingsPrinter } from './findings-printer.ts';
import { HELP } from './help.ts';
import { inspectFiling, type Inspection } from './inspection.ts';
import { linesOf } from './lines.ts';
import { mapInOrder } from './map-in-order.ts';
import { complain, isClosedPipe, print } from './output.ts';
import { printOutline, printSummary, printText } from './print-filing.ts';
import { readFiling } from './read-filing.ts';
import { type BadFile, createJobServer, type Job, type JobOutcome } from './worker.ts';
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
    case 'export':
      return exportMany(command, entry);
    case 'inspect':
    case 'text':
    case 'outline':
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

type OneFile = Extract<Command, { name: 'inspect' | 'text' | 'outline' }>;

async function aboutOne(command: OneFile): Promise<ExitCode> {
  const read = await readFiling(command.file, true);
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
    default:
      return assertNever(command);
  }
}

function refuse(sentence: string): ExitCode {
  complain(sentence);
  return 1;
}

/** What is done with the files: the outcome of each is handed to `take`, in their order. */
interface Batch {
  /** Null where they come one a line on standard input. */
  readonly files: readonly string[] | null;
  readonly toJob: (path: string) => Job;
  readonly take: (outcome: JobOutcome) => Promise<void>;
  /** Where one file alone is named; it is done without further ado. */
  readonly takeOne?: (outcome: JobOutcome) => Promise<void>;
  readonly isCounted: boolean;
  readonly showProgress: boolean;
}

async function doAll(batch: Batch, entry: string): Promise<ExitCode> {
  const { files, toJob, take, isCounted, showProgress } = batch;
  if (files === null || !isCounted) {
    const paths = files === null ? linesOf(process.stdin) : expandPaths(files);
    return doMany({ paths, toJob, take, progress: createProgress(null, showProgress) }, entry);
  }
  const paths: string[] = [];
  for await (const path of expandPaths(files)) paths.push(path);
  const [path] = paths;
  if (path !== undefined && paths.length === 1) {
    const outcome = await createJobServer()(toJob(path));
    await (batch.takeOne ?? take)(outcome);
    return outcome.ok ? 0 : 1;
  }
  const progress = createProgress(paths.length, showProgress);
  return doMany({ paths, toJob, take, progress }, entry);
}

interface Many extends Pick<Batch, 'toJob' | 'take'> {
  readonly paths: AsyncIterable<string> | Iterable<string>;
  readonly progress: Progress;
}

async function doMany({ paths, toJob, take, progress }: Many, entry: string): Promise<ExitCode> {
  const threads = availableParallelism();
  const pool = createWorkerPool(entry, threads);
  let bad = 0;
  let all = 0;
  try {
    await mapInOrder(
      paths,
      threads * 2,
      (path) => pool.run(toJob(path)),
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
  const { files, progress: showProgress } = command;
  const take = ({ line }: JobOutcome) => print(`${line}\n`);
  const toJob = (path: string): Job => ({ kind: 'inspect', path, scope: command });
  return doAll({ files, toJob, take, isCounted: false, showProgress }, entry);
}

async function collectFindings(
  command: Extract<Command, { name: 'metrics' | 'forward' }>,
  entry: string,
): Promise<ExitCode> {
  const { files, progress: showProgress } = command;
  const printer = createFindingsPrinter(command.name, command.format, command.bom);
  let hasPrinted = false;
  const take = async ({ line }: JobOutcome): Promise<void> => {
    const parsed: Inspection | BadFile = JSON.parse(line);
    if (!('error' in parsed)) {
      hasPrinted = true;
      await print(printer.add(parsed));
    } else await tellBad(parsed, line, command.format === 'ndjson' && files === null);
  };
  const toJob = (path: string): Job => ({ kind: 'inspect', path, scope: TEXTLESS });
  const code = await doAll({ files, toJob, take, isCounted: true, showProgress }, entry);
  if (hasPrinted || code === 0) await print(printer.end());
  return code;
}

/** A bad file is named on standard error; to a program that sent the paths down a pipe also in its line. */
async function tellBad({ error }: BadFile, line: string, isPiped: boolean): Promise<void> {
  if (isPiped) await print(`${line}\n`);
  else complain(error);
}

async function exportMany(
  command: Extract<Command, { name: 'export' }>,
  entry: string,
): Promise<ExitCode> {
  const { files, annotations, template, format, out, progress: showProgress } = command;
  const toJob = (path: string): Job => ({
    ...{ kind: 'export', path, annotations, template, format },
    markers: out !== null,
  });
  let hasPrinted = false;
  let printer = createNotesPrinter(command, false);
  const take = async ({ line }: JobOutcome, isOne = false): Promise<void> => {
    const parsed: ExportedFile | BadFile = JSON.parse(line);
    if ('error' in parsed) return tellBad(parsed, line, format === 'ndjson' && files === null);
    hasPrinted = true;
    for (const warning of parsed.warnings)
      complain(isOne ? warning : `${parsed.file.path}: ${warning}`);
    const { foreign } = parsed;
    if (isOne && foreign > 0)
      complain(
        `${foreign} ${foreign === 1 ? 'annotation' : 'annotations'} of other filings left out.`,
      );
    await print(await printer.add(parsed));
  };
  const takeOne = async (outcome: JobOutcome): Promise<void> => {
    printer = createNotesPrinter(command, true);
    await take(outcome, true);
  };
  const code = await doAll({ files, toJob, take, takeOne, isCounted: true, showProgress }, entry);
  if (hasPrinted || code === 0) await print(printer.end());
  return code;
}
