import { decodeHTML } from 'entities';
import { normaliseRun } from '../block-writer.ts';
import { STYLE } from './tag-table.ts';
import { dingbats, greekLetters, windows1252 } from './glyph-lexicon.ts';

const C1 = /[\u0080-\u009f]/g;
const PRIVATE = /[\uf020-\uf0ff]/g;
const BLANK = 32;
// Single blanks stay as they are, which is most of them.
const SPACES = /[\t-\r \u00a0]{2,}|[\t-\r\u00a0]/g;
const DINGBAT_RUN = /^[^\p{L}\p{N}]*\S?[^\p{L}\p{N}]*$/u;

/** What a run of text needs, as bits, before it is canonical. */
const NEEDS = { nothing: 0, spaces: 1, mending: 2, normalising: 4 } as const;

/** Looks at each character once: nearly all runs need nothing, or their white space collapsed. */
function needsOf(text: string, from: number, to: number): number {
  let needs: number = NEEDS.nothing;
  let before = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === BLANK) {
      if (before === BLANK) needs |= NEEDS.spaces;
    } else if (code < BLANK || code === 0xa0)
      needs |= code > 8 && (code < 14 || code === 0xa0) ? NEEDS.spaces : NEEDS.normalising;
    else if (code > 0x7e) needs |= needsBeyondAscii(code);
    before = code;
  }
  return needs;
}

function needsBeyondAscii(code: number): number {
  if (code <= 0xa0 || code === 0xfe || code === 0xa8) return NEEDS.mending | NEEDS.normalising;
  // Latin letters and quotes, dashes, bullets are canonical as they are.
  if (code < 0x300 && code !== 0xad) return NEEDS.nothing;
  if (code >= 0x2010 && code <= 0x2027) return NEEDS.nothing;
  if (code >= 0x2030 && code <= 0x205e) return NEEDS.nothing;
  return code >= 0xf020 && code <= 0xf0ff ? NEEDS.mending | NEEDS.normalising : NEEDS.normalising;
}

/** Word files keep a symbol font's letters in the private use area. */
function unprivate(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) & 0xff);
}

/** Letters that a dingbat or symbol font draws as signs, as those signs. */
function redraw(text: string, table: Readonly<Record<string, string>>): string {
  let drawn = '';
  for (const letter of text) {
    const plain = letter.replace(PRIVATE, unprivate);
    drawn += table[plain] ?? plain;
  }
  return drawn;
}

function mendGlyphs(text: string): string {
  return text
    .replace(C1, (c) => windows1252[c] ?? '')
    .replace(PRIVATE, (c) => {
      const letter = unprivate(c);
      return dingbats[letter] ?? letter;
    })
    .replace(/(^|\s)\u00fe(?=\s|$)/g, '$1\u2612')
    .replace(/(^|\s)\u00a8(?=\s|$)/g, '$1\u2610');
}

/** A run of characters as the canonical text has it, whatever font it is drawn in. */
export function toCanonicalRun(decoded: string, style: number): string {
  if ((style & STYLE.wingdings) !== 0) return normaliseRun(redraw(decoded, dingbats));
  if ((style & STYLE.symbol) !== 0 && DINGBAT_RUN.test(decoded))
    return normaliseRun(redraw(decoded, greekLetters));
  return applyNeeds(decoded, needsOf(decoded, 0, decoded.length));
}

function applyNeeds(decoded: string, needs: number): string {
  if (needs === NEEDS.nothing) return decoded;
  if (needs === NEEDS.spaces) return decoded.replace(SPACES, ' ');
  return normaliseRun((needs & NEEDS.mending) !== 0 ? mendGlyphs(decoded) : decoded);
}

const SHORT = 24;

/** Decodes stretches of one HTML source; short ones with entities, which repeat, once only. */
export class SourceText {
  readonly #html: string;
  readonly #short = new Map<string, string>();
  #nextAmpersand = -2;

  constructor(html: string) {
    this.#html = html;
  }

  /** Whether the stretch is nothing but ASCII white space, as between most tags. */
  isBlank(start: number, end: number): boolean {
    for (let i = start; i < end; i++) {
      const code = this.#html.charCodeAt(i);
      if (code !== BLANK && (code < 9 || code > 13)) return false;
    }
    return true;
  }

  /** The stretch with its entities decoded. Stretches must be asked for in order. */
  decode(start: number, end: number): string {
    const raw = this.#html.slice(start, end);
    return this.#hasEntity(start, end) ? decodeHTML(raw) : raw;
  }

  #hasEntity(start: number, end: number): boolean {
    if (this.#nextAmpersand < start && this.#nextAmpersand !== -1)
      this.#nextAmpersand = this.#html.indexOf('&', start);
    return this.#nextAmpersand !== -1 && this.#nextAmpersand < end;
  }

  /**
   * The stretch for a reader of ASCII filings, to whom `<TABLE>` is markup: a "<" that was written as an entity is text, and an
   * invisible character behind it, which that reader drops, keeps it so.
   */
  decodePre(start: number, end: number): string {
    const raw = this.#html.slice(start, end);
    if (!/&(?:lt|#60|#x3c)/i.test(raw)) return this.decode(start, end);
    return decodeHTML(raw).replace(/</g, '<\u2060');
  }

  /** The stretch as a canonical run. Stretches must be asked for in order. */
  run(start: number, end: number, style: number): string {
    const isDrawn = (style & (STYLE.wingdings | STYLE.symbol)) !== 0;
    // The source is looked at where it stands: engines read a slice's characters more slowly.
    if (!isDrawn && !this.#hasEntity(start, end))
      return applyNeeds(this.#html.slice(start, end), needsOf(this.#html, start, end));
    if (isDrawn || end - start > SHORT) return toCanonicalRun(this.decode(start, end), style);
    const raw = this.#html.slice(start, end);
    const known = this.#short.get(raw);
    if (known !== undefined) return known;
    const run = toCanonicalRun(this.decode(start, end), style);
    if (this.#short.size < 20_000) this.#short.set(raw, run);
    return run;
  }
}
