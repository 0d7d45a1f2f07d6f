import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../../src/core/detect/trial-metrics');

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that the detector's sources write, and the files that put one together when they run. */
function readPatterns(): { written: Pattern[]; makers: string[] } {
  const written: Pattern[] = [];
  const makers: string[] = [];
  for (const name of readdirSync(FOLDER)) {
    const { program, errors } = parseSync(name, readFileSync(join(FOLDER, name), 'utf8'));
    expect(errors).toEqual([]);
    new Visitor({
      Literal(node) {
        if ('regex' in node && node.regex)
          written.push({ source: node.regex.pattern, flags: node.regex.flags });
      },
      NewExpression({ callee }) {
        if (callee.type === 'Identifier' && callee.name === 'RegExp') makers.push(name);
      },
    }).visit(program);
  }
  return { written, makers };
}

/** The pattern with each escape and each class as one letter, so that only its structure is left. */
function skeletonOf({ source }: Pattern): string {
  return source.replaceAll(/\\(?:[pP]\{[^}]*\}|.)/g, 'e').replaceAll(/\[[^\]]*\]/g, 'c');
}

const UNBOUNDED = /[*+]|\{\d+,\}/y;

function isUnboundedAt(skeleton: string, at: number): boolean {
  UNBOUNDED.lastIndex = at;
  return UNBOUNDED.test(skeleton);
}

const isUnbounded = (skeleton: string): boolean =>
  [...skeleton].some((_, at) => isUnboundedAt(skeleton, at));

/** Whether a repetition without end holds another: "(a+)+", the form whose steps can double with each letter. */
function isNested(skeleton: string): boolean {
  const open: boolean[] = [];
  let repeats = false;
  for (let at = 0; at < skeleton.length; at++) {
    if (skeleton[at] === '(') {
      open.push(repeats);
      repeats = false;
    } else if (skeleton[at] === ')') {
      if (repeats && isUnboundedAt(skeleton, at + 1)) return true;
      repeats = repeats || (open.pop() ?? false);
    } else if (isUnboundedAt(skeleton, at)) repeats = true;
  }
  return false;
}

/** The alternatives of a pattern that are in no group. */
function alternativesOf(skeleton: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of skeleton) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === '|' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + char);
  }
  return parts;
}

/** Whether a search tries a repetition without end from more than one place: neither sticky nor bound to the start. */
function isSearching(pattern: Pattern): boolean {
  if (pattern.flags.includes('y')) return false;
  return alternativesOf(skeletonOf(pattern)).some(
    (part) => !part.startsWith('^') && isUnbounded(part),
  );
}

/** Heads of the patterns that search, and why the steps of each grow with the text and not with its square. */
const LINEAR: readonly (readonly [string, string])[] = [
  ['\\bphase (?:[1-4]|I{1,3}|IV)[ab]?', 'begins with a space inside, which its run has not'],
  ['\\b(?:evaluat(?:e|es|ed|ing|ion of)', 'its runs end it, so that none can fail'],
  [
    '(\\p{Lu}[\\p{L}\\d-]{2,24})',
    'its run stands behind a space, no more than 25 letters from its start',
  ],
  ['[\\s=<>≤≥(]\\.\\d', 'its run has no dash, with which it begins'],
  ['%|percent|phase', 'its run of digits begins behind none'],
  ['\\p{L}\\d+$', 'its run has no letter, with which it begins'],
  ['(?:-[A-Z]?\\d+){2}$', 'its runs have no dash, with which they begin'],
];

const { written, makers } = readPatterns();

describe('regular expressions of the detector', () => {
  it.each<[string, boolean]>([
    ['(a+)+', true],
    ['(?:a*b){2,}', true],
    ['((a+)b)*', true],
    ['(?:a{2}b)+', false],
    ['(a+)(b+)', false],
    ['[(+)]+', false],
  ])('%s is nested: %s', (source, nested) => {
    expect(isNested(skeletonOf({ source, flags: '' }))).toBe(nested);
  });

  it('are written out, but for one list of words', () => {
    expect(written.length).toBeGreaterThan(100);
    // number words, joined by bars
    expect(makers).toEqual(['may-hold-metric.ts']);
  });

  it('hold no repetition without end in another', () => {
    expect(written.filter((pattern) => isNested(skeletonOf(pattern)))).toEqual([]);
  });

  it('search with a repetition without end only where that is linear', () => {
    const searching = written.filter(isSearching);
    const explained = LINEAR.map(([head]) =>
      searching.filter(({ source }) => source.startsWith(head)),
    );
    expect(explained.map((found) => found.length)).toEqual(LINEAR.map(() => 1));
    expect(searching.filter((pattern) => !explained.flat().includes(pattern))).toEqual([]);
  });
});
