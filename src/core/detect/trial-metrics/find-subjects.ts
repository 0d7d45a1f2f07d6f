import { ARMS, NAME_ENDINGS, NAME_SUFFIXES, NOT_CODES, NOT_NAMES } from './subject-lexicon.ts';
import { createPhraseTable, matchPhrase } from './phrases.ts';
import type { Token } from './tokens.ts';

export type SubjectKind = 'compound' | 'trial' | 'arm';

/** A place where the text names a compound, a trial or an arm. Token indices are inclusive. */
export interface Mention {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

const arms = createPhraseTable(ARMS.map((arm) => [arm, true] as const));
const ENDINGS = new RegExp(`(?:${NAME_ENDINGS.join('|')})$`);

/** One more than the last token written together with the one at `at`: "GEO-CM04S1", "DehydraTECH-tirzepatide". */
function endOfChain(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end + 1 < tokens.length) {
    const link = tokens[end];
    const part = tokens[end + 1];
    if (
      !link?.glued ||
      !part?.glued ||
      (link.stem !== '-' && link.text !== '/') ||
      part.kind === 'mark'
    )
      break;
    if (
      link.text === '/' ||
      /^(?:treated|based|related|naive|naïve|refractory|positive|negative|induced|dosed|containing|like|alone|specific|targeted)$/.test(
        part.stem,
      )
    )
      break;
    end += 2;
  }
  return end;
}

const nameOf = (tokens: readonly Token[], first: number, end: number): string => {
  let name = '';
  for (let k = first; k < end; k++) {
    const token = tokens[k];
    if (token) name += (k > first && !token.glued ? ' ' : '') + token.text;
  }
  return name;
};

function isInn(word: string): boolean {
  const lower = word.toLowerCase();
  return lower.length >= 7 && ENDINGS.test(lower) && !NOT_NAMES.has(lower) && !/\d/.test(word);
}

/** "CAN-2409", "huC242-DM4", "HTD1801": letters with two or more digits, or digits behind a hyphen. */
function isCode(name: string): boolean {
  if (name.length > 24 || !/\p{Lu}/u.test(name) || !/\d/.test(name) || /^\d/.test(name))
    return false;
  if (NOT_CODES.test(name)) return false;
  const digits = name.replace(/\D/g, '').length;
  return (
    digits >= 2 &&
    (/^\p{L}{1,7}-?\d{2,6}[A-Za-z]{0,3}$/u.test(name) ||
      /^\p{L}[\p{L}\d]*-[\p{L}\d-]*$/u.test(name) ||
      /^[\p{L}]{1,4}\d{2,6}$/u.test(name))
  );
}

const isTrialWord = (token: Token | undefined): boolean =>
  /^(?:trial|study)$/.test(token?.stem ?? '');

/** "the DEVOTE study", "KEYNOTE-826", "SYMPHONY 2": a name in capitals before trial or study. */
function readTrialName(tokens: readonly Token[], at: number): Mention | null {
  const token = tokens[at];
  if (!token || token.kind !== 'word' || token.text.length < 3) return null;
  const end = endOfChain(tokens, at);
  const numbered =
    tokens[end]?.kind === 'number' && /^\d$/.test(tokens[end]?.text ?? '') ? end + 1 : end;
  const bare = token.text === token.text.toUpperCase() && /^[A-Z]{4,}/.test(token.text);
  const mixed = /^\p{Lu}\p{Ll}{3,}$/u.test(token.text) && numbered > end;
  const joined = end > at + 1 && /\d/.test(nameOf(tokens, at, end));
  const closing = tokens[numbered]?.stem === '"' ? numbered + 1 : numbered;
  const follows =
    isTrialWord(tokens[closing]) ||
    (isTrialWord(tokens[closing + 1]) && tokens[closing]?.stem === 'clinical');
  const keyed = /^[A-Z]{4,}-\d{1,4}$/.test(nameOf(tokens, at, end)) && bare;
  const apposed = isTrialWord(tokens[at - 1]) && joined;
  if (
    (follows && (bare || mixed || joined)) ||
    (keyed && token.text.length >= 5) ||
    apposed ||
    (bare && numbered > end && /^[A-Z]{5,}$/.test(token.text))
  ) {
    return { kind: 'trial', name: nameOf(tokens, at, numbered), first: at, last: numbered - 1 };
  }
  return null;
}

const NOT_TRIAL = new Set([
  'covid',
  'sars',
  'fda',
  'dsmb',
  'car',
  'mrna',
  'nasdaq',
  'cancer',
  'clinical',
  'phase',
  'barda',
  'study',
  'trial',
]);

/** Mentions of compounds, trials and arms, left to right. `known` adds the names that the document marks with ® or ™. */
export function findMentions(
  tokens: readonly Token[],
  known: ReadonlyMap<string, string>,
): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = mentionAt(tokens, at, known);
    if (found) mentions.push(found);
    at = found ? found.last + 1 : at + 1;
  }
  return mentions;
}

function mentionAt(
  tokens: readonly Token[],
  at: number,
  known: ReadonlyMap<string, string>,
): Mention | null {
  const token = tokens[at];
  if (!token) return null;
  const arm = matchPhrase(arms, tokens, at);
  if (arm)
    return { kind: 'arm', name: nameOf(tokens, at, arm.last + 1), first: at, last: arm.last };
  if (token.kind !== 'word') return null;
  const end = endOfChain(tokens, at);
  const chain = nameOf(tokens, at, end);
  const trial = NOT_TRIAL.has(token.stem) ? null : readTrialName(tokens, at);
  const marked = tokens[end]?.text === '®' || tokens[end]?.text === '™';
  const name = known.get(chain.toLowerCase());
  if (trial && !name) return trial;
  if (name !== undefined || isInn(tokens[end - 1]?.text ?? '') || isInn(token.text)) {
    const suffix = NAME_SUFFIXES.has(tokens[end]?.stem ?? '') ? 1 : 0;
    const last = end - 1 + suffix + (marked ? 1 : 0);
    return { kind: 'compound', name: nameOf(tokens, at, last + 1), first: at, last };
  }
  if (isCode(chain)) return { kind: 'compound', name: chain, first: at, last: end - 1 };
  return null;
}

/** Names that a document sets with ® or ™ near a word of medicine, lower-cased, with their spelling. */
export function findKnownNames(text: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const match of text.matchAll(
    /([\p{Lu}][\p{L}\d]{3,20}(?:-[\p{L}\d]{1,15})?)\s?(?:®|\(R\))/gu,
  )) {
    const name = match[1];
    if (name && !/(?:TECH|Wire|Nasdaq|Discovery)$/i.test(name)) names.set(name.toLowerCase(), name);
  }
  return names;
}
