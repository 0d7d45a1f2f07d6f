import { APP_ORIGIN } from './app-protocol.ts';

/** What is needed of a frame to know it; Electron's WebFrameMain has it. */
export interface SenderFrame {
  readonly origin: string;
  readonly url: string;
  readonly parent: SenderFrame | null;
}

/**
 * Whether a message came from the top frame of our own page.
 * @param frame null when it has gone away since; read it before anything is awaited
 */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return (
    frame !== null &&
    frame.parent === null &&
    frame.origin === APP_ORIGIN &&
    frame.url.startsWith(`${APP_ORIGIN}/`)
  );
}
