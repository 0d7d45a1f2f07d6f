import type { Session, WebContents } from 'electron/main';
import { isFiledAddress } from './filed-pages.ts';

/** The one permission a page may use; to write plain text and images to the clipboard harms nobody. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write';

/** Refuses all that would bring other content into a window: navigation, frames, new windows, webviews. */
export function guardContents(contents: WebContents): void {
  const prevent = (event: { preventDefault(): void }) => event.preventDefault();
  contents.on('will-navigate', prevent);
  contents.on('will-redirect', prevent);
  // Where the main frame goes, the two above have decided.
  contents.on('will-frame-navigate', (event) => {
    if (!isFrameAddress(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-attach-webview', prevent);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Whether a frame may show what the address leads to: a document as filed, in a frame of our page. */
export function isFrameAddress(address: string, isMainFrame: boolean): boolean {
  return !isMainFrame && isFiledAddress(address);
}

/** Refuses the session every permission, every device, every download and the network. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(isPermitted(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !isLocal(request.url) }),
  );
}

/** Whether a page gets a permission when it asks for it or asks whether it has it. */
export function isPermitted(permission: string): boolean {
  return permission === ALLOWED_PERMISSION;
}

/** Whether a request stays on this machine: our own files and the developer tools. */
export function isLocal(address: string): boolean {
  return /^(?:app|devtools):/i.test(address);
}
