import { parseAst } from 'vite';

/** A text that stands in the code instead of the catalogue. */
export interface LooseText {
  readonly line: number;
  readonly text: string;
}

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** What assistive technology and tooltips read out; and the props by which our own widgets hand it on. */
const SPOKEN =
  /^(?:aria-(?:label|description|placeholder|roledescription|valuetext)|title|placeholder|alt|label|heading|hint|word|words|name)$/;
/** Where toasts, dialogs, menus and lists of choices keep what they say. */
const SAYING = /^(?:title|description|message|detail|label|buttons)$/;
/** Functions to which what is said is given as it is, among the first two arguments; behind them stands what is logged. */
const TELLING =
  /^(?:announce|setMessage|setProblem|setSaid|tell|tellFailure|toFailure|showErrorBox)$/;
/** A form field's `name` is for the page, not for the reader. */
const PAGE_ELEMENT = /^[a-z]/;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value] : [];
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  const { name, value, property } = node;
  if (typeof name === 'string') return name;
  if (isNode(property)) return nameOf(property);
  return typeof value === 'string' ? value : '';
}

/** The strings that an expression may come to, however it chooses among them. */
function stringsOf(node: Node): readonly (readonly [number, string])[] {
  const within = (...fields: readonly string[]) =>
    fields.flatMap((field) => nodesIn(node[field]).flatMap(stringsOf));
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [[node.start, node['value']]] : [];
    case 'TemplateLiteral': {
      const words = nodesIn(node['quasis']).map(({ value }) => (value as { raw: string }).raw);
      return [[node.start, words.join('…')], ...within('expressions')];
    }
    case 'ConditionalExpression':
      return within('consequent', 'alternate');
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node['operator'] === '===' || node['operator'] === '!=='
        ? []
        : within('left', 'right');
    case 'ArrayExpression':
      return within('elements');
    case 'JSXExpressionContainer':
      return within('expression');
    default:
      return [];
  }
}

/** What of a node is said to the reader; empty where nothing is. */
function saidBy(node: Node, parent: Node | null): readonly (readonly [number, string])[] {
  switch (node.type) {
    case 'JSXText':
      return [[node.start, String(node['value'])]];
    case 'JSXExpressionContainer':
      return parent?.type === 'JSXElement' || parent?.type === 'JSXFragment' ? stringsOf(node) : [];
    case 'JSXAttribute': {
      const name = nameOf(node['name']);
      const element = nameOf(parent?.['name']);
      if (!SPOKEN.test(name) || (name === 'name' && PAGE_ELEMENT.test(element))) return [];
      return nodesIn(node['value']).flatMap(stringsOf);
    }
    case 'Property':
      return SAYING.test(nameOf(node['key'])) ? nodesIn(node['value']).flatMap(stringsOf) : [];
    case 'CallExpression':
      return TELLING.test(nameOf(node['callee']))
        ? nodesIn(node['arguments']).slice(0, 2).filter(isSentence).flatMap(stringsOf)
        : [];
    default:
      return [];
  }
}

/** Whether an argument reads as words: codes such as "not-found" do not. */
function isSentence(node: Node): boolean {
  return stringsOf(node).some(([, text]) => /\s/.test(text) || /^\p{Lu}/u.test(text));
}

/** The texts of a source that a reader would see and no catalogue has. */
export function findLooseTexts(source: string, lang: 'ts' | 'tsx'): readonly LooseText[] {
  const found = new Map<number, LooseText>();
  function visit(node: Node, parent: Node | null): void {
    for (const [start, text] of saidBy(node, parent))
      if (/\p{L}/u.test(text))
        found.set(start, { line: source.slice(0, start).split('\n').length, text: text.trim() });
    for (const value of Object.values(node)) for (const child of nodesIn(value)) visit(child, node);
  }
  for (const node of nodesIn(parseAst(source, { lang }).body)) visit(node, null);
  return [...found.values()];
}
