/** Longer than any step takes on a machine with a dozen other things to do. */
const SECONDS = 120;

/**
 * What the step gives; a sentence that names it where it takes so long that it will not come to an end.
 * @template T
 * @param {string} what
 * @param {Promise<T>} step
 * @returns {Promise<T>}
 */
export async function bounded(what, step, seconds = SECONDS) {
  let timer;
  const over = new Promise((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Given up after ${seconds} seconds: ${what}.`)),
      seconds * 1000,
    );
  });
  try {
    return await Promise.race([step, over]);
  } finally {
    clearTimeout(timer);
  }
}
