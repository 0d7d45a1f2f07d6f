/** What an element does to the flow of text, as bits of `TagTraits.role`. */
export const ROLE = {
  /** Starts and ends a block of its own. */
  block: 1,
  /** Never has content. */
  void: 2,
  /** Closed when the paragraph it stands in ends in tables only; otherwise carried into the next paragraph. */
  formatting: 4,
  /** Its content is not shown. */
  unseen: 8,
  /** An open `<p>` ends where it starts. */
  endsParagraph: 16,
  /** Inline XBRL: a wrapper without a look of its own. */
  inlineXbrl: 32,
} as const;

export interface TagTraits {
  readonly name: string;
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

const UNKNOWN: TagTraits = { name: '', role: 0, style: 0 };
const UNKNOWN_XBRL: TagTraits = { name: 'ix', role: ROLE.inlineXbrl, style: 0 };

const tags = new Map<string, TagTraits>();

function declare(names: string, role: number, style = 0): void {
  for (const name of names.split(' ')) tags.set(name, { name, role, style });
}

declare(
  'address article aside blockquote body center details dialog dir div dl dd dt fieldset figcaption figure footer ' +
    'form header h1 h2 h3 h4 h5 h6 html legend li main menu nav ol optgroup option p section summary ul caption ' +
    'table tbody td tfoot th thead tr document text page',
  ROLE.block | ROLE.endsParagraph,
);
declare('pre listing xmp plaintext', ROLE.block | ROLE.endsParagraph, STYLE.preformatted);
declare('hr', ROLE.block | ROLE.endsParagraph | ROLE.void);
declare(
  'area base basefont br col embed frame img input link meta param source track wbr',
  ROLE.void,
);
declare('a big code font nobr small strike s tt', ROLE.formatting);
declare('b strong', ROLE.formatting, STYLE.bold);
declare('em i', ROLE.formatting, STYLE.italic);
declare('cite dfn var', 0, STYLE.italic);
declare('u', ROLE.formatting, STYLE.underline);
declare('ins', 0, STYLE.underline);
declare('sup', 0, STYLE.superscript);
declare('sub', 0, STYLE.subscript);
declare(
  'script style head noscript template svg math object applet audio video iframe noembed noframes',
  ROLE.unseen,
);
declare(
  'title textarea select datalist ix:header ix:hidden ix:references ix:resources',
  ROLE.unseen,
);
declare('th', ROLE.block | ROLE.endsParagraph, STYLE.bold);
declare('h1 h2 h3 h4 h5 h6', ROLE.block | ROLE.endsParagraph, STYLE.bold);

/** The traits of an element by its name as written; unknown elements are transparent. */
export function tagTraits(raw: string): TagTraits {
  const known = tags.get(raw);
  if (known !== undefined) return known;
  const lower = raw.toLowerCase();
  let traits = tags.get(lower);
  if (traits === undefined) {
    traits = lower.startsWith('ix:')
      ? { ...UNKNOWN_XBRL, name: lower }
      : { ...UNKNOWN, name: lower };
  }
  // A hostile file may hold a million different names.
  if (tags.size < 2_000) tags.set(raw, traits);
  return traits;
}
