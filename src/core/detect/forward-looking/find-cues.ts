import { CUE_RULES, type CueKind, type CueRule, TRIGGERS } from './cue-lexicon.ts';

/** Words of a sentence that may look ahead. */
export interface Cue {
  readonly at: number;
  readonly kind: CueKind;
  /** Share of what it takes to call the sentence forward-looking; 1 suffices. */
  readonly weight: number;
  readonly text: string;
}

/** The cues of a sentence by their near context alone, in order. */
export function findCues(lower: string, original: string): Cue[] {
  const cues: Cue[] = [];
  TRIGGERS.lastIndex = 0;
  for (let match = TRIGGERS.exec(lower); match; match = TRIGGERS.exec(lower)) {
    const rules = CUE_RULES.get(match[0]);
    if (!rules) continue;
    const cue = bestCue(rules, lower, match.index);
    if (!cue || isNameOrMonth(match[0], original, match.index)) continue;
    cues.push(cue);
  }
  return cues;
}

function bestCue(rules: readonly CueRule[], lower: string, at: number): Cue | null {
  const left = lower.slice(Math.max(0, at - 40), at);
  let best: Cue | null = null;
  for (const rule of rules) {
    if (best && best.weight >= rule.weight) continue;
    rule.match.lastIndex = at;
    const match = rule.match.exec(lower);
    if (!match) continue;
    if (rule.after && !rule.after.test(left)) continue;
    if (rule.notAfter?.test(left)) continue;
    const end = at + match[0].length;
    if (rule.notBefore?.test(lower.slice(end, end + 48))) continue;
    best = { at, kind: rule.kind, weight: rule.weight, text: match[0] };
  }
  return best;
}

/** "May 5", "Will Smith", "Target Corporation". */
function isNameOrMonth(word: string, original: string, at: number): boolean {
  const isCapital = original.charAt(at) !== original.charAt(at).toLowerCase();
  if (!isCapital) return false;
  if (at === 0 && word !== 'will') return false;
  if (word === 'may')
    return (
      /^ ?(?:\d|of|and|through|to|,|–|-)/.test(original.slice(at + 3, at + 12)) ||
      /\b(?:in|of|since|by|until|early|mid|late|last|this|next|through|and|on|ended|ending)[ -]$/.test(
        original.slice(Math.max(0, at - 12), at),
      )
    );
  if (word === 'will' || word === 'target')
    return /^ \p{Lu}/u.test(original.slice(at + word.length, at + word.length + 3));
  return false;
}
