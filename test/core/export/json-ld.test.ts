import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fc } from '../../property.ts';
import { describe, expect, it, vi } from 'vitest';
import { type Annotation, COLOURS } from '../../../src/core/annotate/annotation.ts';
import { addTags } from '../../../src/core/annotate/tag.ts';
import { importAnnotations } from '../../../src/core/export/import-json-ld.ts';
import { toJsonLd } from '../../../src/core/export/json-ld.ts';
import { annotationOf } from '../annotate/samples.ts';
import { FILING, NOTES } from './sample-notes.ts';

vi.setConfig({ testTimeout: 60_000 });

const NOW = '2026-03-01T00:00:00.000Z';

const hex = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''));
const instant = fc
  .date({ min: new Date('1994-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const words = fc.string({ unit: 'binary', maxLength: 60 });
const carried = fc.record({
  id: fc.uuid(),
  filing: hex,
  accession: fc.option(fc.constant('0009990001-06-000003')),
});
const annotation: fc.Arbitrary<Annotation> = fc.record(
  {
    id: fc.uuid(),
    target: fc
      .record({
        filing: hex,
        accession: fc.option(fc.constant('0009990001-07-000012')),
        document: fc.nat({ max: 99 }).map((n) => `d${n}`),
        textHash: hex,
        start: fc.nat(),
        end: fc.nat(),
        quote: fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
        prefix: words,
        suffix: words,
        unique: fc.boolean(),
        section: fc.array(words, { maxLength: 4 }),
      })
      .map((target) => ({ ...target, end: target.start + target.quote.length })),
    colour: fc.constantFrom(...COLOURS),
    tags: fc.array(words, { maxLength: 5 }).map((tags) => addTags([], tags)),
    note: words,
    created: instant,
    modified: instant,
    origin: fc.constantFrom('own', 'forward-looking', 'metric'),
    carried,
  },
  { requiredKeys: ['id', 'target', 'colour', 'tags', 'note', 'created', 'modified', 'origin'] },
);

const imported = (value: unknown) => importAnnotations(JSON.stringify(value), NOW);
const hypothesis = {
  id: 'Kx1-aB_9',
  created: '2025-05-01T08:00:00.123456+00:00',
  updated: '2025-05-02T08:00:00+00:00',
  uri: 'https://example.com/filing.htm',
  text: 'Watch this.',
  tags: ['dose', '#dose', 'risk'],
  target: [
    {
      source: 'https://example.com/filing.htm',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]' },
        { type: 'TextPositionSelector', start: 12, end: 20 },
        { type: 'TextQuoteSelector', exact: 'eleven patients', prefix: 'date, ', suffix: ' were' },
      ],
    },
  ],
};

describe('JSON-LD', () => {
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(annotation, { maxLength: 6, selector: ({ id }) => id }),
        (annotations) => {
          const back = importAnnotations(toJsonLd(FILING, annotations), NOW);
          expect(back).toEqual({ ok: true, value: { annotations, skipped: [] } });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('brings five thousand annotations back in their order', () => {
    const made = fc.sample(annotation, { numRuns: 5000, seed: 99 });
    const annotations = [...new Map(made.map((one) => [one.id, one])).values()];
    const back = importAnnotations(toJsonLd(null, annotations), NOW);
    expect(back).toEqual({ ok: true, value: { annotations, skipped: [] } });
  }, 60_000);

  it('names a filing without an accession number by its bytes', () => {
    const filing = { ...FILING, facts: { ...FILING.facts, accession: null } };
    expect(JSON.parse(toJsonLd(filing, []))).toMatchObject({
      about: { 'dc:identifier': [`urn:sha256:${FILING.file.sha256}`] },
    });
  });

  it('is a W3C annotation set', async () => {
    const text = toJsonLd(FILING, NOTES);
    await expect(text).toMatchFileSnapshot('golden/lindenmoor-notes.jsonld.golden');
  });
});

describe('importAnnotations', () => {
  it.each([
    ['a list', [hypothesis]],
    ['an answer of the search API', { total: 1, rows: [hypothesis] }],
    ['an export', { export_date: '2025-06-01', annotations: [hypothesis] }],
  ])('reads what Hypothesis exports: %s', (_, value) => {
    const back = imported(value);
    expect(back.ok && back.value.annotations).toMatchObject([
      {
        id: 'Kx1-aB_9',
        note: 'Watch this.',
        tags: ['dose', 'risk'],
        created: '2025-05-01T08:00:00.123Z',
        modified: '2025-05-02T08:00:00.000Z',
        origin: 'own',
        target: {
          filing: '',
          textHash: '',
          quote: 'eleven patients',
          prefix: 'date, ',
          start: 12,
          end: 20,
        },
      },
    ]);
  });

  it('reads a single W3C annotation with a plain body', () => {
    const back = imported({
      id: 'https://example.com/a/17',
      body: 'A thought',
      target: { selector: { type: 'TextQuoteSelector', exact: 'words' } },
    });
    expect(back.ok && back.value.annotations).toMatchObject([
      { id: '17', note: 'A thought', created: NOW },
    ]);
  });

  it('reads the page of a W3C collection', () => {
    const back = imported({ type: 'AnnotationCollection', first: { items: [hypothesis] } });
    expect(back.ok && back.value.annotations).toHaveLength(1);
  });

  it('takes of a note what it can read', () => {
    const back = imported([
      {
        ...hypothesis,
        created: '2025-13-41T99:00',
        body: [7, 'Kept', { value: 'Kept too' }],
        tags: ['dose', 7],
        target: {
          selector: [
            { type: 'TextQuoteSelector', exact: 'words' },
            { type: 'TextPositionSelector', start: -3, end: 2.5 },
          ],
        },
      },
      { ...hypothesis, id: 7 },
    ]);
    expect(back.ok && back.value.annotations).toMatchObject([
      {
        note: 'Kept\n\nKept too\n\nWatch this.',
        tags: ['dose'],
        created: NOW,
        target: { start: 0, end: 0 },
      },
    ]);
    expect(back.ok && back.value.skipped).toEqual(['Item 2 has no id.']);
  });

  it('leaves out what quotes nothing, and repeats, and says so', () => {
    const back = imported([
      hypothesis,
      hypothesis,
      { ...hypothesis, target: [] },
      7,
      null,
      { ...hypothesis, id: '__proto__/' },
    ]);
    expect(back.ok && back.value.annotations).toHaveLength(1);
    expect(back.ok && back.value.skipped).toEqual([
      'Item 2 repeats an earlier id.',
      'Item 3 quotes no text.',
      'Item 4 is not an annotation.',
      'Item 5 is not an annotation.',
      "Item 6 has an id that can't be kept.",
    ]);
  });

  it.each([
    ['no JSON', '{"a":'],
    ['nothing', ''],
    ['a number', '7'],
    ['another object', '{"items":{}}'],
    ['inherited fields', '{"__proto__":{"items":[]},"constructor":{"target":1}}'],
    ['deep nesting', '['.repeat(200_000)],
    ['deep nesting that ends', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    [
      'nesting in an item',
      `[{"id":"x","target":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]`,
    ],
    ['wrong types', '[{"id":7,"target":"x","body":[[]],"tags":{"length":9}}]'],
    [
      'a prototype for a target',
      '[{"id":"x","__proto__":{"target":{"selector":{"type":"TextQuoteSelector","exact":"x"}}}}]',
    ],
    ['a million items', `[${'{},'.repeat(1_000_000)}{}]`],
  ])('refuses %s with a sentence', (_, json) => {
    const back = importAnnotations(json, NOW);
    expect(back.ok).toBe(false);
    expect(!back.ok && back.error).toMatch(/^This .+\.$/);
  });

  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        importAnnotations(JSON.stringify(value), NOW);
        importAnnotations(
          JSON.stringify({ items: [value, { id: 'x', target: value, body: value }] }),
          NOW,
        );
      }),
    );
  });
});

const CARRIED = { id: 'before', filing: 'e'.repeat(64), accession: null };

describe('the schema of annotation sets', () => {
  const text = readFileSync('src/core/export/annotation-set.schema.json', 'utf8');
  const ajv = new Ajv2020({ allowUnionTypes: true, strictTuples: false });
  const validate = ajv.compile(JSON.parse(text));
  const setOf = (annotations: readonly Annotation[]): { items: Record<string, unknown>[] } =>
    JSON.parse(toJsonLd(FILING, annotations));

  it('fits everything that is exported', () => {
    fc.assert(
      fc.property(fc.array(annotation, { maxLength: 3 }), (annotations) => {
        expect(validate(setOf(annotations)) || validate.errors).toBe(true);
      }),
    );
  });

  /** Every place in a value, as a way from its top. */
  function placesIn(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
    if (typeof value !== 'object' || value === null) return [way];
    const inside = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...way, key]));
    return way.length === 0 ? inside : [way, ...inside];
  }

  function put(value: unknown, [key = '', ...rest]: readonly string[], what: unknown): void {
    const object = value as Record<string, unknown>;
    if (rest.length > 0) put(object[key], rest, what);
    else if (what === undefined) Reflect.deleteProperty(object, key);
    else object[key] = what;
  }

  const ODD = [undefined, null, 7, -1, 1.5, '', 'x', true, [], {}, { length: 1 }, ['x']];

  it('is what an import holds our own annotations against', () => {
    const whole = annotationOf('one', { note: 'A note', tags: ['t'], carried: CARRIED });
    for (const way of placesIn(setOf([whole]).items[0]))
      for (const odd of ODD) {
        const set = setOf([whole, annotationOf('two')]);
        put(set.items[0], way, odd);
        const id = set.items[0]?.['id'];
        if (typeof id !== 'string' || !id.startsWith('urn:exhibit99:annotation:')) continue;
        const back = importAnnotations(JSON.stringify(set), NOW);
        const kept = back.ok && back.value.annotations.some((one) => one.id === 'one');
        expect([way, odd, kept]).toEqual([way, odd, validate(set)]);
        if (!kept)
          expect(back).toMatchObject({
            value: { skipped: [expect.stringMatching(/^Item 1 .+\.$/)] },
          });
      }
  });
});
