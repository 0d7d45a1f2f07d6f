import { join } from 'node:path';
import { app, session } from 'electron/main';
import type { ReleasePlace } from '../ipc/contract.ts';
import { readJsonFile } from './atomic-file.ts';
import { aboutSchema, releasePlace } from './releases.ts';

/** Where this copy can ask, by its package.json; one that runs from its sources can be given another place, for tests. */
export async function findReleases(): Promise<ReleasePlace | null> {
  const given = process.env['EXHIBIT99_RELEASES'];
  if (given !== undefined && !app.isPackaged) return { asked: given, page: given };
  const about = await readJsonFile(join(app.getAppPath(), 'package.json'), aboutSchema);
  return about ? releasePlace(about) : null;
}

/** Longer than this no answer is waited for. */
const PATIENCE_MS = 20_000;

/**
 * Asks the one address there is, from a session in memory that reaches nothing else: no cookies, nothing kept, and the same
 * words from every copy in every language. The pages' own session stays without a network.
 */
export async function askReleases({ asked }: ReleasePlace): Promise<Response> {
  const asking = session.fromPartition('releases', { cache: false });
  asking.setUserAgent('Exhibit99', 'en');
  asking.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  asking.webRequest.onBeforeRequest((request, answer) => answer({ cancel: request.url !== asked }));
  return asking.fetch(asked, {
    headers: { accept: 'application/json' },
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}
