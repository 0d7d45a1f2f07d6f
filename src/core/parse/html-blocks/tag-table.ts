/** What an element does to the flow of text, as bits of `TagTraits.role`. */
export const ROLE = {
  /** Starts and ends a block of its own, and ends an open `<p>`. */
  block: 1,
  /** Never has content. */
  void: 2,
  /** Carried on into the next block when left open, as browsers do. */
  formatting: 4,
  /** Its content is not shown. */
  unseen: 8,
  /** Inline XBRL: a wrapper without a look of its own. */
  inlineXbrl: 16,
  /** An open table cell ends where it starts or ends. */
  endsCell: 32,
  /** One of EDGAR's own tags for ASCII filings, which may stand inside a `<pre>`. */
  ascii: 64,
} as const;

/** The elements that mean something of their own to the reader. */
export type TagKind =
  | 'other'
  | 'paragraph'
  | 'table'
  | 'row'
  | 'row-group'
  | 'cell'
  | 'caption'
  | 'list'
  | 'item'
  | 'term'
  | 'heading'
  | 'pre'
  | 'anchor'
  | 'font'
  | 'fact'
  | 'break'
  | 'rule'
  | 'image'
  | 'page';

/** What an element does to the text, whatever its attributes say. */
export interface TagTraits {
  readonly name: string;
  readonly kind: TagKind;
  readonly role: number;
  /** Bits of `STYLE` that the element sets by itself. */
  readonly style: number;
}

/** How a run of characters is set, as bits that elements inherit. */
export const STYLE = {
  bold: 1,
  italic: 2,
  underline: 4,
  superscript: 8,
  subscript: 16,
  /** Not shown: display:none, visibility:hidden, size 0. */
  hidden: 32,
  /** White letters. */
  white: 64,
  /** A background that is not white, on which white letters show. */
  shaded: 128,
  preformatted: 256,
  /** A font whose letters are drawn as dingbats. */
  wingdings: 512,
  /** A font whose letters are drawn as Greek and mathematics. */
  symbol: 1024,
} as const;

/** The bits that become marks of the text. */
export const MARKED =
  STYLE.bold | STYLE.italic | STYLE.underline | STYLE.superscript | STYLE.subscript;

/** Whether text of that style shows on the page. */
export function isVisible(style: number): boolean {
  if ((style & (STYLE.hidden | STYLE.white)) === 0) return true;
  return (style & STYLE.hidden) === 0 && (style & STYLE.shaded) !== 0;
}

const declared = new Map<string, TagTraits>();

function declare(list: string, kind: TagKind, role: number, style = 0): void {
  for (const name of list.split(' ')) declared.set(name, { name, kind, role, style });
}

declare(
  'address article aside blockquote body center details dialog div dl fieldset figcaption figure footer form header ' +
    'html legend main nav optgroup option section summary document text',
  'other',
  ROLE.block,
);
declare('p', 'paragraph', ROLE.block);
declare('table', 'table', ROLE.block | ROLE.ascii);
declare('tr', 'row', ROLE.block | ROLE.endsCell);
declare('tbody thead tfoot', 'row-group', ROLE.block | ROLE.endsCell);
declare('td', 'cell', ROLE.block | ROLE.endsCell);
declare('th', 'cell', ROLE.block | ROLE.endsCell, STYLE.bold);
declare('caption', 'caption', ROLE.block | ROLE.endsCell | ROLE.ascii);
declare('ul ol dir menu', 'list', ROLE.block);
declare('li', 'item', ROLE.block);
declare('dd dt', 'term', ROLE.block);
declare('h1 h2 h3 h4 h5 h6', 'heading', ROLE.block, STYLE.bold);
declare('pre listing xmp plaintext', 'pre', ROLE.block, STYLE.preformatted);
declare('page', 'page', ROLE.void | ROLE.ascii);
declare('c fn f1 f2 f3 f4 f5 f6 f7 f8 f9', 'other', ROLE.ascii);
declare(
  'area base basefont col embed frame input link meta param source track wbr',
  'other',
  ROLE.void,
);
declare('br', 'break', ROLE.void);
declare('hr', 'rule', ROLE.void);
declare('img', 'image', ROLE.void);
declare('a', 'anchor', ROLE.formatting);
declare('font', 'font', ROLE.formatting);
declare('big code nobr small strike tt', 'other', ROLE.formatting);
declare('s', 'other', ROLE.formatting | ROLE.ascii);
declare('b strong', 'other', ROLE.formatting, STYLE.bold);
declare('em i', 'other', ROLE.formatting, STYLE.italic);
declare('cite dfn var', 'other', 0, STYLE.italic);
declare('u', 'other', ROLE.formatting, STYLE.underline);
declare('ins', 'other', 0, STYLE.underline);
declare('sup', 'other', 0, STYLE.superscript);
declare('sub', 'other', 0, STYLE.subscript);
declare(
  'script style head noscript template svg math object applet audio video iframe noembed noframes title textarea select ' +
    'datalist ix:header ix:hidden ix:references ix:resources',
  'other',
  ROLE.unseen,
);
declare('ix:nonnumeric', 'fact', ROLE.inlineXbrl);

const ANY: TagTraits = { name: '', kind: 'other', role: 0, style: 0 };
const MOST_NAMES = 2_000;

/** Looks up elements by their name as written; the same element always gives the same object. */
export class TagNames {
  readonly #known = new Map<string, TagTraits>();

  /** The traits of an element; unknown elements are transparent. */
  traits(raw: string): TagTraits {
    const known = this.#known.get(raw);
    if (known) return known;
    const name = raw.toLowerCase();
    const traits = declared.get(name) ?? this.#unknown(name);
    if (this.#known.size < MOST_NAMES) this.#known.set(raw, traits);
    return traits;
  }

  #unknown(name: string): TagTraits {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    // A hostile file may hold a million different names; those past the first thousands are all the same to us.
    if (this.#known.size >= MOST_NAMES) return ANY;
    const role = name.startsWith('ix:') ? ROLE.inlineXbrl : 0;
    const traits: TagTraits = { name, kind: 'other', role, style: 0 };
    this.#known.set(name, traits);
    return traits;
  }
}
