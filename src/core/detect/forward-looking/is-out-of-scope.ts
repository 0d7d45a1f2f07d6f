import type { Setting } from './judge-sentence.ts';

/** Dial-in details: the call itself is no statement about the company's future. */
const CALL =
  /(?:tele)?conference call|teleconference|question[- ]and[- ]answer|q ?& ?a session|webcast|\breplay\b|dial[- ]?in|toll[- ]free|conference id|passcode|access code|listen (?:to|live|by)|live audio|earnings call/;
const CALL_LOGISTICS =
  /\b(?:host|held|hold|follow|conduct|broadcast|archiv|available|access|begin|dial|join|listen|register|participat|accessible|posted|present|discuss|review|recorded|provided|replay|webcast)\w*/;
const DATA_SHOWN =
  /\b(?:poster|abstract|(?:present|presentation of) (?:[\w-]+ ){0,6}?(?:data|results|findings))\b/;

const FINANCIAL = /\bfinancial results|\boutlook\b/;

/** Form and boilerplate language that orders, defines or refers, and promises nothing. */
const FORMAL =
  /incorporated (?:herein )?by reference|pursuant to the requirements of|check (?:the appropriate box|mark)|shall not be (?:deemed|incorporated)|deemed (?:to be )?["“]?filed|definitive proxy statement|proxy statement (?:which )?(?:will|to) be filed|hereunto duly|within the meaning of rule|read in conjunction with|should be read|press star|your next question|available to (?:answer|take) (?:your |any )?questions|(?:registration|registering) [^.]{0,40}will be provided|should consult (?:their|his|with|your)|take you through|turn (?:the call|it) (?:back )?over|useful to (?:investors|readers|users)|(?:you|investors|readers|stockholders|shareholders|security holders) (?:should|are urged|are encouraged|are cautioned|may (?:obtain|also))|will be (?:made )?available (?:free of charge )?(?:on|at|through) (?:our|the|its|the company's) (?:web ?site|internet)|representations,? (?:and )?warranties|standard of materiality|does not constitute an offer|nor shall there be|has been designed to|(?:form|report) (?:10-|8-|20-)\w+ (?:is|will be) (?:filed|available)|obtain (?:free )?copies|imply (?:a |any )?(?:relationship|endorsement|affiliation)|hereinafter|^please refer|trademarks and trade names|(?:plan|espp|pool) provides for an (?:annual|automatic) increase|sponsors? plans? to provide|as used (?:herein|in this)|the following (?:table|discussion)/;

/** Where the company's last outlook was met or missed. */
const MEASURED =
  /\b(?:above|below|beat|exceed(?:ed|s|ing)|within|in line with|end of|top of|middle of|consistent with|ahead of|met|missed|surpass(?:ed)?) (?:[\w'’-]+ ){0,5}?(?:guidance|outlook|expectations?|forecast)\b/;
/** What a regulator's programme offers to any product. */
const PROGRAMME_RULE =
  /^(?!.*\b(?:granted|received|awarded|if|we|our|its|us|the company)\b)(?:(?:under|with|an?|the|drugs?|products?|therapies|companies|sponsors)\b.{0,40}?)?(?:fast track|breakthrough|orphan|priority review|rmat|prime|accelerated approval|rare pediatric|regenerative medicine|qualified infectious)[^.]{0,60}? (?:may|can|could|is (?:designed|intended)|are (?:designed|intended))/;
/** A yearly or quarterly report to come: the filing itself is a duty. */
const PERIODIC_REPORT =
  /\b(?:fil(?:e|es|ed|ing)|submit(?:ting)?|furnish(?:ing)?)\b[^.]{0,40}\b(?:annual|quarterly) report\b|\b(?:fil(?:e|es|ed|ing))\b[^.]{0,30}\bform (?:10-?[kq]|20-?f|40-?f)\b/;

/** Accounting language about estimates, fair values and standards in force. */
const ACCOUNTING =
  /^this (?:statement|standard|interpretation|pronouncement) (?:applies|requires|is effective|amends|will)|expected (?:return|volatilit|life|lives|term|credit|loss|dividend|forfeit|useful)|black-scholes|fair value|more likely than not|discounted (?:future )?cash flows?|estimated useful|\bactuarial|postretirement|pension|projected benefit obligation|undiscounted|probable that|present value|weighted[- ]average|likely than not|carrying (?:amount|value)|deferred tax|tax benefits?|loss carryforward|valuation allowance|going concern|projected future|early adoption|interim periods within|(?:fiscal years|annual periods|interim periods|periods) (?:beginning|ending) after|accounting standards|\basu\b|\bsfas\b|\bfasb\b|allowance for|amortiz|stock-based compensation|reasonable possibility|material weakness is|expects? to (?:be entitled|receive in exchange)|expected to be (?:incurred|received|realized|settled|recovered|recognized|exercised|entitled)/;

/** How an amount in the accounts is arrived at, whoever expects what. */
const STATED =
  /\b(?:stated|carried|recorded|measured|recognized) at (?:the |an? )?(?:amount|net|cost|lower|estimated)|\bexpects? to (?:be entitled|receive in exchange|collect)|(?:accrual|estimate|calculation|reserves?) (?:for|of)\b[^.]{0,60}\bis based on/;

/** Questions state nothing. */
const QUESTION = /\?["')\]]*$/;

const STUDY_DESIGN =
  /^(?:the |this )?(?:primary|secondary|co-primary|key|main|exploratory)?\s?(?:goals?|objectives?|aims?|purposes?|endpoints?) (?:of|for|in) (?:the|this|our)? ?(?:\w+ ){0,4}(?:study|trial)|(?:study|trial)(?:'s)? (?:is|was) (?:designed|intended)|eligible (?:patients|participants|subjects)|inclusion criteria/;

const STUDY_TO_COME = /\bwill\b|\b(?:planned|upcoming|proposed) (?:[\w-]+ ){0,3}?(?:study|trial)\b/;

/** What was said on an earlier call: "lower than what we discussed on our last conference call". */
const SAID_ON_CALL =
  /\b(?:discussed|provided|given|issued|mentioned|stated|shared|announced|said) (?:on|in|during|at) (?:[\w',-]+ ){0,6}?(?:conference|earnings) call/g;

function isDialIn(lower: string): boolean {
  if (!CALL.test(lower) || (DATA_SHOWN.test(lower) && !FINANCIAL.test(lower))) return false;
  const rest = lower.replace(SAID_ON_CALL, ' ');
  return CALL.test(rest) && CALL_LOGISTICS.test(rest);
}

const STILL_AHEAD =
  /\b(?:will|expect(?:s|ed)? to|anticipates?|now expects?|rais\w+|reiterat\w+|reaffirm\w+)\b/;

function isRoutine(lower: string): boolean {
  if (MEASURED.test(lower) && !STILL_AHEAD.test(lower)) return true;
  return PROGRAMME_RULE.test(lower) || PERIODIC_REPORT.test(lower);
}

/** Whether a sentence, whatever its cues, makes no statement about the future that the statute would call one. */
export function isOutOfScope(lower: string, setting: Setting): boolean {
  if (setting.topic === 'frame') return true;
  if (isDialIn(lower)) return true;
  if (FORMAL.test(lower) || QUESTION.test(lower)) return true;
  if (setting.genre === 'release' && isRoutine(lower)) return true;
  if (STUDY_DESIGN.test(lower) && !STUDY_TO_COME.test(lower)) return true;
  if (setting.genre !== 'release' && STATED.test(lower)) return true;
  return (
    setting.genre !== 'release' &&
    ACCOUNTING.test(lower) &&
    !/\bwe (?:expect|plan|intend|anticipate)|company (?:expects|plans|intends|anticipates)/.test(
      lower,
    )
  );
}
