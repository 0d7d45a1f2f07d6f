import type { FilingDocument } from '../../filing/filing.ts';
import type { Section } from '../../filing/section.ts';

/** What a part of a document is about, as far as it matters for statements about the future. */
export type Topic =
  | 'discussion'
  | 'risks'
  | 'business'
  | 'financial-statements'
  | 'governance'
  /** Cover, contents, signatures, exhibit lists: no prose. */
  | 'frame'
  | 'other';

const TOPICS: readonly (readonly [RegExp, Topic])[] = [
  [/risk factors/i, 'risks'],
  [/management['’]?s? discussion|results of operations|outlook|market risk/i, 'discussion'],
  [/^notes to|financial statements(?! and exhibits)|supplementary data/i, 'financial-statements'],
  [/exhibit|signature|index to/i, 'frame'],
  [
    /directors|executive|compensation|beneficial|security ownership|accountant fees|controls and procedures|related transactions|submission of matters|legal proceedings|properties|unresolved staff|mine safety|market for/i,
    'governance',
  ],
  [/business/i, 'business'],
];
const FRAMES = new Set(['cover', 'contents', 'signatures', 'exhibit-index']);

/** Answers what the section at an offset is about. Offsets must not decrease from call to call. */
export function createTopicLookup(document: FilingDocument): (offset: number) => Topic {
  const marks = topicMarks(document);
  let at = 0;
  return (offset) => {
    for (let next = marks[at + 1]; next && next.start <= offset; next = marks[at + 1]) at++;
    const mark = marks[at];
    return mark && mark.start <= offset ? mark.topic : 'other';
  };
}

interface TopicMark {
  readonly start: number;
  readonly topic: Topic;
}

/** Where the topic changes: at each section that names one, and back to its parent's where such a section ends. */
function topicMarks(document: FilingDocument): TopicMark[] {
  const marks: TopicMark[] = [];
  const open: { end: number; topic: Topic }[] = [];
  const close = (until: number): void => {
    for (let last = open.at(-1); last && last.end <= until; last = open.at(-1)) {
      open.pop();
      marks.push({ start: last.end, topic: open.at(-1)?.topic ?? 'other' });
    }
  };
  for (const section of document.sections) {
    close(section.start);
    const topic = topicOf(section);
    if (topic === null) continue;
    // the notes' own headings stand beside "Notes to Financial Statements", not under it
    const last = topic === 'financial-statements' ? open.at(-1) : undefined;
    open.push({ end: Math.max(section.end, last?.end ?? 0), topic });
    marks.push({ start: section.start, topic });
  }
  close(Infinity);
  return marks;
}

function topicOf(section: Section): Topic | null {
  if (FRAMES.has(section.kind)) return 'frame';
  if (section.kind === 'exhibit')
    return /\b(?:13|20|99)(?:\.\d+)?\b/.test(section.label) ? 'other' : 'frame';
  if (section.kind === 'part') return null;
  const title = section.title ?? section.label;
  if (section.kind === 'heading' && title.length > 80) return null;
  const found = TOPICS.find(([pattern]) => pattern.test(title))?.[1] ?? null;
  if (section.kind === 'heading')
    return found === 'financial-statements' || found === 'risks' || found === 'discussion'
      ? found
      : null;
  return found ?? 'other';
}
