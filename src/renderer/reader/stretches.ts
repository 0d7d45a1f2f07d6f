/** About forty screens of text, so that 26 MB of a filing have fewer than a hundred stretches. */
const CHUNKS = 16;

const heights = new WeakMap<Element, number>();

/**
 * Puts the chunk, guessed to be so many em high, behind all that is drawn of the document. Chunks are held by the stretch:
 * each box that the browser does not skip costs every frame something, whether it is in sight or not, and of those that
 * lie far away only the stretches are looked at.
 */
export function appendChunk(article: HTMLElement, chunk: HTMLElement, height: number): void {
  const stretch = openStretch(article) ?? startStretch(article, chunk);
  const known = (heights.get(stretch) ?? 0) + height;
  heights.set(stretch, known);
  stretch.style.containIntrinsicBlockSize = `auto ${known}em`;
  stretch.append(chunk);
}

/** The stretch that is not full yet. */
function openStretch(article: HTMLElement): HTMLElement | null {
  const last = article.lastElementChild;
  const isOpen =
    last instanceof HTMLElement && heights.has(last) && last.childElementCount < CHUNKS;
  return isOpen ? last : null;
}

function startStretch(article: HTMLElement, { dataset }: HTMLElement): HTMLElement {
  const stretch = document.createElement('div');
  stretch.className = 'stretch';
  stretch.dataset['from'] = dataset['from'];
  article.append(stretch);
  return stretch;
}

/** The chunk before or behind it in the document. */
export function neighbourOf(chunk: Element, side: 'before' | 'behind'): Element | null {
  const stretch = chunk.parentElement;
  if (side === 'before')
    return chunk.previousElementSibling ?? lastChunk(stretch?.previousElementSibling);
  return chunk.nextElementSibling ?? stretch?.nextElementSibling?.firstElementChild ?? null;
}

function lastChunk(stretch: Element | null | undefined): Element | null {
  return stretch && heights.has(stretch) ? stretch.lastElementChild : null;
}
