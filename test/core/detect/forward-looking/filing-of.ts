import type { Block } from '../../../../src/core/filing/block.ts';
import type { Filing } from '../../../../src/core/filing/filing.ts';
import type { Section } from '../../../../src/core/filing/section.ts';

export type Line =
  | string
  | { readonly kind: Block['kind']; readonly text: string; readonly furniture?: true };

interface Shape {
  readonly form?: string | null;
  readonly type?: string | null;
  readonly filed?: string | null;
  readonly period?: string | null;
  /** The item that all lines stand in. */
  readonly item?: string;
}

function blockOf(line: Exclude<Line, string>, start: number): Block {
  const end = start + line.text.length;
  const furniture = line.furniture ? { furniture: line.furniture } : {};
  switch (line.kind) {
    case 'heading':
      return { kind: 'heading', level: 2, start, end, ...furniture };
    case 'list-item':
      return { kind: 'list-item', marker: '•', depth: 0, start, end, ...furniture };
    case 'table':
      return { kind: 'table', rows: [], columns: 2, start, end, ...furniture };
    case 'page-break':
      return { kind: 'page-break', label: line.text, at: start, start, end, ...furniture };
    case 'preformatted':
      return { kind: 'preformatted', start, end, ...furniture };
    default:
      return { kind: 'paragraph', start, end, ...furniture };
  }
}

/** A filing of one document whose blocks are the lines; a plain string is a paragraph. */
export function filingOf(lines: readonly Line[], shape: Shape = {}): Filing {
  const blocks: Block[] = [];
  let text = '';
  for (const line of lines) {
    const shaped = typeof line === 'string' ? { kind: 'paragraph' as const, text: line } : line;
    if (blocks.length > 0) text += '\n';
    blocks.push(blockOf(shaped, text.length));
    text += shaped.text;
  }
  const section: Section = {
    id: 's1',
    kind: 'item',
    label: 'Item',
    number: '1',
    title: shape.item ?? '',
    level: 1,
    start: 0,
    end: text.length,
    parent: null,
    confidence: 1,
  };
  return {
    file: {
      name: 'f',
      bytes: 0,
      sha256: '',
      container: 'document',
      format: 'text',
      encoding: 'utf-8',
    },
    facts: {
      accession: null,
      form: shape.form ?? null,
      filer: null,
      cik: null,
      filed: shape.filed === undefined ? '2024-05-10' : shape.filed,
      period: shape.period ?? null,
      items: null,
    },
    documents: [
      {
        id: 'd1',
        sequence: 1,
        type: shape.type === undefined ? 'EX-99.1' : shape.type,
        filename: null,
        description: null,
        title: null,
        text,
        blocks,
        sections: shape.item === undefined ? [] : [section],
        attachment: null,
      },
    ],
    warnings: [],
  };
}
