import type { BlockWriter } from '../block-writer.ts';
import { appendInline } from './append-inline.ts';
import type { Draft, PageDraft, Piece } from './draft.ts';
import { writeTable } from './write-table.ts';

/** Writes drafts as blocks; inline Markdown in their words is read if asked. */
export function writeDrafts(
  writer: BlockWriter,
  drafts: Iterable<Draft>,
  isMarkdown: boolean,
): void {
  for (const draft of drafts) {
    switch (draft.kind) {
      case 'words':
        writer.begin();
        writePieces(writer, draft.pieces, isMarkdown);
        writer.end(draft.shape);
        break;
      case 'page':
        writePage(writer, draft);
        break;
      case 'furniture':
        writer.begin();
        writer.append(draft.text);
        writer.end({ kind: 'paragraph', furniture: true });
        break;
      case 'table':
        writeTable(writer, draft.table, isMarkdown);
        break;
      case 'preformatted':
        writePreformatted(writer, draft.lines);
        break;
      case 'image':
        writer.begin();
        writer.append(draft.alt);
        writer.end({ kind: 'image', source: draft.source });
        break;
      case 'rule':
        writer.begin();
        writer.end({ kind: 'rule' });
    }
  }
}

function writePieces(writer: BlockWriter, pieces: readonly Piece[], isMarkdown: boolean): void {
  for (const piece of pieces) {
    if (piece.join === 'break') writer.lineBreak();
    else if (piece.join === 'space') writer.append(' ');
    for (const turn of piece.turns ?? []) turn.at = writer.offset;
    if (isMarkdown) appendInline(writer, piece.text);
    else writer.append(piece.text);
  }
}

function writePage(writer: BlockWriter, page: PageDraft): void {
  writer.begin();
  const at = page.at ?? writer.offset;
  writer.append(page.text);
  writer.end({ kind: 'page-break', label: page.label, at });
}

/** Keeps the lines as they stand, moved left together by the indent that all of them share. */
function writePreformatted(writer: BlockWriter, lines: readonly string[]): void {
  let indent = Number.POSITIVE_INFINITY;
  for (const line of lines)
    if (/\S/.test(line)) indent = Math.min(indent, line.length - line.trimStart().length);
  writer.begin();
  for (const [i, line] of lines.entries()) {
    if (i > 0) writer.appendVerbatim('\n');
    writer.appendVerbatim(line.slice(indent).normalize('NFC'));
  }
  writer.end({ kind: 'preformatted' });
}
