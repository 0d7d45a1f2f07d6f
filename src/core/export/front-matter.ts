import { stringify } from 'yaml';

/** A value of the front matter; null and empty lists are left out. */
export type FrontMatterValue = string | number | readonly string[] | null;

/**
 * YAML between two lines of `---`. Strings are always quoted, so that no name, number or date is read as something
 * else ("No", "8-K", 1.10).
 */
export function frontMatter(fields: Readonly<Record<string, FrontMatterValue>>): string {
  const filled = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const yaml = stringify(Object.fromEntries(filled), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${yaml}---\n`;
}
