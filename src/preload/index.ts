import { contextBridge, ipcRenderer, webUtils } from 'electron/renderer';
import { CHANNELS, EVENTS } from '../ipc/channels.ts';

const calls = CHANNELS.map((channel) => [
  channel,
  (...args: unknown[]) => ipcRenderer.invoke(channel, ...args),
]);

// One function a channel and nothing else: no channel of another name can be called, and no event object gets out.
contextBridge.exposeInMainWorld('exhibit', {
  ...Object.fromEntries(calls),
  'filings:dropped': (files: readonly File[]) =>
    ipcRenderer.invoke(
      'filings:dropped',
      files.map((file) => webUtils.getPathForFile(file)),
    ),
  on(event: string, listener: (payload: unknown) => void) {
    const channel = EVENTS.find((known) => known === event);
    if (channel === undefined) throw new TypeError(`no event is called ${event}`);
    const forward = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(channel, forward);
    return () => void ipcRenderer.off(channel, forward);
  },
});
