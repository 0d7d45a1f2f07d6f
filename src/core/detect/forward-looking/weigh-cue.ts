import type { Cue } from './find-cues.ts';
import { findSubject } from './find-subject.ts';
import type { Setting } from './judge-sentence.ts';
import type { Subject } from './subject-lexicon.ts';

/** What was said before about what would come since. */
const REPORTED =
  /\b(?:had|previously|earlier|originally|initially|then) (?:previously )?(?:reported|announced|said|disclosed|stated|expected|anticipated|planned|believed|estimated|agreed|thought|assumed)\b|\b(?:we|they|i|he|she|company|management) (?:felt|thought|knew|feared|hoped|believed|expected|assumed|predicted)\b/;
const RECOMMENDED = /\b(?:determined|recommended|concluded|agreed|advised|recommends?) that\b/;
const OWN_BELIEF = /\b(?:we|i|company|management|[a-z]+) (?:believes?|think) (?!in\b)/;
const MECHANISM =
  /^(?:play|enroll|participate|elect|choose|request|opt|contribute|cause|occur|inhibit|induce|mediate|reflect|explain|indicate|suggest|differ|vary|include|not|experience|need|require|have|affect|appear|be (?:associated|due|related|involved|caused|seen|attributed|explained|observed|found|accessed|obtained|viewed|given|administered|read|considered|required|at|as|linked|reached|present))\b/;
/** What becomes of people with a disease, whoever treats them. */
const FATE =
  /^will (?:not |often |\w+ly )?(?:respond|develop|experience|die|suffer|relapse|progress|recur|need|have|require|be diagnosed|become)\b/;
const DEATH = /^will (?:\w+ly |not )?(?:die|suffer|relapse|recur|be diagnosed)\b/;
/** What a product or a deal is hoped to bring. */
const BENEFIT =
  /^(?:become|offer|provide|represent|enable|allow|lead to|open|transform|support|qualify|deliver|emerge|serve as|address|expand|accelerate|expedite|shorten|generate|receive|achieve|begin|start|launch|be (?:an?|the first|able to|available as|eligible))\b/;
/** What a measure is expected to bring about. */
const OUTCOME =
  /^(?:save|come in|result|improve|enable|allow|help|lead|increase|boost|add|generate|contribute|strengthen|lower|reduce|provide|drive|close|begin|start|launch|remain|continue|reach|be (?:accretive|completed|in|about|approximately|available|higher|lower|sufficient|complete))\b/;
const HELPING =
  /^(?:help|reduce|improve|increase|decrease|lower|slow|prevent|protect|enhance|promote|impact|activate|block|stimulate|restore|target|work|also)\b/;
/** Terms of a contract, a security or a law: what will happen under them is an obligation and no forecast. */
const TERMS =
  /\b(?:pursuant to|under (?:the|this|these|our|its|such|an?) (?:[\w&.-]+ ){0,5}?(?:agreements?|leases?|plans?|act|rules?|terms|indenture|facility|loan|contracts?|law|notes?|policy|program|arrangement|order|regulations?)|in the event|to the extent|agreements?|contracts?|indenture|lenders?|borrower|holders? (?:of|to)|per (?:unit|share)|purchase price|conversion|debentures?|credit facility|letters? of credit|warrants?|rent|lease|executive|employment|severance|vest(?:s|ed|ing)?|term of the options?|arbitrat|trustee|partnership interest|tender or exchange offer|such (?:approval|product|drug)s?|usually|generally|typically|amounts owed|royalt(?:y|ies)|(?:portion|share|percentage) of (?:the )?(?:gross|net) (?:profits?|margins?|sales|revenues?))\b|\bwill (?:mature|expire|bear interest|accrue|be (?:required|payable|entitled|paid|subject|deemed|issued|convertible|exercisable|limited|performed|redeemable|determined|calculated|adjusted|reduced|applied|governed|responsible|obligated|considered|counted|treated|included|made available)|remain in effect|terminate|automatically|revise)\b/;
const LEGALESE =
  /\b(?:indenture|events? of default|hereunder|thereof|thereunder|therein|guarantors?|indebtedness|aggregate principal|significant subsidiary)\b/;
const LAW =
  /\b(?:act|rules?|regulations?|laws?|statutes?|legislation|framework|directive|amendments?|asu|fasb|standards?|ordinance|bill|treaty|epa|commission|council|congress|this statement|medicare|cms|hhs|government|guidance|provisions?|order|decree|permits?)\b/;

/** The weight that a cue has in its sentence: whose future it speaks of, and in what kind of text. */
export function weighCue(cue: Cue, lower: string, original: string, setting: Setting): Cue {
  const weight = weightOf(cue, lower, original, setting);
  return weight === cue.weight ? cue : { ...cue, weight };
}

function isFormal(setting: Setting): boolean {
  return setting.genre !== 'release';
}

/** Whether the text around is one in which the company speaks of what may come: discussion, risk factors. */
function isOpen(setting: Setting): boolean {
  return setting.topic === 'risks' || setting.topic === 'discussion';
}

function weightOf(cue: Cue, lower: string, original: string, setting: Setting): number {
  const { kind, text, weight } = cue;
  if (kind === 'possible') return weighModal(cue, lower, original, setting);
  if (kind === 'ahead' && isRuleForAll(lower, setting)) return Math.min(weight, 0.3);
  if (NAMED_DATE.test(text) && REPORTED.test(lower.slice(Math.max(0, cue.at - 160), cue.at)))
    return 0.3;
  if (SPENT_ON.test(text) && VARIANCE.test(lower.slice(0, cue.at))) return 0.3;
  if (kind === 'ahead' && text.startsWith('will')) return weighWill(cue, lower, original, setting);
  if (kind === 'ahead' && VERB_OF_MIND.test(text)) return weighVerb(cue, lower, original, setting);
  if (isFormal(setting) && CONTRACTUAL.test(text)) return 0.4;
  if (isFormal(setting) && !isOpen(setting) && ADJECTIVE.test(text)) return 0.6;
  const isDamped =
    isFormal(setting) && !isOpen(setting) && (kind === 'potential' || kind === 'condition');
  return isDamped ? weight * 0.6 : weight;
}

function weighWill(cue: Cue, lower: string, original: string, setting: Setting): number {
  const subject = findSubject(lower, original, cue.at);
  if (!isFormal(setting)) return isFate(subject, cue.text) ? 0.3 : cue.weight;
  if (setting.topic === 'risks')
    return subject === 'bound' ? 0.4 : subject === 'other-party' ? 0.6 : 1;
  if (subject === 'bound' || subject === 'other-party' || subject === 'nature') return 0.3;
  const before = lower.slice(Math.max(0, cue.at - 60), cue.at);
  if (TERMS.test(lower) || /\bif (?:it|they) $/.test(before)) return 0.4;
  if (subject !== 'company' && LAW.test(before)) return 0.3;
  if (setting.topic === 'financial-statements' || setting.genre === 'proxy')
    return subject === 'company' ? 0.8 : 0.6;
  return cue.weight;
}

/** Whether an annual report tells how regulators and payers treat any company. */
function isRuleForAll(lower: string, setting: Setting): boolean {
  return isFormal(setting) && !isOpen(setting) && !OURS.test(lower) && REGULATION.test(lower);
}

function isFate(subject: Subject, text: string): boolean {
  return (subject === 'nature' && FATE.test(text)) || (subject === 'unknown' && DEATH.test(text));
}

function weighModal(cue: Cue, lower: string, original: string, setting: Setting): number {
  const before = lower.slice(Math.max(0, cue.at - 200), cue.at);
  if (cue.text.startsWith('should') && RECOMMENDED.test(before)) return 0.2;
  if (REPORTED.test(before) || LEGALESE.test(lower)) return 0.2;
  const subject = findSubject(lower, original, cue.at);
  const weight = weighPossible(cue, subject, setting);
  // "the Company believes that its mechanism may …" is a belief of the company, whatever the clause is about
  const believed = OWN_BELIEF.test(before) ? Math.max(weight, 0.6) : weight;
  return isFormal(setting) && !isOpen(setting) ? Math.min(believed, 0.4) : believed;
}

function weighPossible(cue: Cue, subject: Subject, setting: Setting): number {
  const [modal = '', ...rest] = cue.text.split(' ');
  const verb = rest
    .join(' ')
    .replace(/^(?:also|potentially|ultimately|not|never|further|eventually) /, '');
  const isOurs = subject === 'company' || subject === 'product' || subject === 'study';
  if (isOpen(setting) && isOurs && modal !== 'can') return 1;
  // among the risk factors, whatever may happen is told since it may happen to the company
  if (setting.topic === 'risks' && modal !== 'can' && modal !== 'shall')
    return subject === 'bound' || subject === 'nature' ? 0.6 : 1;
  const isLikely =
    (modal === 'could' || modal === 'would' || modal.endsWith(',')) && subject !== 'nature';
  if (subject === 'bound' || subject === 'nature' || subject === 'other-party')
    return isLikely && !isFormal(setting) ? 0.5 : 0.1;
  const isHypothesis = subject === 'company' && (modal === 'would' || modal === 'could');
  if (MECHANISM.test(verb) && !(isHypothesis && verb === 'have')) return 0.1;
  if (modal === 'shall') return isFormal(setting) ? 0 : 0.7;
  if (modal === 'may' || modal === 'might') {
    if (HELPING.test(verb)) return 0.2;
    return isOurs && BENEFIT.test(verb) ? 0.8 : 0.5;
  }
  if (modal === 'can') return 0.3;
  if (modal === 'should') {
    if (subject === 'company') return 1;
    return subject !== 'unknown' || OUTCOME.test(verb) ? 0.8 : 0.4;
  }
  if (HELPING.test(verb)) return subject === 'unknown' ? 0.6 : 0.7;
  return subject === 'unknown' ? 0.8 : 1;
}

const REGULATION =
  /\b(?:n\.?d\.?a\.?s?|bla|pma|maa|fda|ema|mhra|chmp|prac|hta|irb|dea|eu|european (?:union|commission)|ukca|member states?|northern ireland|great britain|orphan (?:drug |medicinal )?designation|exclusivity|applicants?|sponsors?|notified bod(?:y|ies)|conformity assessment|companion diagnostics?|approvable letter|medicinal products?|health technolog(?:y|ies)|medicare|medicaid|third-party payors?|payors?|user fee act|clinical trials? regulation|ctr)\b/;
const OURS = /\b(?:we|our|ours|us|company(?:'s)?|registrant(?:'s)?|corporation|management)\b/;

/** Names what money went to, or what for. */
const SPENT_ON =
  /^(?:(?:expected|anticipated|planned|projected|upcoming|potential|forthcoming) (?!to\b|that\b|in\b|by\b)|preparations?|preparing|anticipation|in anticipation|planning|supporting|support|pending)/;
/** Names a date to come, and leaves open whether it was told of before. */
const NAMED_DATE = /^(?:pdufa|target action|action date|user fee|goal date|potential )/;
/** A change of a reported figure, told with its cause: "rose owing to the planned trial". */
const VARIANCE =
  /\b(?:increases?d?|decreases?d?|rose|fell|declined?|higher|lower|change|grew|growth|were|was|totall?ed)\b.{0,160}\b(?:due|attributable|owing|driven|result(?:ed)?|reflect\w*|because|related|relating|associated|incurred|costs|expenses)\b/;

/** In a report these words tell the terms of an agreement rather than a plan. */
const CONTRACTUAL = /^(?:intended to|to|agreed to|rights? to|option to|seeks? to) /;

/** "anticipated performance": names what is expected, and says nothing of it. */
const ADJECTIVE =
  /^(?:expected|anticipated|planned|projected) (?!to\b|that\b|in\b|by\b|during\b|for\b|at\b|on\b|this\b|next\b)/;
const VERB_OF_MIND =
  /^(?:expects|anticipates|intends|plans|hopes|estimates|projects|forecasts|estimate|aims)\b/;

/** "expects", "estimates" of those who do not speak for the company, or in accounting. */
function weighVerb(cue: Cue, lower: string, original: string, setting: Setting): number {
  if (!isFormal(setting)) return cue.weight;
  if (cue.text.startsWith('estimate')) return isOpen(setting) ? cue.weight : 0.4;
  const subject = findSubject(lower, original, cue.at);
  return subject === 'bound' || subject === 'other-party' ? 0.3 : cue.weight;
}
