import { Parser } from 'htmlparser2';

/** An element of a data form; text and elements are kept apart, as such forms never mix them. */
export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly XmlElement[];
  /** The text directly inside, trimmed. */
  readonly text: string;
}

interface Draft {
  readonly name: string;
  readonly attributes: (readonly [string, string])[];
  readonly children: Draft[];
  text: string;
}

/** Elements nested deeper are read as text of the one above: no form needs more, and recursion stays bounded. */
const MAX_DEPTH = 40;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Reads XML as a tree under a nameless root; what is not well-formed is read as far as it goes. */
export function readXml(source: string): XmlElement {
  const root: Draft = { name: '', attributes: [], children: [], text: '' };
  let top = root;
  /** Those around `top`. */
  const stack: Draft[] = [];
  let beyond = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (stack.length + 1 >= MAX_DEPTH) {
          beyond++;
          return;
        }
        const kept = Object.entries(attributes)
          .filter(([key]) => !/^xmlns|^xsi:|^xml:/.test(key))
          .map(([key, value]) => [localName(key), value.trim()] as const);
        const element = { name: localName(name), attributes: kept, children: [], text: '' };
        top.children.push(element);
        stack.push(top);
        top = element;
      },
      ontext(data) {
        top.text += data;
      },
      onclosetag() {
        if (beyond > 0) beyond--;
        else {
          top.text = top.text.trim();
          top = stack.pop() ?? root;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  return root;
}
