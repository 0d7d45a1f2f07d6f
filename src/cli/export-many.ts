import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { BOM } from '../core/export/csv.ts';
import { ANNOTATION_SET } from '../core/export/json-ld.ts';
import { mergeMarkdown } from '../core/export/merge-markdown.ts';
import { assertNever } from '../core/result.ts';
import type { ExportFormat, ExportWish } from './command-line.ts';
import type { ExportedFile } from './export-file.ts';

/** Puts exported notes out one filing after the other, keeping none of them. */
export interface NotesPrinter {
  /** What is to be printed of the filing. */
  add(exported: ExportedFile): Promise<string> | string;
  /** What is left to be printed when there are no more. */
  end(): string;
}

/** The printer of a run; `isOne` where there is but one filing, whose notes stand by themselves. */
export function createNotesPrinter(wish: ExportWish, isOne: boolean): NotesPrinter {
  if (wish.out !== null) return writeFiles(wish.out);
  return printAs(wish.format, wish.bom, isOne);
}

function printAs(format: ExportFormat, bom: boolean, isOne: boolean): NotesPrinter {
  let isFirst = true;
  const first = <T>(then: T, else_: T): T => {
    const value = isFirst ? then : else_;
    isFirst = false;
    return value;
  };
  switch (format) {
    case 'md':
      return {
        // Those without a note say nothing among many.
        add: ({ text = '', notes }) => (notes === 0 && !isOne ? '' : first('', '\n') + text),
        end: () => '',
      };
    case 'csv':
      return {
        add: ({ text = '' }) =>
          first((bom ? BOM : '') + text, text.slice(text.indexOf('\r\n') + 2)),
        end: () => '',
      };
    case 'ndjson':
      return {
        add: ({ file, filing, items, warnings }) =>
          `${JSON.stringify({ file, filing, annotations: items, warnings })}\n`,
        end: () => '',
      };
    case 'jsonld':
      return printSet(first);
    default:
      return assertNever(format);
  }
}

/** One set over all filings, item by item. */
function printSet(first: (then: string, else_: string) => string): NotesPrinter {
  const opening = `${JSON.stringify(ANNOTATION_SET).slice(0, -1)},"items":[\n`;
  return {
    add: ({ items = [] }) =>
      items.map((item) => first(opening, ',\n') + JSON.stringify(item)).join(''),
    end: () => `${first(opening, '\n')}]}\n`,
  };
}

async function writeWhole(path: string, content: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A file in the folder for each filing with notes, named for its own; one that is there is brought up to date in place. */
function writeFiles(folder: string): NotesPrinter {
  const taken = new Map<string, number>();
  const count = { written: 0, same: 0 };
  return {
    async add({ file, text = '', notes }) {
      if (notes === 0) return '';
      const stem = parse(basename(file.name)).name;
      const nth = (taken.get(stem) ?? 0) + 1;
      taken.set(stem, nth);
      const path = join(folder, `${stem}${nth === 1 ? '' : `-${nth}`}.md`);
      const before = await readFile(path, 'utf8').catch(() => null);
      const content = before === null ? text : mergeMarkdown(before, text).content;
      if (content === before) count.same++;
      else {
        await mkdir(folder, { recursive: true });
        await writeWhole(path, content);
        count.written++;
      }
      return '';
    },
    end: () => `${count.written} written, ${count.same} unchanged in ${folder}\n`,
  };
}
