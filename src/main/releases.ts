import { z } from 'zod';
import { failed, ok, type Result } from '../core/result.ts';
import type { Failure, NewestVersion, ReleasePlace } from '../ipc/contract.ts';
import { toFailure } from './failures.ts';
import { texts } from './texts.ts';

/** What of package.json says where the app is published: npm's own field, as a string or with its address. */
export const aboutSchema = z.object({
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
});

const GITHUB =
  /^(?:github:|(?:git\+)?(?:https|ssh):\/\/(?:git@)?github\.com\/)?([\w-]{1,39})\/([\w.-]{1,100}?)(?:\.git)?\/?$/;

/** Where a copy made from this repository asks for newer versions; null when it is in none, or in none of GitHub's. */
export function releasePlace({ repository }: z.output<typeof aboutSchema>): ReleasePlace | null {
  const address = typeof repository === 'string' ? repository : repository?.url;
  const [, owner, name] = GITHUB.exec(address ?? '') ?? [];
  if (owner === undefined || name === undefined) return null;
  return {
    asked: `https://api.github.com/repos/${owner}/${name}/releases/latest`,
    page: `https://github.com/${owner}/${name}/releases`,
  };
}

/** GitHub's answer; of all that it says only the number is used, so that no address or word of it reaches the reader. */
const answerSchema = z.object({ tag_name: z.string().regex(/^v?\d{1,6}(?:\.\d{1,6}){1,3}$/) });

/** Of a release with long notes and hundreds of files. */
const LONGEST_ANSWER = 2_000_000;

/** Whether the first version comes after the second; both are numbers with points between. */
export function isLater(version: string, than: string): boolean {
  const numbers = (text: string) => text.split(/[.-]/).map(Number);
  const [ours, theirs] = [numbers(version), numbers(than)];
  for (const [i, number] of ours.entries()) {
    const other = theirs[i] ?? 0;
    if (number !== other) return number > other;
  }
  return false;
}

async function readShort(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > LONGEST_ANSWER) throw new Error(`more than ${LONGEST_ANSWER} characters`);
  }
  return text;
}

function parseAnswer(text: string): string | null {
  try {
    const parsed = answerSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.tag_name.replace(/^v/, '') : null;
  } catch {
    return null;
  }
}

interface Deps {
  readonly place: ReleasePlace | null;
  /** Of this copy. */
  readonly version: string;
  /** Makes the one request. */
  readonly ask: (place: ReleasePlace) => Promise<Response>;
}

/** Looks once for the newest version. Only the reader, or a setting of theirs that is off at first, calls it. */
export async function lookForVersion({
  place,
  version,
  ask,
}: Deps): Promise<Result<NewestVersion, Failure>> {
  if (!place) {
    return failed(toFailure('not-found', texts.failures.updates.noPlace));
  }
  try {
    const response = await ask(place);
    const newest = response.ok ? parseAnswer(await readShort(response)) : null;
    if (newest === null) {
      const message = texts.failures.updates.noVersion;
      return failed(toFailure('unreadable', message, `${place.asked}: ${response.status}`));
    }
    return ok({ newest, isNewer: isLater(newest, version) });
  } catch (error) {
    const message = texts.failures.updates.notAsked;
    return failed(toFailure('not-reached', message, error));
  }
}
