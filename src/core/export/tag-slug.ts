/**
 * A tag as `#kebab-case` without the "#": letters and digits of any script, in lower case, and "/" for nesting. Of digits
 * alone no reader of Markdown makes a tag, so such a tag is led by "t-". Empty when nothing is left.
 */
export function tagSlug(tag: string): string {
  const slug = tag
    .normalize('NFC')
    .toLowerCase()
    .split('/')
    .map((part) => part.replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
    .join('/');
  return /^[\p{N}/]+$/u.test(slug) ? `t-${slug}` : slug;
}

/** The slugs of the tags, each once, in their order. */
export function tagSlugs(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map(tagSlug))].filter((slug) => slug !== '');
}
