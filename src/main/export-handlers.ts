import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron/main';
import type { FilingLink } from '../core/export/parse-link.ts';
import { failed, ok } from '../core/result.ts';
import { parseTagSet, type TagSetProblem } from '../ipc/tag-set-schema.ts';
import type { Handlers } from './answer-call.ts';
import type { Arrivals } from './arrivals.ts';
import { toFailure } from './failures.ts';
import { createNoteFiles, readTextFile } from './note-files.ts';
import { createNoteFolders } from './note-folders.ts';
import { texts } from './texts.ts';

/** What the calls about files of notes need. */
export interface ExportHandlerDeps {
  readonly window: () => BrowserWindow;
  readonly links: Arrivals<FilingLink>;
}

type ExportHandlers = Pick<
  Handlers,
  | 'notes:pick'
  | 'notes:read'
  | 'notes:update'
  | 'notes:pick-folder'
  | 'notes:add'
  | 'notes:import'
  | 'tags:import'
  | 'links:requested'
>;

/** Writing into a file of notes again, reading annotations from one, links from outside. */
export function createExportHandlers({ window, links }: ExportHandlerDeps): ExportHandlers {
  const notes = createNoteFiles();
  const folders = createNoteFolders(notes);
  return {
    'notes:pick': async () => {
      const path = await pickFile(window(), texts.dialogs.updateNotes, ['md', 'markdown', 'txt']);
      return path === null ? ok(null) : notes.take(path);
    },
    'notes:read': (id) => notes.read(id),
    'notes:update': ({ id, content }) => notes.write(id, content),
    'notes:pick-folder': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: texts.dialogs.notesFolder,
        properties: ['openDirectory', 'createDirectory'],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? ok(null) : folders.take(path);
    },
    'notes:add': ({ folder, suggestedName, content }) =>
      folders.add(folder, suggestedName, content),
    'notes:import': async () => {
      const path = await pickFile(window(), texts.dialogs.importNotes, ['jsonld', 'json']);
      if (path === null) return ok(null);
      const read = await readTextFile(path);
      return read.ok ? ok({ name: basename(path), text: read.value.text }) : read;
    },
    'tags:import': async () => {
      const path = await pickFile(window(), texts.dialogs.importTags, ['json']);
      if (path === null) return ok(null);
      const read = await readTextFile(path);
      if (!read.ok) return read;
      const name = basename(path);
      const tags = parseTagSet(read.value.text);
      if (tags.ok) return ok({ name, tags: tags.value });
      return failed(
        toFailure('unreadable', texts.failures.tagSets.unfit(name, describeProblem(tags.error))),
      );
    },
    'links:requested': () => ok(links.take()),
  };
}

async function pickFile(
  window: BrowserWindow,
  title: string,
  extensions: string[],
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: [
      { name: title, extensions },
      { name: texts.dialogs.allFiles, extensions: ['*'] },
    ],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

function describeProblem(problem: TagSetProblem): string {
  const says = texts.failures.tagSets;
  return problem.kind === 'badTag'
    ? says.badTag(problem.index, problem.part, problem.why)
    : says[problem.kind];
}
