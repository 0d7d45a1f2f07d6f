import type { PassageHit } from './passage-under.ts';
import { texts } from '../texts.ts';

/** What the tooltip of a mark says: a title, and lines below it; null when it has nothing to add to the mark. */
export function describeHit(
  hit: PassageHit,
): { readonly title: string; readonly lines: readonly string[] } | null {
  if (hit.kind === 'annotation') {
    const { note, tags } = hit.annotation;
    const count = hit.stack.length;
    const lines = note === '' ? [] : [note];
    if (count > 1) lines.push(texts.reading.notesHere(count));
    if (lines.length === 0 && tags.length === 0) return null;
    return { title: tags.map((tag) => `#${tag}`).join(' '), lines };
  }
  if (hit.kind === 'metric') {
    const { kind, subject, endpoint } = hit.metric;
    const title = endpoint ?? kind.replaceAll('-', ' ');
    return { title: sentence(title), lines: subject === null ? [] : [subject] };
  }
  const { reasons, due, exclusion } = hit.passage;
  const lines = [reasons.join(' · ')];
  const says = texts.findings.tooltip;
  if (due) lines.push(says.due(due.text, due.from, due.to));
  if (exclusion !== undefined) lines.push(says.outside(exclusion));
  return { title: says[hit.passage.class], lines };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
