import type { Block } from '../filing/block.ts';

/** What reading one document's source yields before sections are split: its canonical text and the blocks over it. */
export interface DocumentContent {
  /** The canonical text: the blocks' texts joined by line feeds. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Cover facts by their inline-XBRL name without the prefix, such as `EntityRegistrantName`; absent when none. */
  readonly facts?: Readonly<Record<string, string>>;
  /** One sentence each: what was missing, mended or not understood. */
  readonly warnings: readonly string[];
}
