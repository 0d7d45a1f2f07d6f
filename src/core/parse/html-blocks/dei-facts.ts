import { detach } from '../detach.ts';
const LONGEST_FACT = 500;

interface OpenFact {
  name: string;
  format: string;
  text: string;
}

/** Collects the cover facts (`dei:` names) of inline XBRL, shown or hidden. The first value of a name counts. */
export class DeiFacts {
  readonly #facts = new Map<string, string>();
  readonly #open: OpenFact[] = [];

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Starts a fact; false when it is none of the cover's. */
  open(name: string | null, format: string | null): boolean {
    if (name === null || !/^dei:/i.test(name)) return false;
    this.#open.push({ name: detach(name.slice(4)), format: format ?? '', text: '' });
    return true;
  }

  append(run: string): void {
    for (const fact of this.#open) if (fact.text.length < LONGEST_FACT) fact.text += run;
  }

  close(): void {
    const fact = this.#open.pop();
    if (fact === undefined || this.#facts.has(fact.name)) return;
    const text = factValue(fact);
    if (text !== '') this.#facts.set(fact.name, text);
  }

  /** Name to value; null when the document has none. */
  toRecord(): Readonly<Record<string, string>> | null {
    return this.#facts.size === 0 ? null : Object.fromEntries(this.#facts);
  }
}

function factValue(fact: OpenFact): string {
  if (/fixed-true$|booleantrue$/i.test(fact.format)) return 'true';
  if (/fixed-false$|booleanfalse$/i.test(fact.format)) return 'false';
  return detach(fact.text.replace(/ {2,}/g, ' ').trim());
}
