import { packText } from '../db/stored-documents.ts';

/** Packs a text away from the window, which it would keep from answering. */
self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  void packText(data).then((packed) => self.postMessage(packed));
});
