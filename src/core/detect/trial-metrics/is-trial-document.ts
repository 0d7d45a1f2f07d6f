/** Words of clinical trials with their weight; each counts a few times at most. */
const SIGNS: readonly (readonly [RegExp, number, number])[] = [
  [/\bNCT\d{8}\b/g, 3, 1],
  [/\bclinical (?:trials?|stud(?:y|ies)|data|results)\b/gi, 1.5, 3],
  [
    /\bphase (?:[1-4]|I{1,3}|IV)[ab]?(?:\/(?:[1-4]|I{1,3}|IV)[ab]?)? (?:[A-Z][A-Za-z\d-]+ )?(?:clinical|trials?|stud(?:y|ies)|data|portion)\b/gi,
    2,
    3,
  ],
  [/\bphase (?:[1-4]|I{1,3})[ab]?\b/gi, 0.5, 4],
  [
    /\b(?:placebo|double-blind|open-label|dose-escalation|progression-free|adverse events?|pharmacokinetics?)\b/gi,
    1,
    3,
  ],
  [/\b(?:trial|study) (?:enrolled|randomi[sz]ed|met its|population)\b/gi, 1.5, 2],
  [/\b(?:patients|subjects|participants)\b/gi, 0.4, 5],
  [
    /\b(?:first-in-human|primary endpoint|objective (?:clinical )?responses?|overall survival|dose[- ]escalation|topline|randomi[sz]ed|therapy|vaccine)\b/gi,
    1,
    3,
  ],
  [/\b(?:trial|study)\b/gi, 0.3, 3],
  [/\b(?:dosed|dosing|dose|efficacy|tolerability|tolerated|endpoint)\b/gi, 0.4, 4],
  [/\d\s?(?:mg|mcg)(?:\/(?:kg|m2|m²|day))?\b/g, 0.5, 3],
];

/** Characters looked at: what a filing is about shows early, or over and over. */
const LOOKED_AT = 400_000;
const ENOUGH = 3;

/**
 * Whether a text speaks of clinical trials at all. A utility's "Phase II" of the Clean Air Act, a carmaker's crash
 * studies and an employer's health plan stay below the bar.
 */
export function isTrialText(text: string): boolean {
  const looked = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  let score = 0;
  for (const [pattern, weight, most] of SIGNS) {
    pattern.lastIndex = 0;
    for (let count = 0; count < most && pattern.exec(looked); count++) score += weight;
    if (score >= ENOUGH * scale(looked.length)) return true;
  }
  return false;
}

/** A long text meets single words by chance, so it must show more of them. */
function scale(length: number): number {
  return 1 + Math.min(2.5, length / 100_000);
}
