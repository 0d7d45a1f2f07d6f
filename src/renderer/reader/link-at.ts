import type { Block, Mark } from '../../core/filing/block.ts';
import type { DocumentBody, DocumentHead } from '../../ipc/contract.ts';
import type { PassageSpan } from '../store/passage-span.ts';
import { footnoteOf, markSign } from './footnotes.ts';

/** What a place of the text leads to: a place of the filing, or an address outside of it. */
export type TextLink =
  | { readonly kind: 'place'; readonly span: PassageSpan; readonly isFootnote: boolean }
  | { readonly kind: 'outside'; readonly address: string };

function marksOf(block: Block): readonly Mark[] {
  const cells = block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [];
  return [...(block.marks ?? []), ...cells.flatMap((cell) => cell.marks ?? [])];
}

/** The document of the submission that an address names by its file; null when it names none. */
function documentNamed(documents: readonly DocumentHead[], href: string): DocumentHead | null {
  const name = href.split(/[?#]/)[0]?.split('/').at(-1)?.toLowerCase() ?? '';
  const found = documents.find(({ filename }) => filename?.toLowerCase() === name);
  return name !== '' && found && found.chars > 0 ? found : null;
}

/** What the character at the offset leads to, as a link or as the mark of a footnote; null when it leads nowhere. */
export function linkAt(
  body: DocumentBody,
  documents: readonly DocumentHead[],
  offset: number,
): TextLink | null {
  const block = body.blocks.find(({ start, end }) => start <= offset && offset <= end);
  if (!block) return null;
  const here = marksOf(block).filter(({ start, end }) => start <= offset && offset < end);
  const link = here.find(({ kind }) => kind === 'link');
  const go = (document: string, at: number, isFootnote: boolean): TextLink => ({
    kind: 'place',
    span: { document, start: at, end: at },
    isFootnote,
  });
  if (link?.target !== undefined) return go(body.id, link.target, false);
  const named = link?.href === undefined ? null : documentNamed(documents, link.href);
  if (named) return go(named.id, 0, false);
  if (link?.href !== undefined && !link.href.startsWith('#'))
    return { kind: 'outside', address: link.href };
  const raised = here.find(({ kind }) => kind === 'superscript');
  const words = raised
    ? body.text.slice(raised.start, raised.end)
    : body.text.slice(block.start, offset - block.start < 4 ? block.start + 4 : block.start);
  const sign = markSign(raised ? words : (/^\s*\(\w{1,2}\)|^\s*[*†‡§]+/.exec(words)?.[0] ?? ''));
  const at = sign === null ? null : footnoteOf(body, offset, sign);
  return at === null ? null : go(body.id, at, true);
}
