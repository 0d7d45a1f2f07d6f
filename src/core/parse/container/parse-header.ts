import { dropInvisible } from '../drop-invisible.ts';

/** A registrant, subject or owner as a submission header names it. */
export interface HeaderParty {
  /** The group's name in the header: "FILER", "SUBJECT COMPANY", "REPORTING OWNER". */
  readonly role: string;
  readonly name: string | null;
  /** Ten digits. */
  readonly cik: string | null;
  /** FISCAL YEAR END, printed "0930", as month and day: "09-30". */
  readonly fiscalYearEnd: string | null;
}

/** What a submission's header says; both dialects (colon and tagged) give the same. */
export interface SubmissionHeader {
  readonly accession: string | null;
  readonly form: string | null;
  readonly filed: string | null;
  readonly period: string | null;
  /** PUBLIC DOCUMENT COUNT: how many documents the submission says it holds. */
  readonly documentCount: number | null;
  /** ITEM INFORMATION as printed: titles in the colon dialect, numbers in the tagged one. */
  readonly items: readonly string[];
  readonly parties: readonly HeaderParty[];
}

/** One line of either dialect; a key without a value may open a group. */
interface HeaderEntry {
  readonly key: string;
  readonly value: string;
}

const ROLES: ReadonlySet<string> = new Set([
  'FILER',
  'FILED BY',
  'FILED FOR',
  'SUBJECT COMPANY',
  'ISSUER',
  'REPORTING OWNER',
  'SERIAL COMPANY',
  'DEPOSITOR',
  'SECURITIZER',
  'ISSUING ENTITY',
  'CO REGISTRANT',
]);

/** Who a filing is about, first; who merely files it, last. */
const RANKS = ['FILER', 'SUBJECT COMPANY', 'ISSUER', 'ISSUING ENTITY', 'DEPOSITOR', 'FILED BY'];

/** "20061108" or "2006-11-08" as an ISO date; null for anything that is none. */
function isoDate(raw: string): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(raw.trim());
  if (!match) return null;
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${match[1]}-${match[2]}-${match[3]}`;
}

/** Keys and values in order. A `.nc` header may have all its tags on one line, and colon headers hold single tags. */
function readEntries(header: string): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  for (const line of dropInvisible(header).split(/\r\n?|\n/)) {
    const trimmed = line.trim();
    if (trimmed.startsWith('<')) {
      for (const [, key = '', value = ''] of trimmed.matchAll(/<([A-Z][A-Z0-9-]*)>([^<]*)/gi))
        entries.push({ key: key.toUpperCase().replaceAll('-', ' '), value: value.trim() });
      continue;
    }
    const colon = trimmed.indexOf(':');
    if (colon <= 0) continue;
    const key = trimmed.slice(0, colon).trim().toUpperCase().replaceAll('-', ' ');
    entries.push({ key, value: trimmed.slice(colon + 1).trim() });
  }
  return entries;
}

interface Draft {
  accession: string | null;
  form: string | null;
  filed: string | null;
  period: string | null;
  documentCount: number | null;
  items: string[];
  parties: Writable<HeaderParty>[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** "0930" as "09-30"; null for anything that is no day of a year. */
function monthAndDay(raw: string): string | null {
  const match = /^(\d{2})(\d{2})$/.exec(raw);
  if (!match) return null;
  const month = Number(match[1]);
  const day = Number(match[2]);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${match[1]}-${match[2]}` : null;
}

function newParty(role: string, name: string | null = null): Writable<HeaderParty> {
  return { role, name, cik: null, fiscalYearEnd: null };
}

/** A form's or exhibit's type as EDGAR writes it, in capitals, where it is typed "10-k"; null for none. */
export function toFormType(value: string): string | null {
  return (/^[^A-Z]*\d[^A-Z]*$/.test(value) ? value.toUpperCase() : value) || null;
}

function readEntry(draft: Draft, { key, value }: HeaderEntry): void {
  const party = draft.parties.at(-1);
  switch (key) {
    case 'ACCESSION NUMBER':
      draft.accession ??= /^\d{10}-\d{2}-\d{6}/.exec(value)?.[0] ?? null;
      return;
    case 'CONFORMED SUBMISSION TYPE':
    case 'TYPE':
      draft.form ??= toFormType(value);
      return;
    case 'FILED AS OF DATE':
    case 'FILING DATE':
      draft.filed ??= isoDate(value);
      return;
    case 'CONFORMED PERIOD OF REPORT':
    case 'PERIOD':
      draft.period ??= isoDate(value);
      return;
    case 'PUBLIC DOCUMENT COUNT':
      draft.documentCount ??= /^\d+$/.test(value) ? Number(value) : null;
      return;
    case 'ITEM INFORMATION':
    case 'ITEMS':
      if (value) draft.items.push(value);
      return;
    case 'COMPANY CONFORMED NAME':
    case 'CONFORMED NAME':
      if (party) party.name ??= value || null;
      else draft.parties.push(newParty('FILER', value || null));
      return;
    case 'CENTRAL INDEX KEY':
    case 'CIK':
      if (party && /^\d{1,10}$/.test(value)) party.cik ??= value.padStart(10, '0');
      return;
    case 'FISCAL YEAR END':
      if (party) party.fiscalYearEnd ??= monthAndDay(value);
      return;
    default:
      if (ROLES.has(key) && value === '') draft.parties.push(newParty(key));
  }
}

/** Reads a submission header of either dialect, or of both mixed; what it does not name is null. */
export function parseHeader(header: string): SubmissionHeader {
  const draft: Draft = {
    accession: null,
    form: null,
    filed: null,
    period: null,
    documentCount: null,
    items: [],
    parties: [],
  };
  for (const entry of readEntries(header)) readEntry(draft, entry);
  draft.accession ??= /\b\d{10}-\d{2}-\d{6}\b/.exec(header)?.[0] ?? null;
  return draft;
}

/** The party that the filing is about: the registrant, the subject of a tender or ownership report, or who filed. */
export function principalParty(header: SubmissionHeader): HeaderParty | null {
  const named = header.parties.filter((p) => p.name !== null);
  for (const role of RANKS) {
    const party = named.find((p) => p.role === role);
    if (party) return party;
  }
  return named[0] ?? null;
}
