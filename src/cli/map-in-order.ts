/**
 * Does `work` on every item, at most `limit` at a time, and hands each result on in the items' order as soon as it can.
 * Items are drawn only as results leave, so that a list of any length takes bounded memory.
 */
export async function mapInOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
  emit: (result: R) => Promise<void>,
): Promise<void> {
  const running: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();
  for await (const item of items) {
    const previous = last;
    const result = work(item);
    last = (async () => {
      await previous;
      await emit(await result);
    })();
    running.push(last);
    if (running.length >= limit) await running.shift();
  }
  await last;
}
