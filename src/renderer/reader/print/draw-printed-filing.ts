import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { DocumentHead, FilingId, PrintedFiling } from '../../../ipc/contract.ts';
import type { PrintJob } from '../../../ipc/print-schema.ts';
import { getBridge } from '../../bridge.ts';
import { MarkdownPreview } from '../../ui/MarkdownPreview.tsx';
import { attachmentFor } from '../images.ts';
import { createSurface } from '../surface.ts';
import { documentTitle } from '../../store/open-filing.ts';
import { wrapSpan } from './wrap-span.ts';
import { texts } from '../../texts.ts';

type FilingJob = Extract<PrintJob, { kind: 'filing' }>;
type PrintedNote = FilingJob['notes'][number];

/** Draws Markdown into the element, at once. */
export function drawMarkdown(element: HTMLElement, markdown: string): void {
  flushSync(() => createRoot(element).render(createElement(MarkdownPreview, { markdown })));
}

function textElement(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function drawNote(note: PrintedNote, number: number): HTMLElement {
  const aside = document.createElement('aside');
  aside.className = `printed-note colour-${note.colour}`;
  aside.append(textElement('span', 'printed-number', texts.formats.number(number)));
  if (note.place === null) aside.append(textElement('blockquote', 'printed-quote', note.quote));
  if (note.state !== '') aside.append(textElement('p', 'printed-state', note.state));
  if (note.note !== '') {
    const body = aside.appendChild(document.createElement('div'));
    drawMarkdown(body, note.note);
  }
  if (note.tags.length > 0)
    aside.append(textElement('p', 'printed-tags', note.tags.map((tag) => `#${tag}`).join(' ')));
  return aside;
}

/** Where a note below the passage that ends in the element stands: behind its block. */
function standBehind(element: HTMLElement, aside: HTMLElement): void {
  const block = element.closest<HTMLElement>('.table-box, li, .chunk > *') ?? element;
  if (block.tagName === 'LI') block.append(aside);
  else {
    let last: Element = block;
    while (last.nextElementSibling?.classList.contains('printed-note') === true)
      last = last.nextElementSibling;
    last.after(aside);
  }
}

function hasWords({ note, tags, state }: PrintedNote): boolean {
  return note !== '' || tags.length > 0 || state !== '';
}

/** Marks every passage, then sets the notes: those below the text they belong to would be in the way of later marks. */
function drawMarks(root: HTMLElement, { notes, findings }: FilingJob): void {
  for (const { layer, ...place } of findings) wrapSpan(root, place, `printed-${layer}`);
  const below: (readonly [HTMLElement, PrintedNote, number])[] = [];
  const lost: (readonly [PrintedNote, number])[] = [];
  let number = 0;
  for (const note of notes) {
    const marks = note.place ? wrapSpan(root, note.place, `colour-${note.colour}`) : [];
    const last = marks.at(-1);
    if (last && !hasWords(note)) continue;
    number += 1;
    if (last) {
      last.dataset['note'] = String(number);
      below.push([last, note, number]);
    } else lost.push([{ ...note, place: null }, number]);
  }
  for (const [mark, note, its] of below) standBehind(mark, drawNote(note, its));
  if (lost.length === 0) return;
  const end = root.appendChild(document.createElement('section'));
  end.className = 'printed-lost';
  end.append(textElement('h2', '', texts.printing.lost));
  for (const [note, its] of lost) end.append(drawNote(note, its));
}

async function fillFigure(
  figure: HTMLElement,
  documents: readonly DocumentHead[],
  filing: FilingId,
): Promise<void> {
  const attachment = attachmentFor(documents, figure.dataset['source'] ?? '');
  const answer = attachment && (await getBridge()['filings:image'](filing, attachment.id));
  if (!answer?.ok) {
    figure.classList.add('missing');
    return;
  }
  const image = document.createElement('img');
  image.src = answer.value;
  // What is no picture is left out.
  const isThere = await image.decode().then(
    () => true,
    () => false,
  );
  figure.classList.add(isThere ? 'loaded' : 'missing');
  if (isThere) figure.prepend(image);
}

function headOf(document: DocumentHead): readonly string[] {
  const { type, name } = documentTitle(document);
  const line = [type, name].filter((part) => part !== null);
  return line.length === 0 ? [texts.documents.document] : line;
}

/** The whole filing as it is read, its pictures, marks and notes in it. */
export async function drawPrintedFiling(
  root: HTMLElement,
  filing: PrintedFiling,
  job: FilingJob,
): Promise<void> {
  root.className = 'paper';
  const surface = createSurface(root, () => {}, headOf);
  surface.extend(filing.documents, new Map(filing.bodies.map((body) => [body.id, body])));
  await surface.drawn();
  drawMarks(root, job);
  const figures = [...root.querySelectorAll<HTMLElement>('figure[data-source]')];
  // The id is as the main process gave it out; only its type was lost on the way.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const id = job.filing as FilingId;
  for (const figure of figures) await fillFigure(figure, filing.documents, id);
}
