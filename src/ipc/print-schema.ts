import { z } from 'zod';
import { COLOURS } from '../core/annotate/annotation.ts';

const text = (limit: number) => z.string().max(limit);
const offset = z.int().min(0);
const place = z.strictObject({ document: text(40), start: offset, end: offset });

const note = z.strictObject({
  /** Null for a note whose passage is not in the text as it is now. */
  place: place.nullable(),
  quote: text(1_000_000),
  colour: z.enum(COLOURS),
  tags: z.array(text(400)).max(1000),
  note: text(1_000_000),
  /** What has become of the passage, in a sentence; empty when it stands as it was marked. */
  state: text(2_000_000),
});

/** What is printed: a filing with the reader's notes, or notes alone. */
export const printJobSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('filing'),
    /** At the head of every page: who filed what, and when. */
    title: text(1000),
    /** By which its pictures are fetched. */
    filing: z.string().regex(/^[0-9a-f-]{36}$/),
    /** JSON of a `PrintedFiling`; the main process passes it on unread. */
    content: text(512_000_000),
    notes: z.array(note).max(200_000),
    findings: z
      .array(place.extend({ layer: z.enum(['forward', 'cautionary', 'metric']) }))
      .max(200_000),
  }),
  z.strictObject({
    kind: z.literal('notes'),
    title: text(1000),
    markdown: text(64_000_000),
  }),
]);
/** What is printed, as the page that draws it gets it. */
export type PrintJob = z.output<typeof printJobSchema>;
