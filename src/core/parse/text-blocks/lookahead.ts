/** A sequence whose next elements can be looked at before they are taken; no more of it is read than was looked at. */
export class Lookahead<T> {
  readonly #source: Iterator<T, unknown>;
  readonly #read: T[] = [];
  #isDone = false;

  constructor(source: Iterable<T>) {
    this.#source = source[Symbol.iterator]();
  }

  /** The element so many places on, 0 being the next; undefined behind the end. */
  peek(ahead: number): T | undefined {
    while (this.#read.length <= ahead && !this.#isDone) {
      const next = this.#source.next();
      if (next.done === true) this.#isDone = true;
      else this.#read.push(next.value);
    }
    return this.#read[ahead];
  }

  /** Goes on by so many elements. */
  drop(count: number): void {
    this.peek(count - 1);
    this.#read.splice(0, count);
  }
}
