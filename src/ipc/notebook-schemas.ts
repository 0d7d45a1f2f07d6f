import { z } from 'zod';
import { COLOURS } from '../core/annotate/annotation.ts';
import { METRIC_KINDS } from '../core/detect/finding.ts';
import type { JournalEntry, NotebookContents } from '../core/annotate/journal.ts';

const text = z.string().max(64_000_000);
const name = z.string().max(1000);
const offset = z.int().min(0);
const generation = z.int().min(0);

// Loose throughout: what a later version keeps besides must survive a journey through this one.
const annotation = z.looseObject({
  id: name,
  target: z.looseObject({
    filing: name,
    accession: name.nullable(),
    document: name,
    textHash: name,
    start: offset,
    end: offset,
    quote: text,
    prefix: text,
    suffix: text,
    unique: z.boolean().exactOptional(),
    section: z.array(text),
  }),
  colour: z.enum(COLOURS),
  tags: z.array(text),
  note: text,
  created: name,
  modified: name,
  origin: z.enum(['own', 'forward-looking', 'metric']),
  carried: z.looseObject({ id: name, filing: name, accession: name.nullable() }).exactOptional(),
});
const tag = z.looseObject({
  name: text,
  colour: z.enum(COLOURS).nullable(),
  hotkey: name.nullable(),
  description: text,
});

const dismissal = z.looseObject({
  id: name,
  filing: name,
  accession: name.nullable(),
  document: name,
  start: offset,
  end: offset,
  kind: z.enum([...METRIC_KINDS, 'forward', 'cautionary']),
  quote: text,
  dismissed: name,
});

/** One committed change, on its way to the journal or read from it. */
export const journalEntrySchema: z.ZodType<JournalEntry, JournalEntry> = z.looseObject({
  generation,
  at: name,
  put: z.array(annotation),
  removed: z.array(annotation),
  tags: z.looseObject({ put: z.array(tag), removed: z.array(text) }).exactOptional(),
  purged: z.array(name).exactOptional(),
  dismissals: z.looseObject({ put: z.array(dismissal), removed: z.array(name) }).exactOptional(),
});

/** All of a notebook, as snapshots hold it. */
export const notebookSchema: z.ZodType<NotebookContents> = z.looseObject({
  generation,
  annotations: z.array(annotation),
  bin: z.array(annotation.extend({ deleted: name })),
  tags: z.array(tag),
  dismissals: z.array(dismissal).exactOptional(),
});
