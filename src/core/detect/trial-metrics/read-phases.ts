import { addDraft, hasStem, stemSet, type Passage } from './passage.ts';
import { type Token, stemAt, textAt } from './tokens.ts';

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
const LINKS = new Set(['/', '-', '–']);

interface Numeral {
  readonly text: string;
  readonly next: number;
}

/** "2", "II", "2b", "IIb", "3a": the phase as arabic digits with its letter. */
function readNumeral(tokens: readonly Token[], i: number): Numeral | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.kind === 'number') {
    if (!/^[0-4]$/.test(token.text)) return null;
    const letter = tokens[i + 1];
    const lettered = letter?.glued && /^[abc]$/i.test(letter.text);
    return { text: token.text + (lettered ? letter.stem : ''), next: lettered ? i + 2 : i + 1 };
  }
  const roman = /^(IV|I{1,3})([abc]?)$/i.exec(token.text);
  const digits = ROMAN[roman?.[1]?.toLowerCase() ?? ''];
  if (!digits || !/^[IV]/.test(token.text)) return null;
  return { text: digits + (roman?.[2] ?? '').toLowerCase(), next: i + 1 };
}

const PLANT = stemSet(
  'construction expansion building plant mine project pipeline generation unit acid nitrogen so2 epa title emission',
);
const SKIPPED = stemSet('omitting omit skipping bypassing without avoiding');
const TRIAL = stemSet(
  'trial study clinical patient data result program programme protocol enrollment dose randomized placebo drug candidate fda topline readout ' +
    'vaccine therapy treatment efficacy safety cohort ind development evaluation monotherapy combination pivotal registrational compound cancer ' +
    'disease tumor subject nda bla proof testing participant open label ',
);

/** An end-of-phase meeting with the agency, a conference's session, or a phase that is skipped, is no trial reported on. */
function isOtherUse(passage: Passage, at: number, next: number): boolean {
  const { tokens } = passage;
  if (tokens[at - 1]?.stem === '-' && tokens[at - 2]?.stem === 'of') return true;
  if (tokens[at - 1]?.stem === 'of' && tokens[at - 2]?.stem === 'end') return true;
  if (hasStem(tokens, SKIPPED, at - 5, at - 1)) return true;
  // a business model tells of phases in general
  if (passage.stems.has('licensing') && passage.stems.has('out')) return true;
  if (hasStem(tokens, stemSet('session meeting symposium'), next, next + 5)) return true;
  if (hasStem(tokens, PLANT, next, next + 3) && !hasStem(tokens, TRIAL, next, next + 3))
    return true;
  return !hasStem(tokens, TRIAL, 0, tokens.length);
}

/** A heading that names a phase and nothing else reports on no trial. */
function isBareHeading(tokens: readonly Token[], next: number): boolean {
  return tokens.length <= 5 && tokens.slice(next).every((token) => TRIAL.has(token.stem));
}

/** "Phase 1/2", "phase IIb", "Phase I and II". */
export function readPhases(passage: Passage): void {
  const { tokens } = passage;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.stem !== 'phase') continue;
    const hyphen = LINKS.has(stemAt(tokens, at + 1)) ? 1 : 0;
    const numeral = readNumeral(tokens, at + 1 + hyphen);
    if (!numeral) continue;
    let { text, next } = numeral;
    const link = tokens[next];
    if (link && LINKS.has(link.stem)) {
      const again = tokens[next + 1]?.stem === 'phase' ? next + 2 : next + 1;
      const second = readNumeral(tokens, again);
      if (second) {
        text = `${text}/${second.text}`;
        next = second.next;
      }
    }
    const repeated =
      tokens[at - 1]?.stem === '(' &&
      passage.drafts.some(
        (d) => d.kind === 'phase' && d.value === text && tokens[d.first - 1]?.stem === '(',
      );
    if (!repeated && !isOtherUse(passage, at, next) && !isBareHeading(tokens, next)) {
      addDraft(passage, 'phase', null, { value: text, first: at, last: next - 1 });
      const also =
        tokens[next]?.stem === 'and' || tokens[next]?.stem === '&'
          ? readNumeral(tokens, next + 1)
          : null;
      if (also && tokens[at]?.text.endsWith('s')) {
        addDraft(passage, 'phase', null, {
          value: also.text,
          first: next + 1,
          last: also.next - 1,
        });
      }
    }
    at = next - 1;
  }
}

/** Ids of the Chinese, Australian, British, Japanese and Dutch registers. */
const REGISTERED = /^(?:ChiCTR\d{8,10}|ACTRN\d{14}|ISRCTN\d{8}|jRCT[s\d]\d{9}|NTR\d{4,5})$/;

/** NCT numbers of ClinicalTrials.gov, and EudraCT and EU CT numbers. */
export function readTrialIds(passage: Passage): void {
  const { tokens } = passage;
  for (const [at, token] of tokens.entries()) {
    const initial = token.text.charCodeAt(0);
    // n, N, 1 and 2 alone can begin an American or a European id
    if (initial !== 78 && initial !== 110 && initial !== 49 && initial !== 50) {
      if (token.kind === 'word' && token.text.length > 9 && REGISTERED.test(token.text))
        addDraft(passage, 'trial-id', null, { value: token.text, first: at, last: at });
      continue;
    }
    if (token.kind === 'word' && /^NCT\d{8}$/i.test(token.text)) {
      addDraft(passage, 'trial-id', null, { value: token.text.toUpperCase(), first: at, last: at });
    } else if (token.text === 'NCT' && /^\d{8}$/.test(textAt(tokens, at + 1))) {
      const value = `NCT${tokens[at + 1]?.text}`;
      addDraft(passage, 'trial-id', null, { value, first: at, last: at + 1 });
    } else if (/^(?:19|20)\d\d$/.test(token.text) && isEudraCt(tokens, at)) {
      const last = tokens[at + 5]?.stem === '-' ? at + 8 : at + 4;
      const value = tokens
        .slice(at, Math.min(last, at + 4) + 1)
        .map((part) => part.text)
        .join('');
      addDraft(passage, 'trial-id', null, { value, first: at, last: at + 4 });
    }
  }
}

/** "2019-001234-56": a year, six digits, two digits. */
function isEudraCt(tokens: readonly Token[], at: number): boolean {
  const shape = tokens.slice(at, at + 5).map((token) => token.text);
  return (
    /^\d{4}-\d{6}-\d{2}$/.test(shape.join('')) && tokens.slice(at + 1, at + 5).every((t) => t.glued)
  );
}
