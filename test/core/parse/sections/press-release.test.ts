import { describe, expect, it } from 'vitest';
import { splitSections } from '../../../../src/core/parse/sections/split-sections.ts';
import { prose, writeContent } from './write-content.ts';

const RELEASE = [
  'Exhibit 99.1',
  '# For Immediate Release',
  '# Larkspur Therapeutics Reports Results of Its First Trial',
  'SPRINGFIELD, March 3, 2011 – Larkspur Therapeutics today reported results. ' + prose(300),
  '*Conference Call*',
  prose(200),
  '*About LK-7*',
  prose(300),
  'About Larkspur Therapeutics, Inc.',
  prose(300),
  'Forward-Looking Statements',
  prose(300),
  'Contacts:',
  'Investors',
  'Ada Finch, 555-0100',
  '###',
  '# Condensed Consolidated Balance Sheets',
  '*(Unaudited)*',
  '|Cash|$10|',
];

describe('sections of a press release', () => {
  const content = writeContent(RELEASE);
  const sections = splitSections(content, 'EX-99.1');
  const labels = sections.map((s) => s.label);

  it('finds the headline and its headings, set or only worded as such', () => {
    expect(labels).toEqual([
      'Larkspur Therapeutics Reports Results of Its First Trial',
      'Conference Call',
      'About LK-7',
      'About Larkspur Therapeutics, Inc.',
      'Forward-Looking Statements',
      'Contacts:',
      'Investors',
      'Condensed Consolidated Balance Sheets',
    ]);
  });

  it('sets the closing matter at one level', () => {
    const closing = sections.filter((s) => /^(?:About|Forward|Contacts|Conference)/.test(s.label));
    expect(new Set(closing.map((s) => s.level))).toEqual(new Set([2]));
  });

  it('ends everything at the end mark', () => {
    const contacts = sections.find((s) => s.label === 'Contacts:');
    expect(content.text.slice(contacts?.start, contacts?.end)).not.toContain('###');
  });

  it('reads the same as a release without a type', () => {
    expect(splitSections(content, null)).toEqual(sections);
  });

  it.each([['# # #'], ['-0-'], ['— 30 —'], ['###END###'], ['(END)']])(
    'knows the end mark %s',
    (mark) => {
      const short = writeContent([
        '# Larkspur Opens a Mill',
        prose(100),
        '*About Larkspur*',
        prose(100),
        mark,
        'Filed by wire.',
      ]);
      const about = splitSections(short, 'EX-99').find((s) => s.label === 'About Larkspur');
      expect(short.text.slice(about?.start, about?.end)).not.toContain('Filed by wire.');
    },
  );
});
