import type { NotebookContents } from '../../core/annotate/journal.ts';
import type { Result } from '../../core/result.ts';
import type { Bridge, Failure, Json } from '../../ipc/contract.ts';
import type { Safekeeper } from '../db/safekeeper.ts';

async function valueOf<T>(answer: Promise<Result<T, Failure>>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

/** The main process has checked the contents, seal and schema, before it made the text. */
export function parseContents(json: Json<NotebookContents>): NotebookContents {
  const contents: NotebookContents = JSON.parse(json);
  return contents;
}

/** Journal and snapshots, as the main process keeps them. */
export function createSafekeeper(bridge: Bridge): Safekeeper {
  return {
    async journal(entry) {
      await valueOf(bridge['notes:journal'](entry));
    },
    async recover(known) {
      const { contents, ...kept } = await valueOf(bridge['notes:recover'](known));
      return { ...kept, contents: contents === null ? null : parseContents(contents) };
    },
    async snapshot(reason, contents) {
      await valueOf(bridge['backups:write'](reason, JSON.stringify(contents)));
    },
    missingTexts: (hashes) => valueOf(bridge['texts:missing']([...hashes])),
    async keepText(hash, packed) {
      await valueOf(bridge['texts:keep'](hash, new Uint8Array(packed)));
    },
    readText: (hash) => valueOf(bridge['texts:read'](hash)),
  };
}
