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

/** What is wrong with what was to be a set of tags. */
export type TagSetProblem =
  | { readonly kind: 'notJson' | 'notASet' | 'laterVersion' | 'noList' | 'other' }
  | {
      readonly kind: 'badTag';
      /** Of the tag in its list, from 0. */
      readonly index: number;
      /** The field; null where it is the tag as a whole. */
      readonly part: string | null;
      /** As the schema's own library says it. */
      readonly why: string;
    };

function problemOf({ path, message }: z.core.$ZodIssue): TagSetProblem {
  const [list, index, part] = path;
  if (list === 'format') return { kind: 'notASet' };
  if (list === 'version') return { kind: 'laterVersion' };
  if (typeof index !== 'number') return { kind: 'noList' };
  const why = `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  return { kind: 'badTag', index, part: part === undefined ? null : String(part), why };
}

/** Reads a set of tags that anybody may have written; fails with what is wrong with it. */
export function parseTagSet(json: string): Result<readonly Tag[], TagSetProblem> {
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return failed({ kind: 'notJson' });
  }
  const parsed = tagSet.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return failed(issue ? problemOf(issue) : { kind: 'other' });
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
