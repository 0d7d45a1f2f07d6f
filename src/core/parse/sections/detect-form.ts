const COVER_CHARS = 12_000;
/** A text taken from inline XBRL may begin with a screen of hidden facts. */
const TITLE_CHARS = 60_000;
// What may stand before the name ends with its line: thousands of empty lines would be gone through once for each.
const NAMED =
  /^(?:[^\S\n]|[*#_])*(?:ON\s+)?(?:AMENDED\s+)?FORM\s*[:\s]\s*((?:8-?K|10-?K|10-?Q|20-?F|40-?F|6-?K|11-?K|10-?D|S-\d+|F-\d+|N-CSRS?|N-1A|1-[AKSU]|10)(?:12[BG]\d?|15D5|405|SB|T|A)?(?:\d\d)?)(?=[\s,.:;*_)/(-]|$)(\s*[/(]?\s*A\b)?/im;
const IN_TITLE =
  /\bFORM\s+(8-?K|10-?K|10-?Q|20-?F|40-?F|6-?K|11-?K)(?:12[BG]\d?|15D5|405|SB|T)?(?:\d\d)?(\s*[/(]?\s*A\b)?[^a-z]{0,80}(?:CURRENT REPORT|\(?Mark One|(?:ANNUAL|QUARTERLY|TRANSITION)\s+REPORT)/i;
const SCHEDULE = /^(?:[^\S\n]|[*#_])*SCHEDULE\s+(13D|13G|13E-?3|TO|14D-?9|14A|14C)\b(\s*[/(]A)?/im;
const ITEM_1 = /\bItem\s+1\.\s+(?:Description of )?Business\b/i;
const ITEM_7 = /\bItem\s+7\.\s+Management['’]s Discussion/i;
const PROXY = /proxy statement pursuant to section 14\(a\)/i;
const AMENDMENT = /^(?:[^\S\n]|[*#_(])*Amendment\s+No\.?\s*\d/im;
const PROSPECTUS = /filed pursuant to (?:rule|section) 424\(b\)\s*\(?([1-8])/i;
const LATE = /NOTIFICATION OF LATE FILING/;

/**
 * The form that a text says it is on its cover ("FORM 8-K" on a line of its own), in EDGAR's spelling; null for a press
 * release and whatever else names no form. A form only mentioned in a sentence does not count.
 */
export function detectForm(text: string): string | null {
  const cover = text.slice(0, COVER_CHARS);
  const prospectus = PROSPECTUS.exec(cover.slice(0, 3000));
  if (prospectus) return `424B${prospectus[1]}`;
  if (LATE.test(cover)) return 'NT 10-K';
  const named = NAMED.exec(cover) ?? IN_TITLE.exec(text.slice(0, TITLE_CHARS));
  const schedule = SCHEDULE.exec(cover);
  if (schedule && (!named || schedule.index < named.index)) {
    const [, printed = '', isAmendment] = schedule;
    const name = printed.toUpperCase();
    if (name === '14A') return 'DEF 14A';
    if (name === '14C') return 'DEF 14C';
    const amended = isAmendment !== undefined || AMENDMENT.test(cover);
    return `SC ${name.replace('14D-9', '14D9').replace('13E-3', '13E3')}${amended ? '/A' : ''}`;
  }
  if (named) {
    const [, printed = '', isAmendment] = named;
    const name = printed.toUpperCase().replace(/^(\d+)(?=[A-Z])/, '$1-');
    const amended = isAmendment !== undefined || AMENDMENT.test(cover.slice(0, named.index + 400));
    return amended ? `${name}/A` : name;
  }
  if (PROXY.test(cover)) return 'DEF 14A';
  return ITEM_1.test(text.slice(0, TITLE_CHARS)) && ITEM_7.test(text) ? '10-K' : null;
}
