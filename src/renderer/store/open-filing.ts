import type { Dismissal } from '../../core/annotate/dismissal.ts';
import type {
  DocumentBody,
  DocumentHead,
  FilingHead,
  FilingId,
  Findings,
} from '../../ipc/contract.ts';
import { texts } from '../texts.ts';

/** A filing in a tab. */
export interface OpenFiling {
  readonly id: FilingId;
  /** File name, shown until the filing says who it is. */
  readonly name: string;
  /** Null while the file is being read. */
  readonly head: FilingHead | null;
  /** Texts by document id; grows until `complete`. */
  readonly bodies: ReadonlyMap<string, DocumentBody>;
  readonly complete: boolean;
  /** How often the file was read anew because it had changed on disk. */
  readonly rereads: number;
  /** What the detectors found; null until they have gone through all of it. */
  readonly found: Findings | null;
  /** What they have found up to there meanwhile: in the part of the text that is there. */
  readonly foundSoFar: Findings | null;
  /** What the reader has set aside of it. */
  readonly dismissals: readonly Dismissal[];
  /** What is left of it: all that the window shows and counts. Until all is found it grows. */
  readonly findings: Findings | null;
}

/** A tab whose file is about to be read. */
export function unreadFiling(id: FilingId, name: string): OpenFiling {
  const nothing = {
    ...{ head: null, found: null, foundSoFar: null, dismissals: [], findings: null },
  } as const;
  return { id, name, bodies: new Map(), complete: false, rereads: 0, ...nothing };
}

/** The texts that are there, in the order of the documents. */
export function bodiesOf({ head, bodies }: OpenFiling): readonly DocumentBody[] {
  return (head?.documents ?? []).flatMap(({ id }) => bodies.get(id) ?? []);
}

/** How many were found; null while none is, but may be. */
export function countOf(
  { found }: Pick<OpenFiling, 'found'>,
  listed: readonly unknown[] = [],
): number | null {
  return found === null && listed.length === 0 ? null : listed.length;
}

/** How much of the text is there, in percent; null before it is known how much there will be. */
export function shareRead({ head, bodies }: Pick<OpenFiling, 'head' | 'bodies'>): number | null {
  const chars = (head?.documents ?? []).reduce((sum, document) => sum + document.chars, 0);
  const there = [...bodies.values()].reduce((sum, { text }) => sum + text.length, 0);
  return chars === 0 ? null : Math.min(100, Math.round((there / chars) * 100));
}

const COMPANY_SUFFIX =
  /,?\s+(?:inc|corp|corporation|incorporated|co|company|ltd|limited|llc|l\.p|lp|plc|n\.v|s\.a|ag)\.?$/i;

/** A filer's name as people say it: without its legal form, capitals only at the words' beginnings. */
export function shortFiler(filer: string): string {
  const bare = filer.replace(/\s*\/[A-Z]{2,3}\/?$/, '').replace(COMPANY_SUFFIX, '');
  if (bare !== bare.toUpperCase() || bare.length < 5) return bare;
  return bare.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Filer, form and date as far as they are known, else the file's name. */
export function titleOf(
  name: string,
  facts: Pick<FilingHead['facts'], 'filer' | 'form' | 'filed'> | null,
): string {
  const parts = [
    facts?.filer ? shortFiler(facts.filer) : null,
    facts?.form ?? null,
    facts?.filed ? texts.formats.date(facts.filed) : null,
  ].filter((part) => part !== null);
  return facts?.filer || facts?.form ? parts.join(' · ') : name;
}

/** What the tab shows. */
export function tabTitle({ name, head }: Pick<OpenFiling, 'name' | 'head'>): string {
  return titleOf(name, head?.facts ?? null);
}

/** "EX-99.1 · Press release": the type, and in plain words what it is. */
export function documentTitle(head: Pick<DocumentHead, 'type' | 'description' | 'title' | 'id'>): {
  readonly type: string | null;
  readonly name: string | null;
} {
  const { type, description, title } = head;
  const base = type?.replace(/\/A$/, '') ?? '';
  const said = description && !isEcho(description, base) ? sentenceCase(description) : null;
  return { type, name: texts.documents.forms[base] ?? said ?? title };
}

/** Whether the description only repeats the type: "EX-99.1", "EXHIBIT 99.1", "QUARRICK 10-K". */
function isEcho(description: string, type: string): boolean {
  const bare = (text: string) =>
    text
      .toUpperCase()
      .replace(/^(?:EXHIBIT|FORM|DOCUMENT|EX-?)\s*/, '')
      .replace(/[^A-Z0-9]/g, '');
  const said = bare(description);
  return said === '' || (type !== '' && said.endsWith(bare(type)));
}

function sentenceCase(text: string): string {
  if (text !== text.toUpperCase()) return text;
  return text.charAt(0) + text.slice(1).toLowerCase();
}

const SMALL_WORDS = new Set(
  'a an and as at by for from in into of on or per the to under upon with'.split(' '),
);

/** A word in capitals as a title has it; what no one could speak ("LLC", "R&D", "IX.") stays. */
function titleWord(word: string, isFirst: boolean): string {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (word !== word.toUpperCase() || /^[IVXLC]+$/.test(letters)) return word;
  if (letters.length < 5 && (!/[AEIOUY]/.test(letters) || word.includes('&'))) return word;
  const lower = word.toLowerCase();
  if (!isFirst && SMALL_WORDS.has(lower)) return lower;
  return lower.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A heading set in capitals, as the outline shows it; any other as it is. */
export function quietTitle(title: string): string {
  const shouting = title.match(/\p{Lu}{2,}/gu)?.join('').length ?? 0;
  const small = title.match(/\p{Ll}/gu)?.length ?? 0;
  if (shouting <= small) return title;
  return title
    .split(' ')
    .map((word, i) => titleWord(word, i === 0))
    .join(' ');
}

/** So much of a place is read out to tell where it is. */
const READ_OUT = 120;

/** The words with which a place begins; empty while its text is not there. */
export function wordsAt(filing: OpenFiling | null, document: string, offset: number): string {
  const text = filing?.bodies.get(document)?.text ?? '';
  return text
    .slice(offset, offset + READ_OUT)
    .replace(/\s+/g, ' ')
    .trim();
}
