import type { DocumentHead } from '../../ipc/contract.ts';
import type { Movement } from './near-chunks.ts';

/** Fetches the pictures of drawn figures when they come near the screen. */
export interface ImageLoader {
  /** To be told of what comes near the window. */
  move(movement: Pick<Movement, 'came'>): void;
  close(): void;
}

const NEAR = '1200px';

function fileName(source: string): string {
  const path = source.split(/[?#]/)[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

/** The attachment that an image refers to by its file name; null when the submission does not hold it. */
export function attachmentFor(
  documents: readonly DocumentHead[],
  source: string,
): DocumentHead | null {
  const wanted = fileName(source);
  return (
    documents.find(
      ({ attachment, filename }) => attachment !== null && filename?.toLowerCase() === wanted,
    ) ?? null
  );
}

/** `load` answers with a data: URL, or null when the picture can't be had. */
export function createImageLoader(
  scroller: HTMLElement,
  documents: readonly DocumentHead[],
  load: (documentId: string) => Promise<string | null>,
): ImageLoader {
  async function fill(figure: HTMLElement): Promise<void> {
    const attachment = attachmentFor(documents, figure.dataset['source'] ?? '');
    const address = attachment && (await load(attachment.id));
    if (address === null) {
      figure.classList.add('missing');
      return;
    }
    const image = document.createElement('img');
    image.alt = figure.textContent;
    image.addEventListener('load', () => figure.classList.add('loaded'));
    image.addEventListener('error', () => {
      image.remove();
      figure.classList.add('missing');
    });
    image.src = address;
    figure.prepend(image);
  }

  const asked = new WeakSet<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        asked.add(target);
        void fill(target);
      }
    },
    { root: scroller, rootMargin: NEAR },
  );

  return {
    move({ came }) {
      const figures = came.flatMap((chunk) => [...chunk.querySelectorAll('figure[data-source]')]);
      for (const figure of figures) if (!asked.has(figure)) observer.observe(figure);
    },
    close: () => observer.disconnect(),
  };
}
