import { endOfChain, nameOf } from './name-chain.ts';
import { readTrialName } from './read-trial-name.ts';
import {
  ARMS,
  NAME_ENDINGS,
  NAME_SUFFIXES,
  NOT_CODES,
  NOT_CODE_PREFIXES,
  NOT_NAMES,
} from './subject-lexicon.ts';
import { createPhraseTable, matchPhrase } from './phrases.ts';
import type { KnownNames } from './learn-names.ts';
import { type Token, stemAt, textAt } from './tokens.ts';

/** What a figure can be of: what is given, the study, or a group of its patients. */
export type SubjectKind = 'compound' | 'trial' | 'arm';

/** A place where the text names a compound, a trial or an arm. Token indices are inclusive. */
export interface Mention {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

const arms = createPhraseTable(ARMS.map((arm) => [arm, true] as const));
const ENDINGS: ReadonlySet<string> = new Set(NAME_ENDINGS);
const LONGEST_ENDING = Math.max(...NAME_ENDINGS.map((ending) => ending.length));

function isInn(word: string): boolean {
  if (word.length < 7 || /\d|^\p{Lu}\p{Ll}+\p{Lu}/u.test(word)) return false;
  const lower = word.toLowerCase();
  for (let length = 3; length <= LONGEST_ENDING; length++) {
    if (ENDINGS.has(lower.slice(-length))) return !NOT_NAMES.has(lower);
  }
  return false;
}

/** "NRV-201", "hu9E-DM4", "CLV1801": letters with two or more digits, or digits behind a hyphen. */
function isCode(name: string): boolean {
  if (name.length > 24 || !/\p{Lu}/u.test(name) || !/\d/.test(name) || /^\d/.test(name))
    return false;
  const prefix = /^\p{L}+/u.exec(name)?.[0].toLowerCase() ?? '';
  if (NOT_CODES.test(name) || NOT_CODE_PREFIXES.has(prefix)) return false;
  const digits = name.replace(/\D/g, '').length;
  return (
    digits >= 2 &&
    (/^\p{L}{1,7}-?\d{2,6}[A-Za-z]{0,3}$/u.test(name) ||
      /^\p{L}[\p{L}\d]*-[\p{L}\d-]*$/u.test(name) ||
      /^[\p{L}]{1,4}\d{2,6}$/u.test(name))
  );
}

/** Mentions of compounds, trials and arms, left to right. `known` adds the names that the document itself teaches. */
export function findMentions(tokens: readonly Token[], known: KnownNames): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = mentionAt(tokens, at, known);
    if (found) mentions.push(found);
    at = found ? found.last + 1 : at + 1;
  }
  return mentions;
}

/** A name of the document's own, of up to three words. */
function readKnown(
  tokens: readonly Token[],
  at: number,
  end: number,
  known: KnownNames,
): Mention | null {
  if (!known.firsts.has(tokens[at]?.text.toLowerCase() ?? '')) return null;
  for (let last = Math.min(tokens.length, end + 2); last >= end; last--) {
    const entry = known.names.get(nameOf(tokens, at, last).toLowerCase());
    if (entry)
      return { kind: entry.kind, name: nameOf(tokens, at, last), first: at, last: last - 1 };
  }
  return null;
}

/** "disease control rate", "glycemic control": control of something is no arm. */
function isMastery(tokens: readonly Token[], first: number, last: number): boolean {
  if (first !== last || tokens[first]?.stem !== 'control') return false;
  const of = /^(?:disease|local|glycemic|seizure|pain|weight|tumor|tumour|quality|birth|internal)$/;
  return of.test(stemAt(tokens, first - 1)) || /^(?:rate|of|over)$/.test(stemAt(tokens, last + 1));
}

/** "placebo-controlled" tells of the design, of no arm. */
function isDesign(tokens: readonly Token[], at: number): boolean {
  const behind = stemAt(tokens, tokens[at]?.stem === '-' ? at + 1 : at);
  return /^(?:controlled|matched|adjusted|corrected|subtracted)$/.test(behind);
}

function mentionAt(tokens: readonly Token[], at: number, known: KnownNames): Mention | null {
  const token = tokens[at];
  if (!token) return null;
  const arm = matchPhrase(arms, tokens, at);
  if (arm && (isDesign(tokens, arm.last + 1) || isMastery(tokens, at, arm.last))) return null;
  if (arm)
    return { kind: 'arm', name: nameOf(tokens, at, arm.last + 1), first: at, last: arm.last };
  if (token.kind !== 'word') return null;
  const end = endOfChain(tokens, at);
  const own = readKnown(tokens, at, end, known);
  if (own) {
    const marked = /^[®™]$/.test(textAt(tokens, own.last + 1));
    return marked
      ? { ...own, name: own.name + textAt(tokens, own.last + 1), last: own.last + 1 }
      : own;
  }
  const trial = readTrialName(tokens, at);
  if (trial) return trial;
  const chain = nameOf(tokens, at, end);
  if (isInn(textAt(tokens, end - 1)) || isInn(token.text)) {
    const marked = /^[®™]$/.test(textAt(tokens, end));
    const suffix = NAME_SUFFIXES.has(stemAt(tokens, end));
    const last = suffix || marked ? end : end - 1;
    return { kind: 'compound', name: nameOf(tokens, at, last + 1), first: at, last };
  }
  return isCode(chain) ? { kind: 'compound', name: chain, first: at, last: end - 1 } : null;
}
