import { describe, expect, it } from 'vitest';
import type { Tag } from '../../../src/core/annotate/tag.ts';
import { mergeTagSet, writeTagSet } from '../../../src/core/annotate/tag-set.ts';
import { parseTagSet } from '../../../src/ipc/tag-set-schema.ts';
import { tagOf } from './samples.ts';

const isFree = (key: string) => key !== 't';

describe('a set of tags', () => {
  it('comes back as it went out', () => {
    const tags = [tagOf('dose', { colour: 'pink', hotkey: 'd', description: 'mg' }), tagOf('risk')];
    expect(parseTagSet(writeTagSet(tags))).toEqual({ ok: true, value: tags });
  });

  it('needs no more of a tag than its name', () => {
    const json = '{"format":"exhibit99-tags","version":1,"tags":[{"name":"dose"}]}';
    expect(parseTagSet(json)).toEqual({ ok: true, value: [tagOf('dose')] });
  });

  it.each([
    ['{', { kind: 'notJson' }],
    ['[]', { kind: 'noList' }],
    ['{"format":"other","version":1,"tags":[]}', { kind: 'notASet' }],
    ['{"format":"exhibit99-tags","version":2,"tags":[]}', { kind: 'laterVersion' }],
    ['{"format":"exhibit99-tags","version":1}', { kind: 'noList' }],
    [
      '{"format":"exhibit99-tags","version":1,"tags":[{"name":"a"},{"name":"b","colour":"mauve"}]}',
      { kind: 'badTag', index: 1, part: 'colour', why: expect.stringContaining('invalid') },
    ],
    [
      '{"format":"exhibit99-tags","version":1,"tags":[{"name":"a","hotkey":"F1"}]}',
      { kind: 'badTag', index: 0, part: 'hotkey', why: expect.stringContaining('too big') },
    ],
    [
      '{"format":"exhibit99-tags","version":1,"tags":[7]}',
      { kind: 'badTag', index: 0, part: null, why: expect.stringContaining('invalid input') },
    ],
  ])('says what is wrong with %s', (json, problem) => {
    expect(parseTagSet(json)).toEqual({ ok: false, error: problem });
  });
});

describe('mergeTagSet', () => {
  const here = [
    tagOf('Dose', { colour: 'pink', hotkey: 'd' }),
    tagOf('risk', { description: 'What may go wrong' }),
  ];

  it.each<[string, readonly Tag[], object]>([
    [
      'a new tag',
      [tagOf('endpoint', { hotkey: 'e' })],
      { added: 1, put: [tagOf('endpoint', { hotkey: 'e' })] },
    ],
    [
      'a tag in other capitals, which keeps its spelling',
      [tagOf('dose', { colour: 'blue' })],
      { changed: 1, put: [tagOf('Dose', { colour: 'blue', hotkey: 'd' })] },
    ],
    [
      'a tag of which nothing new is said',
      [tagOf('risk'), tagOf('Dose')],
      { unchanged: 2, put: [] },
    ],
    [
      'a description in place of another',
      [tagOf('risk', { description: 'All that may go wrong' })],
      { changed: 1, put: [tagOf('risk', { description: 'All that may go wrong' })] },
    ],
    [
      'a key that another tag has',
      [tagOf('drug', { hotkey: 'd' })],
      { added: 1, withoutKey: ['drug'], put: [tagOf('drug')] },
    ],
    [
      'a key that a command has',
      [tagOf('trial', { hotkey: 't' })],
      { added: 1, withoutKey: ['trial'] },
    ],
    [
      'one key for two',
      [tagOf('x', { hotkey: 'q' }), tagOf('y', { hotkey: 'q' })],
      { added: 2, withoutKey: ['y'] },
    ],
    [
      'a tag said twice',
      [tagOf('x', { colour: 'blue' }), tagOf('X', { colour: 'teal' })],
      { added: 1, put: [tagOf('x', { colour: 'teal' })] },
    ],
    ['a name of nothing', [tagOf(' # ')], { added: 0, skipped: [' # '] }],
  ])('takes over %s', (_, incoming, expected) => {
    expect(mergeTagSet(here, incoming, isFree)).toMatchObject(expected);
  });
});
