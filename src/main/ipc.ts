import { type WebContents, ipcMain } from 'electron/main';
import { CHANNELS, type Channel, type EventName } from '../ipc/channels.ts';
import type { Events } from '../ipc/contract.ts';
import { failed } from '../core/result.ts';
import { type Handlers, answerCall } from './answer-call.ts';
import { toFailure } from './failures.ts';
import { log } from './log.ts';
import { isTrustedSender } from './trusted-sender.ts';
import { texts } from './texts.ts';

/** What serves the page that calls; null when its window is gone. */
type HandlersOf = (caller: WebContents) => Handlers | null;

/** Answers every channel of the contract: sender checked, arguments parsed, then the handler's Result. */
export function registerHandlers(handlersOf: HandlersOf): void {
  for (const channel of CHANNELS) register(channel, handlersOf);
}

/** Tells a window something it did not ask for. */
export function sendEvent<E extends EventName>(
  contents: WebContents,
  event: E,
  payload: Events[E],
): void {
  if (!contents.isDestroyed()) contents.send(event, payload);
}

function register<C extends Channel>(channel: C, handlersOf: HandlersOf): void {
  ipcMain.handle(channel, async (event, ...args: unknown[]) => {
    if (!isTrustedSender(event.senderFrame)) {
      log.warn(`refused ${channel}: not sent by our page`);
      return failed(toFailure('refused', texts.failures.foreignCall));
    }
    const handlers = handlersOf(event.sender);
    if (!handlers) return failed(toFailure('refused', texts.failures.windowClosed));
    const answer = await answerCall(channel, handlers[channel], args);
    if (!answer.ok) log.warn(`${channel}: ${answer.error.code}`, answer.error.details);
    return answer;
  });
}
