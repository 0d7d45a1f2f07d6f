import { levelOf } from '../level-of.ts';
import { BlockWriter } from '../block-writer.ts';
import type { DocumentContent } from '../document-content.ts';
import type { CellDraft } from '../text-blocks/table-draft.ts';
import { isFigureText } from '../text-blocks/segment-line.ts';
import { writeTable } from '../text-blocks/write-table.ts';
import { INITIALS, LABELS } from './label-lexicon.ts';
import { readXml, type XmlElement } from './read-xml.ts';

const LONG_VALUE = 160;
const PARAGRAPHS = /\n\s*\n/;
/** A table of records wider than this reads worse than one table a record. */
const MAX_COLUMNS = 14;

/** Whether a value is read as paragraphs under a heading, not in a cell. */
function isProse(value: string): boolean {
  return value.length > LONG_VALUE || PARAGRAPHS.test(value);
}

/** A value with the path of labels that leads to it from the record. */
interface Leaf {
  readonly path: string;
  readonly label: string;
  readonly value: string;
}

/** An element's name as words: "periodOfReport" is "Period of report". */
function labelOf(name: string): string {
  const known = LABELS.get(name);
  if (known) return known;
  const words = name
    .replace(/[_.-]+/g, ' ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L}{2})(\d)/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(' ')
    .map((word) => (INITIALS.has(word.toLowerCase()) ? word.toUpperCase() : word.toLowerCase()));
  const label = words.join(' ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Footnote marks of a value stand behind it: `<footnoteId id="F1"/>`. */
function footnotesOf(element: XmlElement): string {
  const marks = element.children
    .filter((child) => child.name === 'footnoteId')
    .flatMap((child) => child.attributes.map(([, value]) => `(${value})`));
  return marks.length > 0 ? ` ${marks.join(' ')}` : '';
}

/** The value of an element that holds nothing but one; null for one that holds elements of its own. */
function valueOf(element: XmlElement): string | null {
  const children = element.children.filter((child) => child.name !== 'footnoteId');
  const only = children[0];
  if (children.length === 0) {
    const attributes = element.attributes.map(([, value]) => value).filter((value) => value !== '');
    const text = element.text === '' ? attributes.join(' ') : element.text;
    return (text + footnotesOf(element)).trim();
  }
  if (children.length === 1 && only?.name === 'value' && only.children.length === 0)
    return (only.text + footnotesOf(element)).trim();
  return null;
}

function leavesOf(element: XmlElement, prefix: string): Leaf[] {
  const leaves: Leaf[] = [];
  for (const child of element.children) {
    if (child.name === 'footnoteId') continue;
    const path = `${prefix}/${child.name}`;
    const value = valueOf(child);
    if (value === null) leaves.push(...leavesOf(child, path));
    else if (value !== '') leaves.push({ path, label: labelOf(child.name), value });
  }
  return leaves;
}

/** Writes a tree of data as headings, tables of names and values, and tables of records. */
class XmlWriter {
  readonly writer = new BlockWriter();

  element(element: XmlElement, level: number): void {
    let values: Leaf[] = [];
    const flush = (): void => {
      this.#pairs(values);
      values = [];
    };
    let free = 0;
    for (const [i, child] of element.children.entries()) {
      if (i < free) continue;
      const value = valueOf(child);
      if (value !== null && child.name === 'footnote') {
        flush();
        this.#footnote(child, value);
      } else if (value !== null && isProse(value)) {
        flush();
        this.#heading(labelOf(child.name), level);
        for (const line of value.split(PARAGRAPHS)) this.#paragraph(line);
      } else if (value !== null) {
        if (value !== '') values.push({ path: child.name, label: labelOf(child.name), value });
      } else {
        flush();
        let end = i + 1;
        while (element.children[end]?.name === child.name) end++;
        this.#group(child.name, element.children.slice(i, end), level);
        free = end;
      }
    }
    flush();
  }

  #group(name: string, elements: readonly XmlElement[], level: number): void {
    const records = elements.map((element) => leavesOf(element, ''));
    const isRecord = elements.length > 1 || /(?:Transaction|Holding|infoTable)$/.test(name);
    const columns = new Map<string, string>();
    for (const record of records) for (const leaf of record) columns.set(leaf.path, leaf.label);
    const isFlat = records.every((record) => record.every((leaf) => !isProse(leaf.value)));
    this.#heading(labelOf(name), level);
    if (isRecord && isFlat && columns.size <= MAX_COLUMNS) this.#records(records, columns);
    else for (const element of elements) this.element(element, Math.min(level + 1, 6));
  }

  #records(records: readonly (readonly Leaf[])[], columns: ReadonlyMap<string, string>): void {
    const places = new Map([...columns.keys()].map((path, i) => [path, i]));
    const head = [...columns.values()].map((text, column): CellDraft => ({
      column,
      colSpan: 1,
      text,
      header: true,
      align: 'left',
    }));
    const rows = records.map((record) => {
      const cells = new Map<number, string>();
      for (const { path, value } of record) {
        const column = places.get(path) ?? 0;
        const above = cells.get(column);
        cells.set(column, above === undefined ? value : `${above} ${value}`);
      }
      return [...cells]
        .toSorted(([a], [b]) => a - b)
        .map(([column, text]): CellDraft => {
          const align = isFigureText(text) ? 'right' : 'left';
          return { column, colSpan: 1, text, header: false, align };
        });
    });
    writeTable(this.writer, { caption: '', columns: columns.size, rows: [head, ...rows] });
  }

  #pairs(values: readonly Leaf[]): void {
    if (values.length === 0) return;
    const rows = values.map(({ label, value }): CellDraft[] => [
      { column: 0, colSpan: 1, text: label, header: true, align: 'left' },
      { column: 1, colSpan: 1, text: value, header: false, align: 'left' },
    ]);
    writeTable(this.writer, { caption: '', columns: 2, rows });
  }

  #footnote(element: XmlElement, value: string): void {
    const [, id] = element.attributes.find(([name]) => name === 'id') ?? [];
    this.#paragraph(id ? `(${id}) ${value}` : value);
  }

  #heading(text: string, level: number): void {
    this.writer.begin();
    this.writer.append(text);
    this.writer.end({ kind: 'heading', level: levelOf(Math.min(level, 5)) });
  }

  #paragraph(text: string): void {
    this.writer.begin();
    this.writer.append(text);
    this.writer.end({ kind: 'paragraph' });
  }
}

/** Facts that the data itself names, under inline XBRL's names for them; the subject's before the filer's. */
const FACTS: readonly (readonly [fact: string, elements: readonly string[]])[] = [
  ['DocumentType', ['documentType', 'submissionType']],
  ['EntityRegistrantName', ['issuerName', 'entityName', 'regName', 'companyName', 'name']],
  ['EntityCentralIndexKey', ['issuerCik', 'issuerCIK', 'regCik', 'cik']],
  [
    'DocumentPeriodEndDate',
    ['periodOfReport', 'reportCalendarOrQuarter', 'repPdDate', 'dateOfEvent'],
  ],
];

/** Lists of holdings name other companies. */
const HOLDINGS: ReadonlySet<string> = new Set(['infoTable', 'invstOrSec', 'invstOrSecs']);

function factsOf(root: XmlElement): Record<string, string> {
  const named = new Map<string, string>();
  const visit = (element: XmlElement): void => {
    if (element.text !== '' && !named.has(element.name)) named.set(element.name, element.text);
    for (const child of element.children) if (!HOLDINGS.has(child.name)) visit(child);
  };
  visit(root);
  const facts: Record<string, string> = {};
  for (const [fact, elements] of FACTS) {
    const element = elements.find((name) => named.has(name));
    const value = element === undefined ? undefined : named.get(element);
    if (value !== undefined) facts[fact] = value;
  }
  return facts;
}

/** Reads a data form (ownership reports 3, 4 and 5, 13F, D, NPORT, 13D and 13G) as headings and tables. */
export function xmlToBlocks(source: string): DocumentContent {
  const inner = source.replace(/^\s*(?:<(?:XML|TEXT)>\s*)+/i, '').replace(/<\/XML>\s*$/i, '');
  const root = readXml(inner);
  const xml = new XmlWriter();
  xml.element(root, 1);
  const { text, blocks } = xml.writer;
  return { text, blocks, facts: factsOf(root), warnings: [] };
}
