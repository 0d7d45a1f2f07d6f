import type { Failure, FailureCode } from '../ipc/contract.ts';

/**
 * An expected failure.
 * @param message one sentence for the reader: what happened, and what to do where something can be done
 * @param cause what *Copy details* adds: an error, or a line for whoever has to find out
 */
export function toFailure(code: FailureCode, message: string, cause: unknown = ''): Failure {
  const details = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return { code, message, details: details === '' ? `${code}: ${message}` : details };
}
