import type { BlockWriter } from '../block-writer.ts';
import type { BreakDraft, Draft, TextDraft } from './draft.ts';
import { headingLevel } from './headings.ts';
import type { MarkWriter } from './mark-writer.ts';
import { writeTable } from './table-block.ts';

/** Writes the drafts of one document as blocks over its canonical text. */
export class DraftWriter {
  readonly #writer: BlockWriter;
  readonly #marks: MarkWriter;
  readonly #bodySize: number;

  constructor(writer: BlockWriter, marks: MarkWriter, drafts: readonly Draft[]) {
    this.#writer = writer;
    this.#marks = marks;
    this.#bodySize = commonSize(drafts);
  }

  write(draft: Draft): void {
    const writer = this.#writer;
    switch (draft.kind) {
      case 'text':
        this.#writeText(draft);
        break;
      case 'table':
        writeTable(writer, this.#marks, draft);
        break;
      case 'break':
        this.#writeBreak(draft);
        break;
      case 'rule':
        writer.put({ kind: 'rule' }, '', []);
        break;
      case 'image':
        writer.put(
          {
            kind: 'image',
            source: draft.source,
            ...this.#marks.anchorsAt(draft.anchors, writer.nextOffset),
          },
          draft.alt.trim(),
          [],
        );
        break;
      case 'ready':
        this.#marks.anchorsAt(draft.anchors, writer.nextOffset);
        writer.putAll(draft.text, draft.blocks);
        break;
    }
  }

  #writeBreak(draft: BreakDraft): void {
    const { cuts } = draft;
    this.#writer.put(
      {
        kind: 'page-break',
        label: draft.label,
        at: cuts === null ? this.#writer.nextOffset : placeOf(cuts),
        ...this.#marks.anchorsAt(draft.anchors, this.#writer.nextOffset),
      },
      draft.text,
      [],
    );
  }

  #writeText(draft: TextDraft): void {
    const writer = this.#writer;
    draft.start = writer.nextOffset;
    const marks = this.#marks.marksOf(draft, writer.nextOffset);
    const extras = {
      ...(draft.furniture ? { furniture: true as const } : {}),
      ...this.#marks.anchorsAt(draft.anchors, writer.nextOffset),
    };
    const centred = draft.align === 'center' ? { centred: true as const } : {};
    const isRunning = draft.furniture || this.#marks.leadsDown(draft);
    const level = isRunning ? null : headingLevel(draft, this.#bodySize);
    if (draft.list !== null)
      writer.put({ kind: 'list-item', ...draft.list, ...extras }, draft.text, marks);
    else if (level !== null)
      writer.put({ kind: 'heading', level, ...centred, ...extras }, draft.text, marks);
    else writer.put({ kind: 'paragraph', ...centred, ...extras }, draft.text, marks);
  }
}

/** The offset at which a page turns within what is already written. */
function placeOf({ draft, at }: NonNullable<BreakDraft['cuts']>): number {
  return draft.kind === 'text' ? draft.start + at : (draft.starts?.[at] ?? 0);
}

/** The font size in which most of the text is set; 0 where none is told. */
function commonSize(drafts: readonly Draft[]): number {
  const letters = new Map<number, number>();
  let size = 0;
  let length = 0;
  const count = (): void => {
    if (size > 0) letters.set(size, (letters.get(size) ?? 0) + length);
    length = 0;
  };
  for (const draft of drafts) {
    if (draft.kind !== 'text' || draft.size <= 0) continue;
    if (draft.size !== size) count();
    ({ size } = draft);
    length += draft.text.length;
  }
  count();
  let common = 0;
  let most = 0;
  for (const [points, sum] of letters)
    if (sum > most) {
      common = points;
      most = sum;
    }
  return common;
}
