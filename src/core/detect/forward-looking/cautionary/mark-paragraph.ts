/** What the extent of a safe-harbor passage within a paragraph is read from, sentence by sentence. */
export interface ParagraphSentences {
  /** Indices of the paragraph's sentences, half-open. */
  readonly first: number;
  readonly end: number;
  readonly lowered: readonly string[];
  /** Whether a sentence has a cue of safe-harbor language. */
  readonly isCued: (index: number) => boolean;
}

/** Amid a safe-harbor paragraph, a sentence that disclaims or says something else. */
const FOREIGN =
  /\b(?:visit|www\.|https?:|for (?:more|further|additional) information (?:about|on|regarding) (?!these|such|the risks|risks|factors)|third[- ]party (?:web ?)?sites?|evaluated by|diagnose|offer to (?:sell|buy|purchase)|not an offer|solicitation of|trademarks?|registered marks?|copyright|all rights reserved|sponsored content|inside information|press contact|media contact|investor contact)\b|^(?:about|contacts?|source)\b|^[\w&.,' -]{2,40} (?:is|was) (?:an? |the |based |headquartered |located |founded )(?!risk|forward|statement|projection|subject)|@\w/;

/** Begins a sentence that goes on with what was said of the statements. */
const CONTINUES =
  /^(?:these|such|those|this|that|they|it|its|all|any|none|neither|no|not|other|others|additional|among|many|some|our|we|you|readers?|investors?|the (?:foregoing|forward|company|statements?|reader|above)|should|if|although|because|since|except|unless|for (?:a|these|this|further|more)|see|please (?:see|refer|review|read)|events|results|actual|new|in (?:addition|particular|light|evaluating)|further|furthermore|accordingly|consequently|therefore|as a result|risks?|factors)\b/;
/** Says by itself, behind the last cue, that a sentence still speaks of the statements and their risks. */
const RELATES =
  /\b(?:statements?|risks?|uncertain\w*|differ\w*|otherwise|may not|might not|may never|could|updat\w+|revis\w+|assum\w+|rely|relian\w+|not (?:come|occur|happen)|prove|filings? with|reports to)\b/;
/** What a sentence without any cue, between two with one, must hold if more than a few stand there. */
const KINDRED =
  /\b(?:statements|risks?|factors?|uncertain\w*|expectations?|assumptions?|results|forward|future|may|could|might|would|will|ability|inability|failure|fail|delays?|depend\w*|success\w*|timing|plans?|competit\w+|conditions|regulatory|changes?|adverse\w*|materially|occur)\b/;
const MAX_STRAY = 2;
/** A sentence that turns to something else: the call goes on, the business is told. */
const TURNS = /^(?:with that|i (?:will|would|now)|now|turning|let me|thank|operator)\b/;

/**
 * The sentences of a paragraph that belong to its safe-harbor passage: from the first cue, or from the paragraph's beginning
 * under a title of its own, to the last cue and to what goes on about the same statements behind it. `loose` goes on with
 * any sentence that begins like a continuation; without it the words themselves must speak of statements or risks.
 */
export function markParagraph(
  paragraph: ParagraphSentences,
  { titled, loose }: { readonly titled: boolean; readonly loose: boolean },
): number[] {
  const { first, end, lowered, isCued } = paragraph;
  let start = first;
  while (start < end && !isCued(start)) start++;
  if (titled && start - first <= MAX_STRAY) start = first;
  const marked: number[] = [];
  let stray: number[] = [];
  let last = start;
  for (let i = start; i < end; i++) if (isCued(i)) last = i;
  for (let i = start; i < end; i++) {
    const words = lowered[i] ?? '';
    if (isCued(i)) {
      if (stray.length <= MAX_STRAY) marked.push(...stray);
      marked.push(i);
      stray = [];
      continue;
    }
    if (FOREIGN.test(words)) continue;
    if (i < last && KINDRED.test(words)) marked.push(i);
    else if (i < last) stray.push(i);
    else if (TURNS.test(words)) break;
    else if (RELATES.test(words) || (loose && CONTINUES.test(words))) {
      marked.push(...stray, i);
      stray = [];
    } else stray.push(i);
    if (i > last && stray.length > 1) break;
  }
  return marked.sort((a, b) => a - b);
}

/** Whether a sentence amid safe-harbor language says something else. */
export function isForeign(lowered: string): boolean {
  return FOREIGN.test(lowered);
}

/** Names the statements or risks told before: "All of these risks are …". */
const REFERS =
  /^(?:all (?:of )?)?(?:these|such|those|the foregoing|other|additional)\b.{0,40}\b(?:statements?|risks?|factors?|uncertainties)\b/;

/**
 * How surely a paragraph without cues enough of its own goes on with the passage before it: "surely" when it names the
 * statements or risks, "perhaps" when it begins like a continuation and speaks of what may happen.
 */
export function goesOn(lowered: string): 'surely' | 'perhaps' | 'no' {
  if (FOREIGN.test(lowered) || !CONTINUES.test(lowered)) return 'no';
  if (REFERS.test(lowered)) return 'surely';
  return KINDRED.test(lowered) ? 'perhaps' : 'no';
}
