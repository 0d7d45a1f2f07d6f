import { SUBJECT_WORDS, type Subject } from './subject-lexicon.ts';

const BOUNDARY =
  /(?:[,;:—(“"]|\b(?:that|which|who|and|but|or|if|while|because|although|when|where|whether|as|since|so|than)\b)\s*/g;
const NOISE =
  /^(?:(?:also|then|therefore|however|thus|currently|now|still|ultimately|eventually|additionally|furthermore|accordingly|together|in addition|as a result|in turn|further|finally|next|first|today|both|each of|all|any|there)\b[\s,]*)+/;
const PREPOSITION = /\b(?:of|for|in|with|to|from|by|on|under|at)\b/;
const RELATIVE = /\b(?:which|that|who) $/;
/** "10% of adults", "most of our sites": the head stands behind the preposition. */
const QUANTITY =
  /^(?:[\d.,%\s]+|.*\b(?:most|many|some|percent|number|majority|half|part|each|one|all|both|several|few|any))\s*$/;
const WORD = /[\p{L}\d][\p{L}\d-]*/gu;
const REACH = 160;

/** Who the clause that leads up to `at` speaks of. Looks back no further than 160 characters. */
export function findSubject(lower: string, original: string, at: number): Subject {
  const from = Math.max(0, at - REACH);
  const left = lower.slice(from, at);
  let start = 0;
  let clause = '';
  let clauseStart = 0;
  let boundary = '';
  BOUNDARY.lastIndex = 0;
  for (let match = BOUNDARY.exec(left); match; match = BOUNDARY.exec(left)) {
    const words = left.slice(start, match.index).trim();
    if (words !== '') {
      clause = words;
      clauseStart = start;
    }
    start = match.index + match[0].length;
    boundary = match[0].trim();
  }
  const rest = left.slice(start).trim().replace(NOISE, '');
  if (rest !== '') {
    const subject = classify(rest, original.slice(from + start, at));
    // "patients who responded could": the clause's subject stands before the relative pronoun
    return subject === 'unknown' && boundary === 'who' ? classify(clause, '') : subject;
  }
  // "…, which will" speaks of the words right before, "…, and may" goes on with the subject of the clause before
  if (RELATIVE.test(left)) return classify(clause.split(' ').slice(-2).join(' '), '');
  return classify(clause.replace(NOISE, ''), original.slice(from + clauseStart, at));
}

function classify(words: string, cased: string): Subject {
  const cut = words.search(PREPOSITION);
  const front = cut > 0 ? words.slice(0, cut) : words;
  const head = cut > 0 && QUANTITY.test(front) ? words.slice(cut) : front;
  let subject: Subject = 'unknown';
  for (const match of head.matchAll(WORD)) subject = SUBJECT_WORDS.get(match[0]) ?? subject;
  if (subject === 'unknown' && /\b\p{Lu}[\p{L}\d®™-]*\s*$/u.test(cased)) return 'product';
  return subject;
}
