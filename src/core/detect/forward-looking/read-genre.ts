import type { Filing, FilingDocument } from '../../filing/filing.ts';

/** What kind of writing a document is, as far as it decides how its sentences are to be read. */
export type Genre =
  /** Press releases, current reports, letters: the company speaks of itself and of what comes next. */
  | 'release'
  /** Annual and quarterly reports. */
  | 'report'
  /** Registration statements and prospectuses. */
  | 'prospectus'
  /** Proxy statements, ownership and tender-offer schedules. */
  | 'proxy'
  /** Agreements, charters, opinions, certifications, data: nothing in them is a statement of the company's about its future. */
  | 'legal';

const REPORT = /^(?:10-?[KQ]|20-F|40-F|11-K|10-D|N-CSR|NT 10|1-K|ARS|10-12)/i;
const PROSPECTUS = /^(?:S-\d|F-\d|424B|485|497|N-1A|N-2|SB-|1-A|POS |POSASR|FWP|8-A)/i;
const PROXY = /^(?:DEF|PRE|DFAN|PREC|SC |SCHEDULE|13[DEG]|SC13)/i;
const DATA =
  /^(?:(?:[345]|144|D)(?:\/A)?$|13F|NPORT|N-PX|XML|GRAPHIC|EXCEL|ZIP|JSON|ABS|24F|UPLOAD|COVER|CERT|R\d)/i;
const LEGAL_EXHIBIT = /^EX-(?:[1-9]|1[01456]|2[1-8]|3[0-9]|9[56]|10[0-9]|FILING)(?:\D|$)/i;

/** What kind of document it is, by its type or else by the form of its filing. */
export function readGenre(filing: Filing, document: FilingDocument): Genre {
  const type = document.type ?? filing.facts.form;
  if (type === null) return genreOfWords(document.text);
  if (/^EX-/i.test(type)) return LEGAL_EXHIBIT.test(type) ? 'legal' : exhibitGenre(type);
  if (REPORT.test(type)) return 'report';
  if (PROSPECTUS.test(type)) return 'prospectus';
  if (PROXY.test(type)) return 'proxy';
  return DATA.test(type) ? 'legal' : 'release';
}

/** Without a type the beginning of the text tells, or its sheer length. */
function genreOfWords(text: string): Genre {
  const head = text.slice(0, 4000);
  if (
    /\bform (?:10-?[kq]|20-?f|40-?f)|annual report pursuant|quarterly report pursuant/i.test(head)
  )
    return 'report';
  if (/\bregistration statement under|\bprospectus\b/i.test(head)) return 'prospectus';
  return text.length > 40_000 ? 'report' : 'release';
}

function exhibitGenre(type: string): Genre {
  return /^EX-13/i.test(type) ? 'report' : 'release';
}
