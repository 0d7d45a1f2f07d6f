/** Whose future a clause speaks of. */
export type Subject =
  | 'company'
  | 'product'
  | 'study'
  /** Regulators, courts, analysts, counsel, counterparties. */
  | 'other-party'
  /** Holders, executives, participants, readers: those whom a rule or right concerns. */
  | 'bound'
  /** Pathways, diseases, cells, patients in general. */
  | 'nature'
  | 'unknown';

const BOUNDARY =
  /(?:[,;:—(“"]|\b(?:that|which|who|and|but|or|if|while|because|although|when|where|whether|as|since|so|than)\b)\s*/g;
const NOISE =
  /^(?:(?:also|then|therefore|however|thus|currently|now|still|ultimately|eventually|additionally|furthermore|accordingly|together|in addition|as a result|in turn|further|finally|next|first|today|both|each of|all|any|there)\b[\s,]*)+/;
const SUBJECTS: readonly (readonly [Subject, RegExp])[] = [
  [
    'company',
    /\b(?:we|us|i|our|ours|its|company|companies|corporation|registrant|partnership|management|board|team|group|firm|parties|business|issuer|collaborat\w+|bank|trust)\b/,
  ],
  [
    'bound',
    /\b(?:holders?|stockholders?|shareholders?|investors?|you|readers?|participants?|executives?|employees?|directors?|officers?|purchasers?|borrowers?|lenders?|trustee|lessee|lessor|tenants?|member|sponsors?|committee|person|applicant|manufacturers?|physicians?|option|warrants?|award|grantee|optionee|seller|buyer|purchaser)\b/,
  ],
  [
    'other-party',
    /\b(?:fda|ema|sec|agency|agencies|commission|court|judge|jury|plaintiffs?|defendants?|counsel|analysts?|auditors?|fasb|regulators?|authorities|government|congress|legislation|competitors?|irs|department|ministry|payors?|third parties|customers?|suppliers?|licensors?|state|states)\b/,
  ],
  [
    'study',
    /\b(?:stud(?:y|ies)|trials?|data|results?|findings|read-?outs?|enrollment|cohorts?|arm|analysis|analyses|phase|program|programs|protocol)\b/,
  ],
  [
    'product',
    /\b(?:agreements?|plan|milestone|completion|success|proceeds|products?|candidates?|vaccines?|therap(?:y|ies|eutics?)|drugs?|treatments?|compounds?|platform|technolog(?:y|ies)|devices?|formulations?|combination|approach|capsules?|agents?|regimens?|antibod(?:y|ies)|tests?|transaction|merger|acquisition|offering|collaboration|partnership|expansion|launch|approval|designation|license|this|it|these|they)\b/,
  ],
  [
    'nature',
    /\b(?:pathways?|proteins?|genes?|mutations?|cells?|receptors?|disease|cancers?|tumou?rs?|patients?|infections?|symptoms|hypertension|obesity|inhibition|virus|immune|antigen|enzyme|people|adults|children|women|men|individuals|doctors|side effects|events)\b/,
  ],
];

/** Who the clause that leads up to `at` speaks of. Looks back no further than the clause and 160 characters. */
export function findSubject(lower: string, original: string, at: number): Subject {
  const from = Math.max(0, at - 160);
  const left = lower.slice(from, at);
  let start = 0;
  let clause = '';
  for (const match of left.matchAll(BOUNDARY)) {
    const rest = left.slice(start, match.index).trim();
    if (rest !== '') clause = rest;
    start = match.index + match[0].length;
  }
  const rest = left.slice(start).trim();
  const hasOwn = rest.replace(NOISE, '') !== '';
  const words = (hasOwn ? rest : clause).replace(NOISE, '');
  const base = hasOwn ? from + start : from;
  return classify(words, original.slice(base, at));
}

function classify(words: string, cased: string): Subject {
  const head = words.split(/\b(?:of|for|in|with|to|from|by|on|under|at)\b/)[0] ?? '';
  const text = head.trim() === '' ? words : head;
  let best: Subject = 'unknown';
  let bestAt = -1;
  for (const [subject, pattern] of SUBJECTS) {
    const at = lastMatch(text, pattern);
    if (at > bestAt) {
      best = subject;
      bestAt = at;
    }
  }
  if (best === 'unknown' && /\b\p{Lu}[\p{L}\d®™-]*\s*$/u.test(cased)) return 'product';
  return best;
}

function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'g'))) last = match.index;
  return last;
}
