const scripts = window.trustedTypes?.createPolicy('placing-workers', {
  createScriptURL: (address) => {
    if (new URL(address, location.href).origin !== location.origin)
      throw new TypeError(`not a script of ours: ${address}`);
    return address;
  },
});

/** Puts one question to a worker of its own and ends it with the answer, which no one but that script gives. */
export async function askWorker<T>(script: string, question: unknown): Promise<T> {
  const worker = new Worker(scripts ? scripts.createScriptURL(script) : script, { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<T>) => resolve(data));
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}
