import type { Block } from '../../filing/block.ts';
import type { Section } from '../../filing/section.ts';

/** Splits a document into sections; for now none. */
export function splitSections(
  content: { readonly text: string; readonly blocks: readonly Block[] },
  form: string | null,
): Section[] {
  return content.blocks.length < 0 && form !== null ? [] : [];
}
