import type { Passage } from './passage.ts';
import { stemSet } from './passage.ts';
import { createPhraseTable, matchPhrase } from './phrases.ts';
import { nameOf } from './name-chain.ts';
import {
  LINE_ORDINALS,
  LINES,
  MARKER_GROUPS,
  MARKER_MEASURES,
  MARKER_PHRASES,
  MARKER_STATES,
  MARKERS,
  NOT_GROUPS,
  NOT_LINES,
  PAST_LINE,
} from './population-lexicon.ts';
import { type Token, stemAt, textAt } from './tokens.ts';

/** What a sentence says of the patients besides their treatment. */
export type PopulationField = 'line' | 'biomarker';

/** Words that say which patients are meant. Token indices are inclusive. */
export interface PopulationMention {
  readonly field: PopulationField;
  /** As the text has it: "second-line", "PD-L1 ≥ 50%". */
  readonly words: string;
  readonly first: number;
  readonly last: number;
}

const table = (phrases: readonly string[]) => createPhraseTable(phrases.map((p) => [p, true]));
const lines = table(LINES);
const markers = table(MARKER_PHRASES);
const groups = table(MARKER_GROUPS);
const states = table(MARKER_STATES);
const reversible = table(['wild-type', 'wild type', 'wildtype', 'mutant', 'mutated', 'amplified']);
const measures = stemSet(MARKER_MEASURES.join(' '));
const notGroups = stemSet(NOT_GROUPS.join(' '));
const notLines = stemSet(NOT_LINES.join(' '));
const pastLine = stemSet(PAST_LINE.join(' '));

const isDash = (stem: string): boolean => stem === '-' || stem === '–';

/** One more than the last token of the marker at `at`, its variant included ("KRAS G12C", "EGFR exon 19"); `at` for none. */
function endOfMarker(tokens: readonly Token[], at: number): number {
  const phrase = matchPhrase(markers, tokens, at);
  if (!phrase && !MARKERS.has(textAt(tokens, at))) return at;
  const end = phrase ? phrase.last + 1 : at + 1;
  const variant = isDash(stemAt(tokens, end)) ? end + 1 : end;
  if (/^\p{Lu}\d{2,4}\p{Lu}?$/u.test(textAt(tokens, variant))) return variant + 1;
  if (stemAt(tokens, end) === 'exon' && tokens[end + 1]?.kind === 'number') return end + 2;
  return end;
}

/** One more than the last token of what is said of a marker: "-positive", " mutations", "+"; `at` for nothing. */
function endOfState(tokens: readonly Token[], at: number): number {
  const mark = tokens[at];
  if (!mark) return at;
  const glued = isDash(mark.stem) && mark.glued;
  const state = matchPhrase(states, tokens, glued ? at + 1 : at);
  if (state) return notGroups.has(stemAt(tokens, state.last + 1)) ? at : state.last + 1;
  // "HER2+" and "ER−": a sign with nothing written on to it
  const next = tokens[at + 1];
  const free = !next?.glued || /^[/,.;)\]]$/.test(next.text);
  return mark.glued && free && (mark.text === '+' || isDash(mark.stem)) ? at + 1 : at;
}

/** One more than the last token of a threshold: "≥ 50%", "TPS of at least 1%", "expression of 50% or more". */
function endOfThreshold(passage: Passage, at: number): number {
  const { tokens } = passage;
  let from = at;
  while (from - at < 6 && measures.has(stemAt(tokens, from))) from++;
  const q = passage.quantities.find((quantity) => quantity.first === from);
  if (!q || q.people !== null) return at;
  const orMore =
    stemAt(tokens, q.last + 1) === 'or' &&
    /^(?:more|greater|higher|less|above)$/.test(stemAt(tokens, q.last + 2));
  if (q.comparator === null && !orMore) return at;
  return orMore ? q.last + 3 : q.last + 1;
}

/** The biomarker group that begins at `at`: "HER2-positive", "HR+/HER2-", "PD-L1 ≥ 50%", "wild-type KRAS". */
function endOfBiomarker(passage: Passage, at: number): number {
  const { tokens } = passage;
  const group = matchPhrase(groups, tokens, at);
  if (group) return notGroups.has(stemAt(tokens, group.last + 1)) ? at : group.last + 1;
  const state = matchPhrase(reversible, tokens, at);
  if (state) {
    const end = endOfMarker(tokens, state.last + 1);
    return end > state.last + 1 ? end : at;
  }
  const marker = endOfMarker(tokens, at);
  if (marker === at) return at;
  const said = endOfState(tokens, marker);
  const end = said > marker ? said : endOfThreshold(passage, marker);
  if (end === marker) return at;
  const link = stemAt(tokens, end);
  const more = link === '/' || link === ',' ? endOfBiomarker(passage, end + 1) : end + 1;
  return more > end + 1 ? more : end;
}

const OR_LATER = /^(?:later|greater|higher|more|beyond|above)$/;

/** "or later", "and beyond", "+" behind a line. */
function endOfLater(tokens: readonly Token[], at: number): number {
  if (stemAt(tokens, at) === '+' && tokens[at]?.glued) return at + 1;
  const joined = /^(?:or|and)$/.test(stemAt(tokens, at));
  return joined && OR_LATER.test(stemAt(tokens, at + 1)) ? at + 2 : at;
}

/** "2L", "1L/2L", "3L+" of a treatment; "2L" of a liquid has none of these around it. */
function endOfShortLine(tokens: readonly Token[], at: number): number {
  const letter = tokens[at + 1];
  if (!/^[1-5]$/.test(textAt(tokens, at)) || letter?.text !== 'L' || !letter.glued) return at;
  const end = endOfLater(tokens, at + 2);
  if (end > at + 2) return end;
  if (stemAt(tokens, end) === '/') {
    const more = endOfShortLine(tokens, end + 1);
    if (more > end + 1) return more;
  }
  const next = tokens[end];
  const named =
    /^(?:patient|setting|treatment|therapy|maintenance|cohort|population|advanced|metastatic)$/;
  return named.test(next?.stem ?? '') || /^\p{Lu}{2,6}$/u.test(next?.text ?? '') ? end : at;
}

/** The line of therapy that begins at `at`. One that patients have behind them is not theirs now. */
function endOfLine(tokens: readonly Token[], at: number): number {
  const short = endOfShortLine(tokens, at);
  if (short > at) return short;
  let from = at;
  // "second- or third-line"
  if (LINE_ORDINALS.has(stemAt(tokens, at))) {
    const dash = isDash(stemAt(tokens, at + 1)) ? at + 2 : at + 1;
    if (/^(?:or|and|to|\/)$/.test(stemAt(tokens, dash))) from = dash + 1;
  }
  const hit = matchPhrase(lines, tokens, from);
  if (!hit) return at;
  const end = hit.last + 1;
  for (let k = Math.max(0, at - 3); k < at; k++) if (pastLine.has(stemAt(tokens, k))) return at;
  if (notLines.has(stemAt(tokens, end))) return at;
  const ofWhat = stemAt(tokens, end) === 'of' ? stemAt(tokens, end + 1) : null;
  if (ofWhat !== null) return /^(?:therapy|treatment|chemotherapy)$/.test(ofWhat) ? end + 2 : at;
  return endOfLater(tokens, end);
}

/** The lines of therapy and biomarker groups that a sentence names, left to right. */
export function findPopulations(passage: Passage): PopulationMention[] {
  const { tokens } = passage;
  const found: PopulationMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const line = endOfLine(tokens, at);
    const end = line > at ? line : endOfBiomarker(passage, at);
    if (end > at) {
      const words = nameOf(tokens, at, end);
      found.push({ field: line > at ? 'line' : 'biomarker', words, first: at, last: end - 1 });
    }
    at = Math.max(at + 1, end);
  }
  return found;
}
