import { z } from 'zod';
import { COLOURS } from '../core/annotate/annotation.ts';
import type { Tag } from '../core/annotate/tag.ts';
import { TAG_SET_FORMAT } from '../core/annotate/tag-set.ts';
import { failed, ok, type Result } from '../core/result.ts';

const tagSet = z.object({
  format: z.literal(TAG_SET_FORMAT),
  version: z.literal(1),
  tags: z
    .array(
      z.object({
        name: z.string().min(1).max(1000),
        colour: z.enum(COLOURS).nullish(),
        hotkey: z.string().min(1).max(1).nullish(),
        description: z.string().max(10_000).optional(),
      }),
    )
    .max(10_000),
});

function describe({ path, message }: z.core.$ZodIssue): string {
  const [list, index, part] = path;
  if (list === 'format') return 'it does not say that it is a set of tags';
  if (list === 'version') return 'it was made by a later version of Exhibit 99';
  if (typeof index !== 'number') return 'it has no list of tags';
  const what = part === undefined ? '' : `, ${String(part)}`;
  return `tag ${index + 1}${what}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

/** Reads a set of tags that anybody may have written; fails with what is wrong with it. */
export function parseTagSet(json: string): Result<readonly Tag[], string> {
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return failed('it is not valid JSON');
  }
  const parsed = tagSet.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return failed(issue ? describe(issue) : 'it holds something else');
  }
  return ok(
    parsed.data.tags.map(({ name, colour = null, hotkey = null, description = '' }) => ({
      name,
      colour,
      hotkey,
      description,
    })),
  );
}
