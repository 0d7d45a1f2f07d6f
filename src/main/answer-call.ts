import type { z } from 'zod';
import type { Channel } from '../ipc/channels.ts';
import { type Answer, argumentSchemas } from '../ipc/contract.ts';
import { failed } from '../core/result.ts';
import { toFailure } from './failures.ts';
import { texts } from './texts.ts';

/** The parsed arguments of a call. */
export type Arguments<C extends Channel> = z.output<(typeof argumentSchemas)[C]>;

/** One function a channel; forgetting one does not compile. */
export type Handlers = {
  readonly [C in Channel]: (...args: Arguments<C>) => Answer<C> | Promise<Answer<C>>;
};

/**
 * Parses the arguments of a call and answers it. A failure that its handler did not expect becomes one that the reader
 * is told of, with the error in its details.
 */
export async function answerCall<C extends Channel>(
  channel: C,
  handler: Handlers[C],
  args: readonly unknown[],
): Promise<Answer<C>> {
  const parsed = parseArguments(channel, args);
  if (!parsed.success) return failed(toFailure('refused', texts.failures.oddCall, parsed.error));
  try {
    // The schema of a channel and the parameters of its handler are one type, which the compiler can't see through C.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return await handler(...(parsed.data as Arguments<C>));
  } catch (error) {
    return failed(toFailure('crashed', texts.failures.unexpected, error));
  }
}

/** Objects that only pretend to have a length make the schemas throw: they are refused like any other odd argument. */
function parseArguments<C extends Channel>(channel: C, args: readonly unknown[]) {
  try {
    return argumentSchemas[channel].safeParse(args);
  } catch (error) {
    return { success: false, error } as const;
  }
}
