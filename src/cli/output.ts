/** Writes to standard output and resolves when it has been taken, so that a slow reader slows the work down. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** One sentence on standard error. */
export function complain(sentence: string): void {
  process.stderr.write(`exhibit99: ${sentence}\n`);
}

/** Whether the reader of our output has gone (`exhibit99 … | head`): that is the end, and no failure. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
