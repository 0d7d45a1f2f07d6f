import type { Block } from '../../core/filing/block.ts';
import { assertNever } from '../../core/result.ts';
import { drawTable } from './draw-table.ts';
import { drawText } from './draw-text.ts';

function drawShell(block: Block, text: string): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return document.createElement(`h${block.level}`);
    case 'paragraph':
      return document.createElement('p');
    case 'list-item': {
      const item = document.createElement('li');
      if (block.marker !== null) item.dataset['marker'] = block.marker;
      if (block.depth > 0) item.dataset['depth'] = String(Math.min(block.depth, 4));
      return item;
    }
    case 'table':
      return drawTable(block, text);
    case 'image': {
      const figure = document.createElement('figure');
      figure.dataset['source'] = block.source;
      return figure;
    }
    case 'page-break': {
      const turn = document.createElement('div');
      turn.className = 'page-break';
      if (block.label !== null && block.label === text.slice(block.start, block.end))
        turn.dataset['label'] = block.label;
      return turn;
    }
    case 'rule':
      return document.createElement('hr');
    case 'preformatted':
      return document.createElement('pre');
    default:
      return assertNever(block);
  }
}

/** One block as an element that says which characters of which document it shows. */
export function drawBlock(block: Block, text: string, documentId: string): HTMLElement {
  const element = drawShell(block, text);
  element.dataset['start'] = String(block.start);
  element.dataset['end'] = String(block.end);
  element.dataset['document'] = documentId;
  if (block.furniture) element.classList.add('furniture');
  if ('centred' in block && block.centred) element.classList.add('centred');
  if (block.kind === 'table' || block.kind === 'rule') return element;
  const holder = block.kind === 'image' ? document.createElement('figcaption') : element;
  drawText(holder, text, block, block.marks);
  if (holder !== element) element.append(holder);
  return element;
}
