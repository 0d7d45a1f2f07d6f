import { describe, expect, it } from 'vitest';
import { createTopicLookup } from '../../../../src/core/detect/forward-looking/section-lookup.ts';
import type { Section } from '../../../../src/core/filing/section.ts';
import { filingOf } from './filing-of.ts';

/** A section by kind, label, title and offsets. */
type Part = readonly [Section['kind'], string, string | null, number, number];

/** What the parts make of each offset asked for. */
function topicsOf(parts: readonly Part[], offsets: readonly number[]): readonly string[] {
  const [document] = filingOf(['Norvane makes filters.']).documents;
  if (!document) throw new Error('a filing has a document');
  const sections = parts.map(([kind, label, title, start, end], i): Section => ({
    id: `s${i}`,
    kind,
    label,
    number: null,
    title,
    level: 1,
    start,
    end,
    parent: null,
    confidence: 1,
  }));
  const topicAt = createTopicLookup({ ...document, sections });
  return offsets.map(topicAt);
}

describe('createTopicLookup', () => {
  it.each<[string, Part, string]>([
    ['a cover', ['cover', 'Cover', null, 0, 9], 'frame'],
    ['signatures', ['signatures', 'Signatures', null, 0, 9], 'frame'],
    ['an agreement filed as an exhibit', ['exhibit', 'Exhibit 10.4', null, 0, 9], 'frame'],
    ['a press release filed as an exhibit', ['exhibit', 'Exhibit 99.1', null, 0, 9], 'other'],
    ['a part', ['part', 'Part I', 'Financial Information', 0, 9], 'other'],
    ['risk factors', ['item', 'Item 1A', 'Risk Factors', 0, 9], 'risks'],
    ['an item known by its label alone', ['item', 'Legal Proceedings', null, 0, 9], 'governance'],
    ['an item of no known topic', ['item', 'Item 16', 'Form Summary', 0, 9], 'other'],
    ['a heading of risks', ['heading', 'Risk Factors', null, 0, 9], 'risks'],
    ['a heading of the outlook', ['heading', 'Outlook for Next Year', null, 0, 9], 'discussion'],
    ['a heading of the business', ['heading', 'Our Business', null, 0, 9], 'other'],
    [
      'a sentence set as a heading',
      ['heading', `Risk factors, ${'and many more of them, '.repeat(4)}are told below`, null, 0, 9],
      'other',
    ],
  ])('knows %s', (_, part, topic) => {
    expect(topicsOf([part], [5])).toEqual([topic]);
  });

  it('goes back to what stands around where a section ends', () => {
    const parts: Part[] = [
      ['item', 'Item 7', 'Management’s Discussion', 10, 90],
      ['heading', 'Risk Factors', null, 30, 50],
      ['item', 'Item 10', 'Directors', 90, 99],
    ];
    expect(topicsOf(parts, [0, 20, 40, 60, 95, 200])).toEqual([
      'other',
      'discussion',
      'risks',
      'discussion',
      'governance',
      'other',
    ]);
  });

  it('counts headings beside the notes as theirs', () => {
    const parts: Part[] = [
      ['item', 'Item 8', 'Financial Statements', 10, 90],
      ['heading', 'Notes to Financial Statements', null, 20, 30],
    ];
    expect(topicsOf(parts, [15, 25, 60])).toEqual(Array(3).fill('financial-statements'));
  });
});
