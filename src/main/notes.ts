import { basename, join } from 'node:path';
import { failed, ok } from '../core/result.ts';
import type { Answer } from '../ipc/contract.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { toFailure } from './failures.ts';
import { texts } from './texts.ts';

/** Asks for a place; null when the reader thought better of it. */
export type AskForPlace = (suggestion: string) => Promise<string | null>;

/** Writes exported notes to where the reader says. */
export async function saveNotes(
  { suggestedName, content }: { suggestedName: string; content: string },
  folder: string,
  askForPlace: AskForPlace,
): Promise<Answer<'notes:save'>> {
  const path = await askForPlace(join(folder, toFileName(suggestedName)));
  if (path === null) return ok(null);
  const name = basename(path);
  try {
    await writeFileAtomically(path, content);
    return ok(name);
  } catch (error) {
    const message = texts.failures.noteFiles.otherFolder(name);
    return failed(toFailure('not-written', message, error));
  }
}

/** A name that every file system takes, without a folder in it. */
export function toFileName(name: string): string {
  const plain = name
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120);
  return plain === '' ? `${texts.exporting.notes}.md` : plain;
}
