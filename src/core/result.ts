/** An expected outcome: a value, or a failure that the caller must handle. A throw means a bug. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** What went well. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** What the caller must see to. */
export function failed<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

/** Closes a switch over a union: a case left out does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
