import type { DocumentBody } from '../../ipc/contract.ts';

/** A filing's text as it arrives, part by part. */
export interface FilingGrowth {
  /** Takes what follows in its document; true when there is so much more to show that it is worth it. */
  add(part: DocumentBody): boolean;
  /** All that has arrived; with the hashes of the texts by document id once these are whole. */
  bodies(textHashes?: Readonly<Record<string, string>>): ReadonlyMap<string, DocumentBody>;
}

interface GrowingBody {
  readonly texts: string[];
  readonly blocks: DocumentBody['blocks'][number][];
  /** What was handed out last, if nothing has come since. */
  known: DocumentBody | null;
}

/**
 * Collects the parts of a filing of which so many characters are shown. Whoever shows it is asked to each time it has
 * doubled, so that all that is done with the text as it grows takes no longer than twice the whole.
 */
export function createFilingGrowth(shownChars: number): FilingGrowth {
  const growing = new Map<string, GrowingBody>();
  let chars = 0;
  let due = 2 * shownChars;
  return {
    add({ id, text, blocks }) {
      const body = growing.get(id) ?? { texts: [], blocks: [], known: null };
      body.texts.push(text);
      body.blocks.push(...blocks);
      body.known = null;
      growing.set(id, body);
      chars += text.length;
      if (chars < due) return false;
      due = 2 * chars;
      return true;
    },
    bodies: (textHashes = {}) =>
      new Map(
        [...growing].map(([id, body]) => {
          body.known ??= { id, text: body.texts.join(''), blocks: [...body.blocks] };
          const textHash = textHashes[id];
          return [id, textHash === undefined ? body.known : { ...body.known, textHash }];
        }),
      ),
  };
}
