import type { Random } from '../core/anchor/random.ts';

/** What means something to one of the readers: markup, a submission's tags, the words and figures the detectors look for. */
const TOKENS: readonly string[] = [
  ...['<p>', '</p>', '<div>', '</div>', '<table>', '</table>', '<tr>', '<td>', '</td>', '<th>'],
  ...['<td colspan=9999999>', '<td rowspan=99999>', '<ul>', '<li>', '<ol start=-1>', '<pre>'],
  ...['<br>', '<hr>', '<!--', '-->', '<![CDATA[', ']]>', '<?xml version="1.0"?>', '<html>'],
  ...['<script>', '</script>', '<style>', '</style>', '<title>', '<textarea>', '<svg>', '<math>'],
  ...['<a href="#x">', '<a name=x>', '</a>', '<img src=x alt=y>', '<font size=7>', '<b>', '</i>'],
  ...['<sup>', '<ix:nonNumeric name="dei:DocumentType">', '<p style="page-break-before:always">'],
  ...['&#0;', '&#x10ffff;', '&#xd800;', '&amp;', '&nbsp', '&#99999999999;', '&quot;', '\u00a0'],
  ...[
    '<DOCUMENT>',
    '</DOCUMENT>',
    '<TYPE>8-K',
    '<TYPE>EX-99.1',
    '<SEQUENCE>2',
    '<TEXT>',
    '</TEXT>',
  ],
  ...['<FILENAME>../../x', '<SEC-DOCUMENT>', '<SEC-HEADER>', '<PAGE>', '<TABLE>', '<S>', '<C>'],
  ...['begin 644 a.gif\n', '\nend\n', '<CAPTION>', '-----', '=====', '.....', '_____', '*****'],
  ...[
    '\n',
    '\n\n',
    '\r',
    '\t',
    '    ',
    '                    ',
    '|',
    '||',
    '# ',
    '**',
    '_',
    '[',
    '](',
  ],
  ...['Item 1.', 'ITEM 8.01', 'PART II', 'Table of Contents', 'SIGNATURES', '/s/ ', 'Exhibit 99.1'],
  ...['expects to', 'may', 'we believe', 'forward-looking statements', 'second half of 2007', 'if'],
  ...[
    'by the end of the first quarter',
    'anticipates',
    'there can be no assurance',
    '2007',
    '.',
    ',',
  ],
  ...['95% CI 1.2 to 3.4', '(95% CI: 1.2, 3.4)', 'p<0.0001', 'p = .05', 'hazard ratio', 'HR 0.62'],
  ...[
    'Phase 1/2',
    'Phase III',
    'mg/m2',
    '12 of 28 (43%)',
    'median',
    'months',
    'NCT01234567',
    'n=12',
  ],
  ...[
    'half-life of 5 days',
    'every three weeks',
    'Grade 3',
    'patients',
    'twice daily',
    'respectively',
  ],
  ...[
    '\xe2\x80\x94',
    '\xe2\x80\x8b',
    '\xe2\x80\xae',
    '\xff',
    '\xc0\x80',
    '\xed\xa0\x80',
    '\0',
    '\x1a',
  ],
  ...['\xf0\x9d\x85\xa0', '\xe2\x89\xa4', '\xc2\xb1', '\xef\xbb\xbf', '+ADw-', '\x92', '\xa0', '('],
];

const NUMBERS = ['0', '-1', '99999999999999999999', '1e309', '.', '1,000,000,000,000', '0.0000001'];

type Mutation = (input: string, random: Random, others: readonly string[]) => string;

/** A short piece of a text: two offsets. */
function piece(text: string, random: Random, longest: number): [number, number] {
  const from = random.below(text.length + 1);
  return [from, Math.min(text.length, from + random.below(longest + 1))];
}

function replace(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

/** Where a pattern next stands after a place chosen at random; null when it does not. */
function next(text: string, random: Random, pattern: RegExp): RegExpExecArray | null {
  const sticky = new RegExp(pattern.source, 'g');
  sticky.lastIndex = random.below(text.length + 1);
  return sticky.exec(text);
}

const MUTATIONS: readonly Mutation[] = [
  function flipBits(text, random) {
    const at = random.below(text.length);
    return replace(
      text,
      at,
      at + 1,
      String.fromCharCode(text.charCodeAt(at) ^ (1 << random.below(8))),
    );
  },
  function cut(text, random) {
    const [from, to] = piece(text, random, 400);
    return replace(text, from, to, '');
  },
  function truncate(text, random) {
    return text.slice(0, random.below(text.length + 1));
  },
  function splice(text, random, others) {
    const [from, to] = piece(text, random, 200);
    const other = random.pick(others);
    return replace(text, from, to, other.slice(...piece(other, random, 800)));
  },
  function repeat(text, random) {
    const [from, to] = piece(text, random, 120);
    return replace(text, to, to, text.slice(from, to).repeat(1 + random.below(6)));
  },
  function moveUp(text, random) {
    const [from, to] = piece(text, random, 200);
    const at = random.below(from + 1);
    return replace(replace(text, from, to, ''), at, at, text.slice(from, to));
  },
  function duplicateTag(text, random) {
    const tag = next(text, random, /<[^<>]{1,200}>/);
    return tag ? replace(text, tag.index, tag.index, tag[0].repeat(1 + random.below(20))) : text;
  },
  function dropTag(text, random) {
    const tag = next(text, random, /<[^<>]{1,200}>/);
    return tag ? replace(text, tag.index, tag.index + tag[0].length, '') : text;
  },
  function nest(text, random) {
    const name = random.pick([
      'table><tr><td',
      'div',
      'ul><li',
      'b',
      'font',
      'span',
      'x',
      'p',
      'a',
    ]);
    const at = random.below(text.length + 1);
    return replace(text, at, at, `<${name}>`.repeat(1 + random.below(60)));
  },
  function inflateNumber(text, random) {
    const number = next(text, random, /\d[\d.,]*/);
    if (!number) return text;
    const by = random.next() < 0.5 ? random.pick(NUMBERS) : number[0].repeat(2 + random.below(12));
    return replace(text, number.index, number.index + number[0].length, by);
  },
  function insertToken(text, random) {
    const at = random.below(text.length + 1);
    return replace(text, at, at, random.pick(TOKENS));
  },
  function insertTokens(text, random) {
    const at = random.below(text.length + 1);
    const count = 2 + random.below(30);
    return replace(text, at, at, Array.from({ length: count }, () => random.pick(TOKENS)).join(''));
  },
  function joinLines(text, random) {
    const [from, to] = piece(text, random, 2000);
    return replace(text, from, to, text.slice(from, to).replace(/\s+/g, ' '));
  },
];

/** Size in bytes of an input that is grown to find what takes more than linear time. */
const PUMPED = 60_000;

/** One piece, of the text or of tokens, said over and over again. */
function pump(text: string, random: Random): string {
  const [from, to] = piece(text, random, 40);
  const count = 1 + random.below(3);
  const tokens = Array.from({ length: count }, () => random.pick(TOKENS)).join('');
  const said = (random.next() < 0.5 ? tokens : text.slice(from, to)) || ' ';
  return replace(text, to, to, said.repeat(Math.ceil(PUMPED / said.length)));
}

/**
 * An input made of one of the seeds, a character a byte, by one to eight mutations.
 * @param share of the inputs that are grown to tens of thousands of bytes
 */
export function mutate(seeds: readonly string[], random: Random, share: number): string {
  const seed = random.pick(seeds);
  const size = 200 + random.below(3500);
  const from = seed.length <= size || random.next() < 0.3 ? 0 : random.below(seed.length - size);
  let text = seed.slice(from, from + size);
  for (let left = 1 + random.below(8); left > 0 && text !== ''; left--)
    text = random.pick(MUTATIONS)(text, random, seeds);
  return random.next() < share ? pump(text, random) : text;
}
