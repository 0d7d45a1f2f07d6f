/** An element of a made-up page. */
export type Node =
  | { readonly kind: 'words'; readonly count: number }
  /** A word whose letters stand in elements of their own. */
  | { readonly kind: 'split' }
  | { readonly kind: 'empty'; readonly source: string }
  | { readonly kind: 'around'; readonly tag: string; readonly inner: readonly Node[] }
  | { readonly kind: 'hidden'; readonly tag: string; readonly inner: readonly Node[] }
  | { readonly kind: 'list'; readonly tag: string; readonly items: readonly (readonly Node[])[] }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly (readonly Node[])[])[];
      /** Whether cells and rows have their end tags. */
      readonly closed: boolean;
    };

/** Prints the elements with a new word at each place, and tells which of the words a reader sees. */
class PagePrinter {
  readonly words: string[] = [];
  #count = 0;
  #hidden = 0;
  #shaded = 0;

  #word(): string {
    let rest = this.#count++;
    let letters = '';
    for (let i = 0; i < 4; i++) {
      letters = String.fromCharCode(97 + (rest % 26)) + letters;
      rest = Math.floor(rest / 26);
    }
    const word = `qz${letters}`;
    if (this.#hidden === 0) this.words.push(word);
    return word;
  }

  all(nodes: readonly Node[]): string {
    return nodes.map((node) => this.print(node)).join(' ');
  }

  print(node: Node): string {
    switch (node.kind) {
      case 'words':
        return Array.from({ length: node.count }, () => this.#word()).join(' ');
      case 'split': {
        const word = this.#word();
        return `<span>${word.slice(0, 3)}</span><b>${word.slice(3, 4)}</b>${word.slice(4)}`;
      }
      case 'empty':
        return node.source;
      case 'around':
        return this.#around(node.tag, node.inner);
      case 'hidden':
        return this.#unseen(node.tag, node.inner);
      case 'list':
        return `<${node.tag}>${node.items.map((item) => `<li>${this.all(item)}</li>`).join('')}</${nameOf(node.tag)}>`;
      case 'table':
        return `<table>${node.rows.map((row) => this.#row(row, node.closed)).join('')}</table>`;
    }
  }

  #around(tag: string, inner: readonly Node[]): string {
    const depth = tag.includes('background') ? 1 : 0;
    this.#shaded += depth;
    const source = `<${tag}>${this.all(inner)}</${nameOf(tag)}>`;
    this.#shaded -= depth;
    return source;
  }

  /** White letters are seen on a dark ground; a script is no markup. */
  #unseen(tag: string, inner: readonly Node[]): string {
    const isSeen = /color/.test(tag) && this.#shaded > 0;
    if (!isSeen) this.#hidden++;
    const source = /^(?:script|style)$/.test(tag) ? this.#word() : this.all(inner);
    if (!isSeen) this.#hidden--;
    return `<${tag}>${source}</${nameOf(tag)}>`;
  }

  #row(cells: readonly (readonly Node[])[], closed: boolean): string {
    const inner = cells.map((cell) => `<td>${this.all(cell)}${closed ? '</td>' : ''}`);
    return `<tr>${inner.join('')}${closed ? '</tr>' : ''}`;
  }
}

function nameOf(tag: string): string {
  return tag.split(' ')[0] ?? tag;
}

/** The source of a page and the words that it shows, in order. */
export function printPage(nodes: readonly Node[]): { source: string; words: readonly string[] } {
  const printer = new PagePrinter();
  const source = printer.all(nodes);
  return { source, words: printer.words };
}
