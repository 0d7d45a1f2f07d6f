const COMMENTS = /\/\*[^]*?(?:\*\/|$)|<!--|-->/g;
const RULE = /([^{}]*)\{([^{}]*)\}/y;
/** A rule of another kind, such as `@page { … }` or `@media print { … }`, with one level of rules inside. */
const AT_RULE = /\s*@[^{};]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\})/y;
const MEDIA = /^\s*@media\b([^{]*)\{/i;
const SCREENS = /^\s*(?:(?:only\s+)?(?:screen|all)|not\s+print)\s*$/i;
const SIMPLE = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i;
const LONGEST = 200_000;
const MOST_RULES = 5_000;

/** Whether a list of media, as `@media` and a style's own attribute name them, has screens in it of whatever size. */
export function isForScreens(media: string): boolean {
  return media.trim() === '' || media.split(',').some((one) => SCREENS.test(one));
}

/** The rules of a page's own `<style>`, by the selectors that agents write: an element, a class, both, or an id. */
export class StyleSheet {
  readonly #rules = new Map<string, string>();

  get isEmpty(): boolean {
    return this.#rules.size === 0;
  }

  /** Reads more rules; what they say is added behind what earlier ones said. */
  add(css: string): void {
    this.#read(css.slice(0, LONGEST).replace(COMMENTS, ' '));
  }

  #read(source: string): void {
    for (let at = 0; at < source.length;) {
      AT_RULE.lastIndex = at;
      const special = AT_RULE.exec(source)?.[0];
      if (special !== undefined) {
        at = AT_RULE.lastIndex;
        const media = MEDIA.exec(special)?.[1];
        if (media !== undefined && isForScreens(media))
          this.#read(special.slice(special.indexOf('{') + 1, special.lastIndexOf('}')));
        continue;
      }
      RULE.lastIndex = at;
      const rule = RULE.exec(source);
      if (!rule) return;
      at = RULE.lastIndex;
      const [, selectors = '', declarations = ''] = rule;
      for (const selector of selectors.split(',')) this.#put(selector.trim(), declarations);
    }
  }

  #put(selector: string, declarations: string): void {
    if (selector === '' || !SIMPLE.test(selector) || this.#rules.size >= MOST_RULES) return;
    const [name = '', rest] = selector.split(/(?=[.#])/);
    const key = /^[.#]/.test(name) ? name : name.toLowerCase() + (rest ?? '');
    this.#rules.set(key, `${this.#rules.get(key) ?? ''};${declarations}`);
  }

  /** All that the rules declare for an element, the weightiest last. */
  declarationsFor(name: string, classes: string | undefined, id: string | undefined): string {
    let css = this.#rules.get(name) ?? '';
    for (const one of classes?.split(/\s+/) ?? [])
      css += `;${this.#rules.get(`.${one}`) ?? ''};${this.#rules.get(`${name}.${one}`) ?? ''}`;
    if (id !== undefined) css += `;${this.#rules.get(`#${id}`) ?? ''}`;
    return /[^;]/.test(css) ? css : '';
  }
}
