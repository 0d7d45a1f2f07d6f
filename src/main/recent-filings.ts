import { z } from 'zod';
import type { FilingFacts } from '../core/filing/filing.ts';
import { readJsonFile, writeFileAtomically } from './atomic-file.ts';

/** How many are remembered. */
const LIMIT = 30;

const recentSchema = z.array(
  z.object({
    path: z.string(),
    filer: z.string().nullable(),
    form: z.string().nullable(),
    filed: z.string().nullable(),
    opened: z.iso.datetime(),
    accession: z.string().nullable().optional(),
    sha256: z.string().optional(),
    /** Of what the file held when it was opened before, where that was something else. */
    replaced: z.string().optional(),
  }),
);

/** A filing that was opened, as it stands in the file. */
export type RecentEntry = z.infer<typeof recentSchema>[number];

/** What is remembered of a filing; accession number and hash are how links name it. */
export type RecentFacts = Pick<FilingFacts, 'filer' | 'form' | 'filed'> &
  Pick<RecentEntry, 'accession' | 'sha256'>;

/** The filings opened last, the latest first; a JSON file in the user's folder. */
export interface RecentFilings {
  list(): Promise<readonly RecentEntry[]>;
  add(path: string, facts: RecentFacts): Promise<void>;
  forget(path: string): Promise<void>;
}

/** The list in that file, which need not exist yet. */
export function createRecentFilings(file: string, now: () => Date): RecentFilings {
  // One change after the other: two filings opened at a time must both be remembered.
  let last: Promise<unknown> = Promise.resolve();
  const list = async () => (await readJsonFile(file, recentSchema)) ?? [];

  function change(edit: (entries: RecentEntry[]) => RecentEntry[]): Promise<void> {
    const next = last.then(async () => {
      const entries = edit(await list()).slice(0, LIMIT);
      await writeFileAtomically(file, `${JSON.stringify(entries, null, 2)}\n`);
    });
    last = next.catch(() => null);
    return next;
  }

  return {
    async list() {
      await last;
      return list();
    },
    add: (path, { filer, form, filed, accession, sha256 }) =>
      change((entries) => {
        const before = entries.find((entry) => entry.path === path);
        const replaced = before?.sha256 === sha256 ? before?.replaced : before?.sha256;
        return [
          {
            ...{ path, filer, form, filed, opened: now().toISOString() },
            ...(accession === undefined ? {} : { accession }),
            ...(sha256 === undefined ? {} : { sha256 }),
            ...(replaced === undefined ? {} : { replaced }),
          },
          ...entries.filter((entry) => entry.path !== path),
        ];
      }),
    forget: (path) => change((entries) => entries.filter((entry) => entry.path !== path)),
  };
}
