const BEGIN = /^<!-- exhibit99 item ([A-Za-z0-9-]{1,200})(?: ([0-9a-f]{8}))? -->$/;
const END = /^<!-- exhibit99 end ([A-Za-z0-9-]{1,200}) -->$/;
const MARKER = /^<!-- exhibit99 (?=item|end)/gm;

/** Text of a Markdown file: an item that we wrote between its markers, or what stands around them. */
export type Segment =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'item';
      readonly id: string;
      /** Between the markers, without the line feeds next to them. */
      readonly body: string;
      /** Whether the body is no longer what we wrote. */
      readonly edited: boolean;
    };

/** FNV-1a over UTF-16 units, as eight hexadecimal digits: enough to tell whether somebody typed in a text. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * An item between hidden comments that name it and carry a fingerprint of it. A line in the body that looks like such a
 * comment is changed so that it is none. `id` must be fit for a block id.
 */
export function markItem(id: string, body: string): string {
  const text = body
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\n+$/g, '')
    .replace(MARKER, '<!--  exhibit99 ');
  return `<!-- exhibit99 item ${id} ${fingerprint(text)} -->\n\n${text}\n\n<!-- exhibit99 end ${id} -->`;
}

/** The text without the markers, for those who read it once. */
export function withoutMarkers(markdown: string): string {
  return markdown
    .replace(
      /^<!-- exhibit99 (?:item [A-Za-z0-9-]+(?: [0-9a-f]{8})?|end [A-Za-z0-9-]+) -->\n\n?/gm,
      '',
    )
    .replace(/\n{3,}(?=$)/, '\n');
}

/**
 * A file's text in its parts, in order; joined by line feeds they are the file again. A beginning without its end, and an
 * id that came before, are words like any others: what is not understood is kept.
 */
export function splitItems(markdown: string): readonly Segment[] {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
  const segments: Segment[] = [];
  const seen = new Set<string>();
  const ends = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    const id = END.exec(line)?.[1];
    if (id !== undefined) ends.set(id, i);
  }
  let words: string[] = [];
  function closeWords(): void {
    if (words.length > 0) segments.push({ kind: 'words', text: words.join('\n') });
    words = [];
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const [, id, mark] = BEGIN.exec(line) ?? [];
    const end = id === undefined || seen.has(id) ? undefined : ends.get(id);
    const inside = end === undefined ? [] : lines.slice(i + 1, end);
    if (id === undefined || end === undefined || end < i || inside.some((one) => BEGIN.test(one))) {
      words.push(line);
      continue;
    }
    closeWords();
    seen.add(id);
    const body = inside.join('\n').replace(/^\n+|\n+$/g, '');
    segments.push({ kind: 'item', id, body, edited: mark !== fingerprint(body) });
    i = end;
  }
  closeWords();
  return segments;
}
