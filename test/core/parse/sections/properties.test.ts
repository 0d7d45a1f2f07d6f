import { fc } from '../../../property.ts';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../../../src/core/filing/section.ts';
import { splitSections } from '../../../../src/core/parse/sections/split-sections.ts';
import { writeContent } from './write-content.ts';

const line = fc.oneof(
  fc.constantFrom(
    ...[
      '# Item 1. Business',
      '*Item 1A. Risk Factors*',
      'Item 7. Properties',
      '|Item 8.|Financial Statements|12|',
    ],
    ...[
      '^PART I',
      '^PART II. OTHER INFORMATION',
      'Items 1 and 2. Business and Properties',
      '^SIGNATURES',
      '^EXHIBIT INDEX',
    ],
    ...[
      'Item 2.02 Results of Operations and Financial Condition',
      '# Item 9.01 Exhibits',
      'Exhibit 99.1',
      '###',
      '=4',
    ],
    ...[
      'TABLE OF CONTENTS',
      '*About Larkspur*',
      '# Overview',
      'Pursuant to the requirements of the Act, signed.',
      '~Item 7',
    ],
    ...['1A. Risk Factors', 'I T E M 3', 'Item', 'Item 99', 'Part', 'FORM 10-K'],
  ),
  fc.lorem({ maxCount: 40 }),
  fc.string({ maxLength: 60 }).map((s) => s.replace(/[\n\r|#*^~=>-]/g, 'x')),
);
const document = fc.array(line, { maxLength: 60 });
const form = fc.constantFrom(
  '8-K',
  '10-K',
  '10-Q',
  '10-KSB',
  '20-F',
  'SC 13D',
  'S-1',
  'DEF 14A',
  'EX-99.1',
  null,
);

function faultsOf(sections: readonly Section[], length: number): string[] {
  const faults: string[] = [];
  const seen = new Map<string, Section>();
  let last = 0;
  for (const section of sections) {
    const parent = section.parent === null ? null : seen.get(section.parent);
    if (parent === undefined) faults.push(`${section.id} before its parent`);
    if (seen.has(section.id)) faults.push(`${section.id} twice`);
    if (section.start < last) faults.push(`${section.id} out of order`);
    if (section.start < 0 || section.end < section.start || section.end > length)
      faults.push(`${section.id} outside the text`);
    if (parent && (section.start < parent.start || section.end > parent.end))
      faults.push(`${section.id} outside its parent`);
    if (section.level !== (parent?.level ?? 0) + 1) faults.push(`${section.id} at a wrong level`);
    if (section.confidence < 0 || section.confidence > 1)
      faults.push(`${section.id} of impossible confidence`);
    seen.set(section.id, section);
    last = section.start;
  }
  const siblings = new Map<string | null, number>();
  for (const section of sections) {
    if (section.start < (siblings.get(section.parent) ?? 0))
      faults.push(`${section.id} overlaps a sibling`);
    siblings.set(section.parent, section.end);
  }
  return faults;
}

describe('sections of any document', () => {
  it('lie within the text, nest, and come parents first', () => {
    fc.assert(
      fc.property(document, form, (lines, type) => {
        const content = writeContent(lines);
        expect(faultsOf(splitSections(content, type), content.text.length)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('cover a form from its first word, but for what stands between contents and items', () => {
    fc.assert(
      fc.property(document, form, (lines, type) => {
        const content = writeContent(lines);
        const top = splitSections(content, type).filter((section) => section.parent === null);
        if (!top.some((section) => section.kind === 'item')) return;
        expect(top[0]?.start).toBe(0);
        for (const [place, section] of top.entries()) {
          const next = top[place + 1]?.start ?? content.text.length;
          if (section.kind !== 'contents') expect(section.end).toBe(next);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are the same each time', () => {
    fc.assert(
      fc.property(document, form, (lines, type) => {
        const content = writeContent(lines);
        expect(splitSections(content, type)).toEqual(splitSections(content, type));
      }),
      { numRuns: 50 },
    );
  });
});
