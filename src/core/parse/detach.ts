/**
 * The same characters in memory of their own. Engines keep a stretch of a string as a view into the whole of it, so that one
 * address held for long would hold its filing's source as well.
 */
export function detach(text: string): string {
  return `${text} `.slice(0, -1);
}
