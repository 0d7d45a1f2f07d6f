import { type Counter, counterOfStyle } from './list-counter.ts';
import { STYLE } from './tag-table.ts';

/** Horizontal alignment as declared; `none` inherits. */
export type DeclaredAlign = 'none' | 'left' | 'center' | 'right' | 'justify';

/** What one `style` attribute says about the flow of text, in points where a length. */
export interface OwnStyle {
  set: number;
  clear: number;
  align: DeclaredAlign;
  /** Font size in points; 0 where none is given. */
  size: number;
  display: 'none' | 'inline' | 'block' | '';
  breakBefore: boolean;
  breakAfter: boolean;
  /** What a list puts before its items; null where it doesn't say. */
  counter: Counter | 'none' | 'bullet' | null;
  /** Raised or lowered by vertical-align or a relative position; only inline elements heed it. */
  shift: 0 | 1 | -1;
  /** Set to the top or bottom of the line, which raises or lowers small letters only. */
  edge: 0 | 1 | -1;
}

const LENGTH = /^(-?\d*\.?\d+)\s*(pt|px|in|em|rem|cm|mm|pc|%|ex)?/;
const PER_POINT = new Map(
  Object.entries({
    pt: 1,
    px: 0.75,
    in: 72,
    em: 10,
    rem: 10,
    ex: 5,
    cm: 28.35,
    mm: 2.835,
    pc: 12,
  }),
);
const NAMED_SIZES = new Map(
  Object.entries({
    'xx-small': 7,
    'x-small': 7.5,
    small: 10,
    smaller: 9,
    medium: 12,
    large: 13.5,
    larger: 13.5,
    'x-large': 18,
    'xx-large': 24,
  }),
);
const WHITE = /^(?:#fff(?:fff)?|white|transparent|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))$/;

/** A style that says nothing. */
export function plainStyle(): OwnStyle {
  return {
    set: 0,
    clear: 0,
    align: 'none',
    size: 0,
    display: '',
    breakBefore: false,
    breakAfter: false,
    counter: null,
    shift: 0,
    edge: 0,
  };
}

function points(value: string): number {
  const match = LENGTH.exec(value);
  if (match === null) return 0;
  const unit = match[2] ?? 'px';
  return Number(match[1]) * (PER_POINT.get(unit) ?? 0);
}

/** A CSS or attribute value as an alignment. */
export function toAlign(value: string): DeclaredAlign {
  switch (value.trim().toLowerCase()) {
    case 'center':
    case 'middle':
    case '-webkit-center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'left':
    case 'start':
      return 'left';
    case 'justify':
      return 'justify';
    default:
      return 'none';
  }
}

/** Adds the dingbat bits that a font family's name asks for, and takes away those of the fonts around it. */
export function applyFontFamily(own: OwnStyle, family: string): void {
  own.clear |= STYLE.wingdings | STYLE.symbol;
  if (/wingdings|webdings|dingbats/i.test(family)) own.set |= STYLE.wingdings;
  else if (/^["'\s]*symbol/i.test(family)) own.set |= STYLE.symbol;
}

/** Adds the bit of white letters, or takes it away, as a colour asks for. */
export function applyColour(own: OwnStyle, colour: string): void {
  if (WHITE.test(colour.trim().toLowerCase())) own.set |= STYLE.white;
  else own.clear |= STYLE.white;
}

/** Adds the bit of a background on which white letters show, or takes it away. */
export function applyBackground(own: OwnStyle, colour: string): void {
  const value = colour.trim().toLowerCase();
  if (value === '' || value === 'transparent' || value === 'none' || value === 'inherit') return;
  if (WHITE.test(value.replace(/\s*(?:none|repeat|scroll|0%).*$/, ''))) own.clear |= STYLE.shaded;
  else own.set |= STYLE.shaded;
}

function applyListStyle(own: OwnStyle, value: string): void {
  own.counter = counterOfStyle(value) ?? own.counter;
}

function applyFont(own: OwnStyle, value: string): void {
  if (/\bbold|\b[6-9]00\b/.test(value)) own.set |= STYLE.bold;
  if (/\bitalic|\boblique/.test(value)) own.set |= STYLE.italic;
  const size = /(\d*\.?\d+)(pt|px|em)/.exec(value);
  if (size) own.size = points(size[0]);
  if (/wingdings|webdings|symbol/.test(value))
    applyFontFamily(own, value.replace(/^.*\d\S*\s/, ''));
}

function isForcedBreak(value: string): boolean {
  return /^(?:always|page|left|right|recto|verso)\b/.test(value);
}

function applyWeight(own: OwnStyle, value: string): void {
  if (/^(?:bold|[6-9]00)/.test(value)) own.set |= STYLE.bold;
  else own.clear |= STYLE.bold;
}

function applyDisplay(own: OwnStyle, value: string): void {
  if (value.startsWith('none')) {
    own.set |= STYLE.hidden;
    own.display = 'none';
  } else if (value.startsWith('inline')) own.display = 'inline';
  else if (value.startsWith('block')) own.display = 'block';
}

function applySize(own: OwnStyle, value: string): void {
  const named = NAMED_SIZES.get(value);
  if (named !== undefined) own.size = named;
  else if (/^(?:0+(?:\.0*)?|\.0+)(?:pt|px|em|%|in)?$/.test(value)) own.set |= STYLE.hidden;
  else if (!value.endsWith('%')) own.size = points(value);
}

function applyShift(own: OwnStyle, value: string): void {
  if (value.startsWith('super')) own.shift = 1;
  else if (value.startsWith('sub')) own.shift = -1;
  else if (value.startsWith('top') || value.startsWith('text-top')) own.edge = 1;
  else if (value.startsWith('bottom') || value.startsWith('text-bottom')) own.edge = -1;
}

const properties: Readonly<Record<string, (own: OwnStyle, value: string) => void>> = {
  'font-weight': applyWeight,
  'font-style': (own, value) => {
    if (/^(?:italic|oblique)/.test(value)) own.set |= STYLE.italic;
    else own.clear |= STYLE.italic;
  },
  'text-decoration': (own, value) => {
    if (value.includes('underline')) own.set |= STYLE.underline;
    else if (value.startsWith('none')) own.clear |= STYLE.underline;
  },
  'text-decoration-line': (own, value) => {
    if (value.includes('underline')) own.set |= STYLE.underline;
  },
  'text-align': (own, value) => {
    own.align = toAlign(value);
  },
  display: applyDisplay,
  visibility: (own, value) => {
    if (value.startsWith('hidden') || value.startsWith('collapse')) own.set |= STYLE.hidden;
  },
  opacity: (own, value) => {
    if (/^0*(?:\.0+)?%?$/.test(value.trim())) own.set |= STYLE.hidden;
  },
  'font-size': applySize,
  'font-family': applyFontFamily,
  font: applyFont,
  color: applyColour,
  'background-color': applyBackground,
  background: applyBackground,
  'vertical-align': applyShift,
  'white-space': (own, value) => {
    if (value.startsWith('pre')) own.set |= STYLE.preformatted;
    else own.clear |= STYLE.preformatted;
  },
  'list-style': applyListStyle,
  'list-style-type': applyListStyle,
  'page-break-before': (own, value) => {
    own.breakBefore = isForcedBreak(value);
  },
  'break-before': (own, value) => {
    own.breakBefore = isForcedBreak(value);
  },
  'page-break-after': (own, value) => {
    own.breakAfter = isForcedBreak(value);
  },
  'break-after': (own, value) => {
    own.breakAfter = isForcedBreak(value);
  },
};

function readDeclarations(own: OwnStyle, css: string): void {
  let relative = false;
  let top = 0;
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim();
    const value = declaration.slice(colon + 1).trim();
    if (name === 'position') relative = value === 'relative';
    else if (name === 'top') top = points(value);
    else if (name === 'bottom') top = -points(value);
    else if (Object.hasOwn(properties, name)) properties[name]?.(own, value);
  }
  // Some agents set footnote marks by a relative position instead of vertical-align.
  if (relative && top !== 0) own.shift = top < 0 ? 1 : -1;
  else if (own.edge !== 0 && own.size > 0 && own.size <= 8) own.shift = own.edge;
}

/** Reads `style` attributes, each distinct one once: filings repeat a few hundred of them a hundred thousand times. */
export class StyleReader {
  readonly #known = new Map<string, OwnStyle>();

  read(css: string): OwnStyle {
    const known = this.#known.get(css);
    if (known !== undefined) return known;
    const own = plainStyle();
    // Past any honest length only the beginning counts.
    readDeclarations(own, css.slice(0, 4_000).toLowerCase());
    if (this.#known.size < 20_000) this.#known.set(css, own);
    return own;
  }
}
