import { Validator } from '@cfworker/json-schema';
import schema from './annotation-set.schema.json' with { type: 'json' };

/** What the ids of our own annotations begin with in JSON-LD. */
export const OWN_ID = 'urn:exhibit99:annotation:';

const own = new Validator({ $ref: '#/$defs/annotation', $defs: schema.$defs }, '2020-12', true);

/**
 * Why the value is no annotation as `annotation-set.schema.json` has ours, in some words: where, and what is wrong there.
 * Null when it is one.
 */
export function misfitOf(item: unknown): string | null {
  const { valid, errors } = own.validate(item);
  const last = errors.at(-1);
  if (valid || !last) return null;
  const place = last.instanceLocation.replace(/^#\/?/, '');
  const words = last.error.replace(/\.$/, '');
  return place === '' ? words : `${place}: ${words}`;
}
