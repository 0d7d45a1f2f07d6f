/** Chunks that have come near the window, and those that are not near any more. */
export interface Movement {
  readonly came: readonly HTMLElement[];
  readonly left: readonly HTMLElement[];
}

/** Tells which chunks are near the window. */
export interface NearChunks {
  /** To be told of each chunk once it is in its stretch. */
  add(chunk: HTMLElement): void;
  close(): void;
}

/** Stretches are asked about first, and only of those that are near each chunk: to ask about a thousand costs every frame. */
export function createNearChunks(
  scroller: HTMLElement,
  margin: string,
  onMove: (movement: Movement) => void,
): NearChunks {
  const stretches = new Set<Element>();
  const near = new Set<HTMLElement>();
  const options = { root: scroller, rootMargin: `${margin} 0px` };

  function move(chunks: Iterable<readonly [chunk: Element, isNear: boolean]>): void {
    const came: HTMLElement[] = [];
    const left: HTMLElement[] = [];
    for (const [chunk, isNear] of chunks) {
      if (!(chunk instanceof HTMLElement) || near.has(chunk) === isNear) continue;
      if (isNear) near.add(chunk);
      else near.delete(chunk);
      (isNear ? came : left).push(chunk);
    }
    if (came.length > 0 || left.length > 0) onMove({ came, left });
  }

  const chunkObserver = new IntersectionObserver((entries) => {
    // What was told before its stretch has left may come after.
    const isIn = (chunk: Element) => chunk.parentElement && stretches.has(chunk.parentElement);
    move(entries.map(({ target, isIntersecting }) => [target, isIntersecting && !!isIn(target)]));
  }, options);

  const stretchObserver = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting === stretches.has(target)) continue;
      if (isIntersecting) {
        stretches.add(target);
        for (const chunk of target.children) chunkObserver.observe(chunk);
      } else {
        stretches.delete(target);
        for (const chunk of target.children) chunkObserver.unobserve(chunk);
        move([...target.children].map((chunk) => [chunk, false]));
      }
    }
  }, options);

  return {
    add(chunk) {
      const stretch = chunk.parentElement;
      if (!stretch) return;
      if (stretches.has(stretch)) chunkObserver.observe(chunk);
      else stretchObserver.observe(stretch);
    },
    close() {
      stretchObserver.disconnect();
      chunkObserver.disconnect();
    },
  };
}
