import { describe, expect, it } from 'vitest';
import { documentOf, parsed } from '../fixture.ts';
import { itemsOf } from '../../../../src/core/parse/sections/items-of.ts';
import {
  EIGHT_K,
  EIGHT_K_2001,
  TEN_K,
  TEN_Q,
  writePage,
  writeTyped,
  type Layout,
  type PrintedForm,
  type Setting,
  type Wording,
} from './write-filing.ts';

const FORMS = [TEN_K, TEN_Q, EIGHT_K, EIGHT_K_2001];
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI'.split(' ');
const SPELLED =
  'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen';

function inWords(number: string, words: readonly string[]): string {
  return number.replace(/^(\d+)(?![.\d])/, (digits) => words[Number(digits) - 1] ?? digits);
}

function spaced(text: string): string {
  return [...text].join(' ');
}

function misspelt(title: string): string {
  return title
    .replace('Management’s', 'Managment’s')
    .replace('Financial', 'Finacial')
    .replace('Proceedings', 'Procedings')
    .replace('Agreement', 'Ageement');
}

const wordings: readonly [name: string, wording: Wording][] = [
  ['Item 1. Title.', (n, t) => [`Item ${n}.`, `${t}.`]],
  ['ITEM 1. TITLE', (n, t) => [`ITEM ${n}.`, t.toUpperCase()]],
  ['Item 1 Title', (n, t) => [`Item ${n}`, t]],
  ['Item 1: Title', (n, t) => [`Item ${n}:`, t]],
  ['Item 1 - Title', (n, t) => [`Item ${n} -`, t]],
  ['Item 1) Title', (n, t) => [`Item ${n})`, t]],
  ['[Item 1] Title', (n, t) => [`[Item ${n}]`, t]],
  ['Item (1) Title', (n, t) => [`Item (${n})`, t]],
  ['Item No. 1', (n, t) => [`Item No. ${n}.`, t]],
  ['item 1a.', (n, t) => [`item ${n.toLowerCase()}.`, t]],
  ['Item1.', (n, t) => [`Item${n}.`, t]],
  ['Item 1 A.', (n, t) => [`Item ${n.replace(/([A-C])$/, ' $1')}.`, t]],
  ['Item 1-A.', (n, t) => [`Item ${n.replace(/([A-C])$/, '-$1')}.`, t]],
  ['Item 1(A).', (n, t) => [`Item ${n.replace(/([A-C])$/, '($1)')}.`, t]],
  ['ITEM IV.', (n, t) => [`ITEM ${inWords(n, ROMANS)}.`, t]],
  ['Item Four.', (n, t) => [`Item ${/[A-C]$/.test(n) ? n : inWords(n, SPELLED.split(' '))}.`, t]],
  ['I T E M 1.', (n, t) => [`${spaced('ITEM')} ${n}.`, t]],
  ['I T E M 1 0 .', (n, t) => [`${spaced('ITEM')}  ${spaced(n)}.`, t.toUpperCase()]],
  ['hard spaces', (n, t) => [`Item\u00a0${n}.\u00a0\u00a0`, t]],
  ['a misspelt title', (n, t) => [`Item ${n}.`, misspelt(t)]],
  ['a misspelt word Item', (n, t) => [`Itme ${n}.`, t]],
  ['a letter for the first', (n, t) => [`ltem ${n}.`, t]],
  ['no title', (n) => [`Item ${n}.`, '']],
];

function joined(first: string, second: string): string {
  return second === '' ? first : `${first} ${second}`;
}

const settings: readonly [name: string, setting: Setting][] = [
  ['bold', (n, t) => `<p><b>${joined(n, t)}</b></p>`],
  ['plain', (n, t) => `<p>${joined(n, t)}</p>`],
  ['centred', (n, t) => `<p align="center">${joined(n, t)}</p>`],
  ['h3', (n, t) => `<h3>${joined(n, t)}</h3>`],
  ['italic', (n, t) => `<p><i>${joined(n, t)}</i></p>`],
  ['a list item', (n, t) => `<ul><li>${joined(n, t)}</li></ul>`],
  ['a bold number', (n, t) => `<p><b>${n}</b> ${t}</p>`],
  ['two paragraphs', (n, t) => `<p><b>${n}</b></p>${t === '' ? '' : `<p><b>${t}</b></p>`}`],
  ['two lines', (n, t) => `<p><b>${t === '' ? n : `${n}<br>${t}`}</b></p>`],
  ['two cells', (n, t) => `<table><tr><td width="9%">${n}</td><td>${t}</td></tr></table>`],
  [
    'cells with gutters',
    (n, t) =>
      `<table><tr><td></td><td><font size=2><b>${n}</b></font></td><td>&nbsp;</td><td><b>${t}</b></td></tr></table>`,
  ],
  [
    'split spans',
    (n, t) =>
      `<div><span style="font-weight:bold">${n.slice(0, 3)}</span><span style="font-weight:700">${n.slice(3)} ${t.slice(0, 2)}</span><span style="font-weight:bold">${t.slice(2)}</span></div>`,
  ],
  [
    'an anchor',
    (n, t) => `<div><a name="x"></a><font face="Times"><b>${joined(n, t)}</b></font></div>`,
  ],
];

const typed: readonly [name: string, setting: Setting][] = [
  ['flush', joined],
  ['centred', (n, t) => ' '.repeat(Math.max(0, 39 - joined(n, t).length / 2)) + joined(n, t)],
  ['on two lines', (n, t) => (t === '' ? n : `${n}\n${t}`)],
  ['underlined', (n, t) => `${joined(n, t)}\n${'-'.repeat(joined(n, t).length)}`],
  ['with a wide gap', (n, t) => (t === '' ? n : `${n}        ${t}`)],
];

const plain: Wording = (n, t) => [`Item ${n}.`, t];

const mentions = [
  'See Item 1, Legal Proceedings, and Item 7 of this report.',
  'Item 7. Financial Statements and Exhibits of our report for March describes what was sold.',
  'Item 1A of our annual report on Form 10-K lists what may go wrong.',
  'Item 303 of Regulation S-K asks for more.',
  '“Item 8.01 Other Events” below has more on this.',
];

const layouts: readonly [name: string, layout: Layout][] = [
  ['contents in a table', { contents: 'table' }],
  ['contents set as the headings are', { contents: 'alike' }],
  ['headings repeated on each page', { running: 'heading' }],
  ['headings continued on each page', { running: 'continued' }],
  ['sentences that begin with an item', { mentions }],
];

function partOf({ items }: PrintedForm, place: number): string {
  const part = items.slice(0, place + 1).findLast((entry) => entry.part)?.part ?? '';
  return /^PART (\w+)/.exec(part)?.[1] ?? '';
}

function numbersOf(form: PrintedForm): string[] {
  return form.items.map(({ number }, place) =>
    form === TEN_Q ? `${partOf(form, place)}/${number}` : number,
  );
}

/** The items found in a source, and those whose bodies are not held whole. */
function readItems(
  source: string,
  form: PrintedForm,
): { items: readonly string[]; torn: string[] } {
  const document = documentOf(parsed(new TextEncoder().encode(source)), 0);
  const items = itemsOf(document.sections, document.type) ?? [];
  const bodies = document.sections.filter((section) => section.kind === 'item');
  const torn = form.items.flatMap(({ body, number }, place) => {
    const section = bodies[place];
    const text = document.text.slice(section?.start, section?.end).replace(/\s+/g, ' ');
    const ends = body.slice(-40).replace(/\s+/g, ' ');
    return text.includes(ends) && text.length >= body.length ? [] : [number];
  });
  return { items, torn };
}

function wrongOf(
  sources: (form: PrintedForm) => readonly (readonly [name: string, source: string])[],
): string[] {
  return FORMS.flatMap((form) =>
    sources(form).flatMap(([name, source]) => {
      const { items, torn } = readItems(source, form);
      const right = items.join() === numbersOf(form).join() && torn.length === 0;
      return right ? [] : [`${form.form} ${name}: ${items.join()} torn ${torn.join()}`];
    }),
  );
}

describe('items under headings', () => {
  it.each(wordings)('worded “%s”, however set on a page', (_name, wording) => {
    const wrong = wrongOf((form) =>
      settings.map(([name, setting]) => [name, writePage(form, wording, setting)] as const),
    );
    expect(wrong).toEqual([]);
  });

  it.each(wordings)('worded “%s”, however typed', (_name, wording) => {
    const wrong = wrongOf((form) =>
      typed.map(([name, setting]) => [name, writeTyped(form, wording, setting)] as const),
    );
    expect(wrong).toEqual([]);
  });

  it.each(layouts)('among %s', (_name, layout) => {
    const wrong = wrongOf((form) =>
      settings.map(([name, setting]) => [name, writePage(form, plain, setting, layout)] as const),
    );
    expect(wrong).toEqual([]);
  });
});
