import { numberAt } from '../number-at.ts';
import { commonStyle, type Draft, type TextDraft } from './draft.ts';
import { STYLE } from './tag-table.ts';

const LONGEST_TITLE = 220;
const SHORTEST_BODY = 120;
const NUMBERED = /^(?:item\s+\d|part\s+[ivx]+\b|section\s+\d+\s*[–—-])/i;
const SET_APART = STYLE.bold | STYLE.underline;

/** The part of a draft from `start` to `end`. */
function sliceDraft(draft: TextDraft, start: number, end: number): TextDraft {
  const runs: number[] = [];
  for (let i = 0; i + 2 < draft.runs.length; i += 3) {
    const from = numberAt(draft.runs, i);
    const to = draft.runs[i + 3] ?? draft.text.length;
    if (to <= start || from >= end) continue;
    runs.push(Math.max(0, from - start), numberAt(draft.runs, i + 1), numberAt(draft.runs, i + 2));
  }
  const breaks = (draft.breaks ?? []).filter((at) => at > start && at < end - 1);
  return {
    ...draft,
    text: draft.text.slice(start, end).trim(),
    runs,
    breaks: breaks.length > 0 ? breaks.map((at) => at - start) : null,
    list: start === 0 ? draft.list : null,
    anchors: start === 0 ? draft.anchors : null,
  };
}

function isTitle(draft: TextDraft, start: number, end: number): boolean {
  if (end - start > LONGEST_TITLE) return false;
  const line = sliceDraft(draft, start, end);
  return NUMBERED.test(line.text) || (commonStyle(line) & SET_APART) !== 0;
}

/** Offsets at which a draft falls into a title and the text below it, both ends included. */
function findCuts(draft: TextDraft, breaks: readonly number[]): number[] {
  const starts = [0, ...breaks.map((at) => at + 1), draft.text.length];
  const cuts = new Set<number>([0, draft.text.length]);
  for (let i = 0; i + 1 < starts.length; i++) {
    const start = numberAt(starts, i);
    const end = starts[i + 1] ?? draft.text.length;
    const next = starts[i + 2] ?? end;
    const isNumbered = NUMBERED.test(draft.text.slice(start, start + 24));
    if (!isNumbered && next - end < SHORTEST_BODY) continue;
    if (!isTitle(draft, start, end)) continue;
    if (!isNumbered && isTitle(draft, end, next)) continue;
    cuts.add(start).add(end);
  }
  return [...cuts].sort((a, b) => a - b);
}

/** Paragraphs whose title stands in the same element, set off by a line break only, as title and paragraph. */
export function splitTitles(drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    if (draft.kind !== 'text' || draft.breaks === null) {
      out.push(draft);
      continue;
    }
    const cuts = findCuts(draft, draft.breaks);
    if (cuts.length === 2) out.push(draft);
    else
      for (let i = 0; i + 1 < cuts.length; i++) {
        const part = sliceDraft(draft, numberAt(cuts, i), numberAt(cuts, i + 1));
        if (part.text !== '') out.push(part);
      }
  }
  return out;
}
