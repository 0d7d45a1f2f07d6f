import { describe, expect, it } from 'vitest';
import type { Section } from '../../../../src/core/filing/section.ts';
import { hasSharedFilings, readShared, sharedFilings } from './shared-filings.ts';

const present = hasSharedFilings();

function nameOf(section: Section): string {
  return section.kind === 'item' || section.kind === 'part' ? section.label : section.kind;
}

/** One line a section that is no heading; headings are counted under the section that holds them. */
function describeOutline(sections: readonly Section[]): string[] {
  const byId = new Map(sections.map((s) => [s.id, s]));
  const headings = new Map<string | null, number>();
  for (const section of sections) {
    if (section.kind !== 'heading') continue;
    let above: Section | undefined = section;
    while (above && above.kind === 'heading')
      above = above.parent === null ? undefined : byId.get(above.parent);
    headings.set(above?.id ?? null, (headings.get(above?.id ?? null) ?? 0) + 1);
  }
  const lines = sections
    .filter((s) => s.kind !== 'heading')
    .map((s) => {
      const count = headings.get(s.id);
      const head = `${'  '.repeat(s.level)}${nameOf(s)} @${s.start} +${s.end - s.start} ${s.confidence}`;
      return count === undefined ? head : `${head} headings ${count}`;
    });
  const loose = headings.get(null);
  return loose === undefined ? lines : [...lines, `  headings ${loose}`];
}

describe.skipIf(!present)('outlines of real filings', () => {
  it('stay as they are', async () => {
    const lines: string[] = [];
    for (const name of sharedFilings()) {
      const filing = readShared(name);
      lines.push(filing ? name : `${name} refused`);
      for (const document of filing?.documents ?? []) {
        if (document.text === '') continue;
        lines.push(
          ` ${document.id} ${document.type ?? '-'}`,
          ...describeOutline(document.sections),
        );
      }
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('outlines.txt');
  }, 120_000);
});
