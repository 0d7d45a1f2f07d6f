import type { Section } from '../../filing/section.ts';

/**
 * The item numbers of an outline in text order, each once: "8.01"; of a 10-Q with the part, "II/1A". Null when the
 * outline has no item.
 */
export function itemsOf(
  sections: readonly Section[],
  form: string | null,
): readonly string[] | null {
  const withParts = form !== null && /^(?:FORM\s*)?10-?Q/i.test(form);
  const byId = new Map(sections.map((section) => [section.id, section]));
  const found = new Set<string>();
  for (const section of sections) {
    if (section.kind !== 'item' || section.number === null) continue;
    let above = section.parent === null ? undefined : byId.get(section.parent);
    while (above && above.kind !== 'part')
      above = above.parent === null ? undefined : byId.get(above.parent);
    const part = withParts && above ? `${above.number ?? ''}/` : '';
    found.add(`${part}${section.number}`);
  }
  return found.size > 0 ? [...found] : null;
}
