import type { Mention } from './find-subjects.ts';
import { endOfChain, nameOf } from './name-chain.ts';
import { type Token, stemAt, textAt } from './tokens.ts';

const NOT_TRIAL = new Set(
  'covid sars fda dsmb car mrna nasdaq cancer clinical phase barda study trial ind nda bla nct phases ema usa dose human preclinical dlt mtd adult aml nsclc'.split(
    ' ',
  ),
);
const BETWEEN =
  /^(?:phase|randomized|randomised|clinical|pivotal|registrational|global|multicenter|open|label|double|blind|placebo|controlled|chronic|extension|safety|efficacy|a|b|\d|[iv]+[ab]?|[-,)"/]|\d[ab])$/;
const CAPITALS = /^\p{Lu}{4,}/u;

/** Whether "trial" or "study" follows, with nothing between but what describes one. */
function studyFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 8; at++) {
    const stem = stemAt(tokens, at);
    if (stem === 'trial' || stem === 'study' || stem === 'studies') return true;
    if (!BETWEEN.test(stem)) return false;
  }
  return false;
}

/** "the DEVOTE study", "KEYNOTE-826", "Pioneer 1 phase 3a study", "(STEP) studies": a trial by its name. */
export function readTrialName(tokens: readonly Token[], at: number): Mention | null {
  const token = tokens[at];
  if (!token || token.kind !== 'word' || token.text.length < 3 || NOT_TRIAL.has(token.stem))
    return null;
  const end = endOfChain(tokens, at);
  const numbered =
    tokens[end]?.kind === 'number' && /^\d$/.test(textAt(tokens, end)) ? end + 1 : end;
  const chain = nameOf(tokens, at, end);
  const bare = CAPITALS.test(token.text) && token.text === token.text.toUpperCase();
  const mixed = /^\p{Lu}\p{Ll}{3,}$/u.test(token.text) && numbered > end;
  const joined = end > at + 1 && /\d/.test(chain) && /^\p{Lu}/u.test(chain);
  const mention: Mention = {
    kind: 'trial',
    name: nameOf(tokens, at, numbered),
    first: at,
    last: numbered - 1,
  };
  if ((bare || mixed || joined) && studyFollows(tokens, numbered)) {
    // "NRV-CM04S1 study": a compound's code may stand there as well; only names in capitals are trials
    return joined &&
      !bare &&
      tokens[numbered]?.stem !== '"' &&
      !/^\p{Lu}{3,}-\d{1,4}$/u.test(chain) &&
      !/(?:-[A-Z]?\d+){2}$/.test(chain)
      ? null
      : mention;
  }
  if (bare && (numbered > end || /^\p{Lu}{5,}-\d{1,4}$/u.test(chain))) return mention;
  return null;
}
