/** A JSON object whose fields are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Null for anything but an object with fields. */
export function asObject(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list: itself, the one value in a list, or nothing when it is absent (JSON-LD knows all three). */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The object's own field: what it inherits, such as `constructor`, is none. */
export function field(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The field when it is a text of at most `limit` characters; null otherwise. */
export function textField(object: JsonObject, name: string, limit: number): string | null {
  const value = field(object, name);
  return typeof value === 'string' && value.length <= limit ? value : null;
}

/** The field when it is a whole number from 0 on; null otherwise. */
export function offsetField(object: JsonObject, name: string): number | null {
  const value = field(object, name);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
