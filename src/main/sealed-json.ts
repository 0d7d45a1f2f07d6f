import { createHash } from 'node:crypto';
import type { z } from 'zod';

const SEAL = /^\{"seal":"([0-9a-f]{16})","value":/;

function sealOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 16);
}

/** A value as one line of JSON that begins with a digest of the rest, so that a changed letter is noticed. */
export function sealJson(value: unknown): string {
  const json = JSON.stringify(value);
  return `{"seal":"${sealOf(json)}","value":${json}}`;
}

/** The value of a sealed line; null when it is not as it was written. */
export function unsealJson<S extends z.ZodType>(line: string, schema: S): z.output<S> | null {
  const match = SEAL.exec(line);
  if (!match || !line.endsWith('}')) return null;
  const json = line.slice(match[0].length, -1);
  if (sealOf(json) !== match[1]) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // sealed, and yet no JSON: not by us
  }
}
