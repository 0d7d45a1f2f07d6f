import type { Block, Mark, MarkKind } from '../../core/filing/block.ts';
import { drawBlock } from './draw-block.ts';

/** With the signs that filings have and the faces of the text lack: for each the system is asked, and the answer waited for. */
const LINE = 'Item 9.01 (1,234.5)% ☐☒☑✓ ●■▪▫►◦ ≥≤≈√ →⅓℠';
const LEVELS = [1, 2, 3, 4, 5, 6] as const;
const SETTINGS: readonly (readonly MarkKind[])[] = [
  [],
  ['bold'],
  ['italic'],
  ['bold', 'italic'],
  ['superscript'],
  ['superscript', 'bold'],
];

function marksOf(kinds: readonly MarkKind[]): readonly Mark[] {
  return kinds.map((kind) => ({ kind, start: 0, end: LINE.length }));
}

/** A block of each kind in each of the settings that filings have it in; its text is that one line. */
function sampleBlocks(): readonly Block[] {
  const span = { start: 0, end: LINE.length };
  const cell = { ...span, rowSpan: 1, colSpan: 1 };
  const inEachSetting = SETTINGS.map(marksOf).flatMap((marks): readonly Block[] => {
    const left = { ...cell, column: 0, align: 'left', marks } as const;
    const figure = { ...cell, column: 1, align: 'decimal', marks } as const;
    const row = (header: boolean) => ({
      cells: [
        { ...left, header },
        { ...figure, header },
      ],
    });
    return [
      { kind: 'paragraph', ...span, marks },
      { kind: 'table', ...span, columns: 2, rows: [row(true), row(false)] },
    ];
  });
  return [
    ...inEachSetting,
    ...LEVELS.map((level): Block => ({ kind: 'heading', level, ...span })),
    { kind: 'list-item', marker: '•', depth: 0, ...span },
    { kind: 'page-break', label: LINE, at: 0, ...span },
    { kind: 'preformatted', ...span },
  ];
}

/** Styled as a filing is; nobody sees it, nothing in the page finds it. */
async function createSheet(): Promise<HTMLElement> {
  const host = document.createElement('div');
  host.className = 'warm-sheet';
  host.inert = true;
  const shadow = host.attachShadow({ mode: 'closed' });
  const styled = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(
    ({ href }) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      shadow.append(link);
      return new Promise((resolve) => {
        link.addEventListener('load', resolve);
        link.addEventListener('error', resolve);
      });
    },
  );
  document.body.append(host);
  await Promise.all(styled);
  const sheet = document.createElement('div');
  sheet.className = 'paper';
  shadow.append(sheet);
  return sheet;
}

/**
 * Draws and lays out a little of everything out of sight, a block at a time when nothing else is to be done: the first filing
 * then finds its fonts looked up, for which the window otherwise waits on another process, and what draws it compiled.
 * It stays: the browser forgets fonts that nothing is set in.
 * @param isNeeded false once a filing is open, which does the same
 */
export async function warmReader(isNeeded: () => boolean): Promise<void> {
  const inBackground = (work: () => void) => scheduler.postTask(work, { priority: 'background' });
  await document.fonts.ready;
  if (!isNeeded()) return;
  const sheet = await createSheet();
  for (const block of sampleBlocks()) {
    if (!isNeeded()) return;
    await inBackground(() => {
      sheet.append(drawBlock(block, LINE, ''));
      sheet.getBoundingClientRect();
    });
  }
}
