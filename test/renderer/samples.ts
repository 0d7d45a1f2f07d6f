import type { ForwardLooking, TrialMetric } from '../../src/core/detect/finding.ts';
import type { Block } from '../../src/core/filing/block.ts';
import type { Section } from '../../src/core/filing/section.ts';
import type { DocumentBody, DocumentHead, FilingId, OpenedFiling } from '../../src/ipc/contract.ts';
import { hashText } from '../../src/main/first-screen.ts';
import type { OpenFiling } from '../../src/renderer/store/open-filing.ts';

/** A document of paragraphs. */
export function bodyOf(id: string, paragraphs: readonly string[]): DocumentBody {
  let start = 0;
  const blocks = paragraphs.map((text): Block => {
    const block = { kind: 'paragraph' as const, start, end: start + text.length };
    start = block.end + 1;
    return block;
  });
  return { id, text: paragraphs.join('\n'), blocks };
}

/** A section by its range; the other fields can be overridden. */
export function sectionOf(id: string, start: number, end: number, parts: Partial<Section> = {}) {
  return {
    id,
    kind: 'heading',
    label: id,
    number: null,
    title: null,
    level: 1,
    start,
    end,
    parent: null,
    confidence: 1,
    ...parts,
  } satisfies Section;
}

export function headOf(id: string, chars: number, parts: Partial<DocumentHead> = {}): DocumentHead {
  return {
    id,
    sequence: 1,
    type: '8-K',
    filename: null,
    description: null,
    title: null,
    sections: [],
    attachment: null,
    chars,
    ...parts,
  };
}

/** A filing as the main process opens it, made of these bodies. */
export function openedOf(
  name: string,
  bodies: readonly DocumentBody[],
  parts: Partial<OpenedFiling> = {},
): OpenedFiling {
  return {
    file: {
      name,
      bytes: 1,
      sha256: name.padEnd(64, '0'),
      container: 'document',
      format: 'text',
      encoding: 'utf-8',
    },
    facts: {
      accession: null,
      form: '8-K',
      filer: 'Quarrick Instruments Inc.',
      cik: null,
      filed: '2024-02-09',
      period: null,
      items: null,
    },
    warnings: [],
    documents: bodies.map(({ id, text }) => headOf(id, text.length)),
    bodies,
    complete: true,
    ...parts,
  };
}

export function metricOf(parts: Partial<TrialMetric> = {}): TrialMetric {
  return {
    id: 'm1',
    document: 'd1',
    start: 0,
    end: 1,
    kind: 'dose',
    value: null,
    high: null,
    unit: null,
    n: null,
    N: null,
    comparator: null,
    approximate: false,
    subject: null,
    ...parts,
  };
}

export function forwardOf(parts: Partial<ForwardLooking> = {}): ForwardLooking {
  return {
    document: 'd1',
    start: 0,
    end: 1,
    class: 'forward',
    reasons: ['expects to'],
    specific: false,
    due: null,
    ...parts,
  };
}

/** A filing of one document in a tab, read whole. */
export function openFilingOf(name: string, paragraphs: readonly string[]): OpenFiling {
  const { bodies, complete, ...head } = openedOf(name, [bodyOf('d1', paragraphs)]);
  return {
    id: name as FilingId,
    name,
    head,
    bodies: new Map(bodies.map((body) => [body.id, { ...body, textHash: hashText(body.text) }])),
    complete,
    rereads: 0,
    found: null,
    foundSoFar: null,
    dismissals: [],
    findings: null,
  };
}
