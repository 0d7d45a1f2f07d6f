import type { SubjectKind } from './find-subjects.ts';
import { NOT_LEARNED } from './subject-lexicon.ts';

/** A name that a document itself shows to be a compound's or a trial's. */
export interface KnownName {
  readonly name: string;
  readonly kind: SubjectKind;
}

const MARKED = /(\p{Lu}[\p{L}\d]{3,20}(?:-[\p{L}\d]{1,15})?)\s?(?:®|\(R\))/gu;
const TREATED =
  /\b(?:evaluat(?:e|es|ed|ing|ion of)|efficacy of|safety of|tolerability of|utilizing|treat(?:ed|ment) with|administration of|doses? of|dosed with|dosing (?:with|of)|receiv(?:e|ed|ing)|studying|stud(?:y|ies) of|trials? of|development of|developing|compound,?|candidate,?|testing|combin(?:ing|ation of)|plus|data (?:for|on)|study for|(?:Phase [1-3] )?stud(?:y|ies) for) ((?:\p{Lu}[\p{L}\d]*)(?:[- ][\p{Lu}\d][\p{L}\d]*){0,2})/gu;
/** "20 mg/kg of zelurafenib": a name in small letters behind its dose. */
const MEASURED = /\bm(?:g|cg)(?:\/kg|\/m2|\/m²)? of (\p{Ll}{7,24})(?![\p{L}-])/gu;
/** Text looked at: names show early. */
const LOOKED_AT = 150_000;

/** "Norvane Labs, Inc.": a maker is no compound. */
const COMPANY =
  /(\p{Lu}[\p{L}\d-]{2,24})(?:,|’s|'s)? (?:Inc|Corp|Labs|Laboratories|Ltd|LLC|plc|AG|SE|N\.V|A\/S|Therapeutics|Pharma\w*|Bio\w*|Oncology|Medical|Holdings|Sciences|Technologies|Medicines|Company)(?![\p{L}])/gu;

function findCompanies(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(COMPANY)].map((match) => match[1] ?? ''));
}

function isLearnable(name: string): boolean {
  const words = name.split(/[ -]/);
  if (words.some((word) => NOT_LEARNED.has(word.toLowerCase()))) return false;
  if (name.length < 3 || /^\d/.test(name)) return false;
  const capitals = name.replace(/[^\p{Lu}]/gu, '').length;
  return capitals >= 2
    ? capitals >= name.length / 3 || name.includes('-')
    : words.length === 1 && name.length >= 6;
}

/** The names of a document by their lower-case spelling, and the first words of them. */
export interface KnownNames {
  readonly names: Map<string, KnownName>;
  readonly firsts: Set<string>;
}

/** Adds a name once; the first spelling stays. */
export function addName(known: KnownNames, name: string, kind: SubjectKind): void {
  const key = name.toLowerCase();
  if (known.names.has(key)) return;
  known.names.set(key, { name, kind });
  known.firsts.add(/^[\p{L}\p{N}_]+/u.exec(key)?.[0] ?? key);
}

/**
 * Names of compounds that no pattern of spelling betrays: those set with ®, and those that the text twice says were
 * given, dosed or studied. Keys are lower case.
 */
export function learnNames(text: string): KnownNames {
  const known: KnownNames = { names: new Map(), firsts: new Set() };
  const part = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  for (const match of part.matchAll(MARKED)) {
    const name = match[1];
    if (name && !/(?:TECH|Wire|Nasdaq|Discovery)$/i.test(name)) addName(known, name, 'compound');
  }
  const companies = findCompanies(part);
  const counts = new Map<string, number>();
  for (const match of part.matchAll(MEASURED)) {
    const name = match[1];
    if (!name || NOT_LEARNED.has(name)) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (counts.get(name) === 2) addName(known, name, 'compound');
  }
  for (const match of part.matchAll(TREATED)) {
    const words = (match[1] ?? '').split(' ');
    // of "LV UNO Study" the longest run that may be a name
    while (words.length > 0 && !isLearnable(words.join(' '))) words.pop();
    const name = words.join(' ');
    if (!name || companies.has(name)) continue;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count === 2) addName(known, name, 'compound');
  }
  return known;
}
