import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeTarget } from '../../src/core/anchor/describe-target.ts';
import { importAnnotations } from '../../src/core/export/import-json-ld.ts';
import { toJsonLd } from '../../src/core/export/json-ld.ts';
import type { Inspection } from '../../src/cli/inspection.ts';
import { annotationOf } from '../core/annotate/samples.ts';
import { buildCli, ENTRY, runCli, runCutOff, SAMPLE } from './cli.ts';

vi.setConfig({ testTimeout: 120_000 });

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  await buildCli();
  folder = await mkdtemp(join(tmpdir(), 'exhibit99-cli-'));
  await writeFile(at('empty.txt'), '');
  await writeFile(at('picture.txt'), PNG);
  await writeFile(at('huge.htm'), '<html>');
  await truncate(at('huge.htm'), 2 ** 31);
  await writeFile(at('paper.htm'), '%PDF-1.4\n%âãÏÓ\n');
  await copyFile(SAMPLE, at('good.txt'));
  await mkdir(at('folder/deeper'), { recursive: true });
  await copyFile(SAMPLE, at('folder/b.txt'));
  await copyFile(SAMPLE, at('folder/deeper/c.txt'));
  await writeFile(at('folder/.hidden'), '');
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function inspect(...options: readonly string[]): Promise<Inspection> {
  const { out, code, err } = await runCli(['inspect', SAMPLE, '--json', ...options]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

async function schema(name = '') {
  const ajv = new Ajv2020({ allowUnionTypes: true, formats: { date: true } });
  const text = await readFile('docs/inspect.schema.json', 'utf8');
  const validate = ajv.addSchema(JSON.parse(text), 'inspect').getSchema(`inspect${name}`);
  return (value: unknown) => (validate?.(value) ? null : (validate?.errors ?? 'no such schema'));
}

describe('inspect --json', () => {
  it.each([[[]], [['--text']], [['--text', '--blocks']]])(
    'fits the published schema with %j',
    async (options) => {
      expect((await schema())(await inspect(...options))).toBeNull();
    },
  );

  it('says what the file and the filing are', async () => {
    const { file, filing } = await inspect();
    const bytes = await readFile(SAMPLE);
    expect(file).toMatchObject({
      path: SAMPLE,
      name: 'lindenmoor-8-k_2024-11-08.txt',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      container: 'submission',
    });
    expect(filing).toMatchObject({ form: '8-K', filed: '2024-11-08', items: ['8.01', '9.01'] });
  });

  it('leaves texts and blocks out unless asked', async () => {
    const [first] = (await inspect()).documents;
    expect(first).not.toHaveProperty('text');
    expect(first).not.toHaveProperty('blocks');
  });

  it('quotes every finding from the text it points into', async () => {
    const { documents, forwardLooking, metrics } = await inspect('--text');
    const texts = new Map(documents.map(({ id, text, chars }) => [id, { text, chars }]));
    for (const { text, chars } of texts.values()) expect(text?.length).toBe(chars);
    expect(forwardLooking.length).toBeGreaterThan(0);
    expect(metrics.length).toBeGreaterThan(0);
    for (const found of [...forwardLooking, ...metrics])
      expect(found.text).toBe(texts.get(found.document)?.text?.slice(found.start, found.end));
  });

  it('lists attachments', async () => {
    const graphic = (await inspect()).documents.find(({ type }) => type === 'GRAPHIC');
    expect(graphic).toMatchObject({
      chars: 0,
      attachment: { mediaType: expect.stringContaining('image/') },
    });
  });
});

describe('what can not be read', () => {
  it.each([
    ['a missing file', 'missing.txt', 'there is no such file'],
    ['an empty file', 'empty.txt', 'empty'],
    ['a file of 2 GB', 'huge.htm', 'too large; the limit is 450 MB'],
    ['a directory', 'folder', 'directory'],
    ['a picture under a text name', 'picture.txt', 'PNG'],
    ['a PDF', 'paper.htm', 'PDF'],
    ['a file as a folder', 'good.txt/x', 'there is no such file'],
  ])('%s is one clear sentence and exit code 1', async (_, name, words) => {
    for (const command of ['inspect', 'text', 'outline']) {
      const { code, out, err } = await runCli([command, at(name)]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(`${at(name)}: `);
      expect(err).toContain(words);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).toMatch(/\.\n$/);
    }
  });

  it.runIf(process.getuid?.() !== 0)('a file without permission is one too', async () => {
    await copyFile(SAMPLE, at('locked.txt'));
    await chmod(at('locked.txt'), 0);
    const { code, err } = await runCli(['inspect', at('locked.txt')]);
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining('permission denied'),
    });
  });
});

describe('usage', () => {
  it.each([
    [[], 'No command'],
    [['read', 'x'], '"read" is not a command'],
    [['constructor', 'x'], '"constructor" is not a command'],
    [['inspect'], 'needs a file'],
    [['inspect', 'a', 'b'], 'takes one file'],
    [['inspect', 'a', '--colour'], '--colour'],
    [['outline', 'a', '--json'], 'has no option --json'],
    [['metrics', 'a', '--format', 'xls'], 'table, csv, json, ndjson, md, ics'],
    [['export'], 'needs a file'],
    [['export', 'a', '--format', 'xls'], 'md, csv, jsonld, ndjson'],
    [['export', 'a', '--ndjson', '--template', 'memo'], '--format md alone'],
    [['forward', '--format', 'csv'], 'needs a file'],
    [['inspect', 'a', '--json=1'], '--json'],
  ])('%j is wrong usage, exit code 2', async (args, words) => {
    const { code, out, err } = await runCli(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err).toContain('--help');
  });

  it('explains itself and tells its version', async () => {
    const { version }: { version: string } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await runCli(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const { code, out } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const command of ['inspect', 'text', 'outline', 'metrics', 'forward', 'export'])
      expect(out).toContain(`exhibit99 ${command} `);
  });

  it('ends quietly when its reader has gone', async () => {
    expect(await runCutOff(['text', SAMPLE])).toBe(0);
  });
});

describe('text and outline', () => {
  it('print the canonical text, whole or of one document', async () => {
    const { documents } = await inspect('--text');
    const texts = documents.flatMap(({ text, attachment }) => (attachment ? [] : [text]));
    expect((await runCli(['text', SAMPLE])).out).toBe(`${texts.join('\n\n')}\n`);
    expect((await runCli(['text', SAMPLE, '--document', 'd2'])).out).toBe(`${texts[1]}\n`);
    const { code, err } = await runCli(['text', SAMPLE, '--document', 'd9']);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('d1, d2') });
  });

  it('print the tree of sections', async () => {
    const { out } = await runCli(['outline', SAMPLE]);
    expect(out).toMatch(/^d1 {2}8-K/);
    expect(out).toMatch(/\n +Item 8\.01 Other Events {2}\[\d+, \d+\)\n/);
  });
});

describe('metrics and forward', () => {
  it('print JSON with the words of each finding', async () => {
    const { out } = await runCli(['metrics', SAMPLE, '--format', 'json']);
    const [first] = JSON.parse(out);
    expect(first).toMatchObject({
      filing: { form: '8-K' },
      metrics: expect.arrayContaining([expect.objectContaining({ kind: 'half-life' })]),
    });
  });

  it('print one CSV row a finding, of every file of a folder', async () => {
    const one = (await runCli(['forward', SAMPLE, '--format', 'csv'])).out.trimEnd().split('\r\n');
    const { out, code, err } = await runCli(['forward', at('folder'), '--format', 'csv']);
    const rows = out.trimEnd().split('\r\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(rows).toHaveLength(2 * (one.length - 1) + 1);
    expect(rows[0]).toMatch(/^file,accession,filer,form,filed,document,section,start,end,class,/);
    expect(rows.at(-1)).toMatch(/^c\.txt,/);
  });

  it.each(['table', 'md'])('print a %s for people', async (format) => {
    const { out, code } = await runCli(['metrics', SAMPLE, '--format', format]);
    expect(code).toBe(0);
    expect(out).toContain('about 5 d');
  });

  it('go on past a bad file and say so', async () => {
    const { out, code, err } = await runCli([
      'metrics',
      at('empty.txt'),
      at('good.txt'),
      at('missing.txt'),
      '--format',
      'csv',
    ]);
    expect(code).toBe(1);
    expect(out).toContain('good.txt');
    expect(err).toContain('2 of 3 files could not be read.');
  });
});

describe('metrics and forward over many files', () => {
  it.each([
    ['folder/**/*.txt', ['b.txt', 'c.txt']],
    ['folder/**', ['b.txt', 'c.txt']],
    ['?oo*.txt', ['good.txt']],
    ['f*/b.txt', ['b.txt']],
  ])('take the wildcards of %s', async (pattern, names) => {
    const { out, code } = await runCli(['metrics', at(pattern), '--ndjson']);
    const lines: { file: { name: string } }[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect({ code, names: lines.map(({ file }) => file.name) }).toEqual({ code: 0, names });
  });

  it('name a pattern that nothing matches', async () => {
    const { code, err } = await runCli(['metrics', at('*.nothing')]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('no such file') });
  });

  it('tell on standard error how far they have come, when asked', async () => {
    const { out, code, err } = await runCli(['forward', folder, '--format', 'csv', '--progress']);
    expect(code).toBe(1);
    expect(out).toContain('good.txt');
    expect(err).toMatch(/^\d+ of \d+ files, \d+ unreadable$/m);
    expect(err).toMatch(/files could not be read\.$/m);
  });

  it('write the due dates of a folder as one calendar', async () => {
    const { out, code } = await runCli(['forward', at('folder'), '--format', 'ics']);
    expect(code).toBe(0);
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    expect(out.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
    expect(out.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(1);
    expect((await runCli(['metrics', SAMPLE, '--format', 'ics'])).code).toBe(2);
  });

  const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
  const hasParallel = parallel.status === 0 && parallel.stdout.startsWith('GNU parallel');
  if (!hasParallel) console.info('GNU parallel is not installed: what runs under it is skipped');

  it.skipIf(!hasParallel)('run under GNU parallel, a bad file and all', () => {
    const paths = ['good.txt', 'folder/b.txt', 'empty.txt', 'folder/deeper/c.txt'].map(at);
    const command = `${process.execPath} ${ENTRY} metrics --ndjson {}`;
    const run = spawnSync('parallel', ['--will-cite', '--keep-order', '-j2', command], {
      input: `${paths.join('\n')}\n`,
      encoding: 'utf8',
    });
    const lines: { file: { name: string } }[] = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file }) => file.name)).toEqual(['good.txt', 'b.txt', 'c.txt']);
    // GNU parallel ends with the number of jobs that failed.
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('empty.txt');
  });

  it.skipIf(!hasParallel)('take their share of the paths down a pipe of GNU parallel', () => {
    const paths = ['good.txt', 'folder/b.txt', 'empty.txt', 'folder/deeper/c.txt'].map(at);
    const command = `${process.execPath} ${ENTRY} export --ndjson`;
    const options = ['--will-cite', '--keep-order', '--pipe', '-N2', '-j2'];
    const run = spawnSync('parallel', [...options, command], {
      input: `${paths.join('\n')}\n`,
      encoding: 'utf8',
    });
    const lines: { file: { path: string } }[] = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file }) => file.path)).toEqual(paths);
    expect(run.status).toBe(1);
  });
});

describe('inspect --ndjson', () => {
  const names = [
    'good.txt',
    'empty.txt',
    'folder/b.txt',
    'missing.txt',
    'folder/deeper/c.txt',
    'picture.txt',
  ];

  it('writes one line a path, in order, past bad files', async () => {
    const paths = Array.from({ length: 20 }, () => names)
      .flat()
      .map(at);
    const { code, out, err } = await runCli(['inspect', '--ndjson'], `${paths.join('\r\n')}\n\n`);
    const lines: { file: { path: string } }[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file }) => file.path)).toEqual(paths);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'exhibit99: 60 of 120 files could not be read.\n',
    });
    const [isInspection, isBadFile] = [await schema(), await schema('#/$defs/badFile')];
    for (const [i, line] of lines.entries())
      expect(((i % 6) % 2 === 0 && i % 6 !== 5 ? isInspection : isBadFile)(line)).toBeNull();
  }, 120_000);

  it('gives the same as inspecting each by itself', async () => {
    const { out, code } = await runCli(['inspect', '--ndjson', '--text', SAMPLE]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(await inspect('--text'));
  });

  it('has nothing to say about no files', async () => {
    expect(await runCli(['inspect', '--ndjson'], '')).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('export', () => {
  it('writes the notes on a filing as Markdown and names what it leaves out', async () => {
    const { documents, file, filing } = await inspect('--text');
    const release = documents[1];
    const text = release?.text ?? '';
    const [words = ''] = /[^.\n]*half-life[^.\n]*\./.exec(text) ?? [];
    const start = text.indexOf(words);
    const source = {
      filing: file.sha256,
      accession: filing.accession,
      textHash: createHash('sha256').update(text).digest('hex'),
    };
    const document = { id: 'd2', type: 'EX-99.1', text, sections: release?.sections ?? [] };
    const made = describeTarget(document, { start, end: start + words.length }, source);
    const annotations = [
      annotationOf('mine', { target: made, note: 'Longer than before.', tags: ['PK'] }),
      annotationOf('moved-off', { target: { ...made, textHash: '', start: 0, end: 5 } }),
      annotationOf('lost', { target: { ...made, textHash: '', quote: 'no such words here' } }),
      annotationOf('foreign'),
    ];
    await writeFile(at('notes.jsonld'), toJsonLd({ file, facts: filing }, annotations));
    const { code, out, err } = await runCli([
      'export',
      SAMPLE,
      '--annotations',
      at('notes.jsonld'),
    ]);
    expect(code).toBe(0);
    expect(out).toContain(`> ${words}`);
    expect(out).toContain('Longer than before.');
    expect(out).toContain('#pk');
    expect(out).toContain('^moved-off');
    expect(err).toContain('"no such words here" was not found.');
    expect(err).toContain('1 annotation of other filings left out.');
    await writeFile(
      at('own.liquid'),
      '{% for a in annotations %}{{ a.id }}={{ a.quote }};{% endfor %}',
    );
    const own = ['--annotations', at('notes.jsonld'), '--template', at('own.liquid')];
    expect((await runCli(['export', SAMPLE, ...own])).out).toContain(`mine=${words};`);
    const memo = ['--annotations', at('notes.jsonld'), '--template', 'memo'];
    const { out: asMemo } = await runCli(['export', SAMPLE, ...memo]);
    expect(asMemo).toMatch(/\n# Memo: Lindenmoor Bio, Inc\. [^]*\nLonger than before\.\n\n> /);
    expect(asMemo).not.toContain('<!--');
  });

  it('makes a note of each finding where there are no annotations, the same every time', async () => {
    const { forwardLooking, metrics } = await inspect();
    const read = async () => {
      const { out, code } = await runCli(['export', SAMPLE, '--format', 'jsonld']);
      const imported = importAnnotations(out, '2026-01-05T09:00:00.000Z');
      return { code, annotations: imported.ok ? imported.value.annotations : [] };
    };
    const { code, annotations } = await read();
    expect(code).toBe(0);
    expect(annotations).toHaveLength(forwardLooking.length + metrics.length);
    expect(annotations.map(({ id }) => id)).toEqual((await read()).annotations.map(({ id }) => id));
    const halfLife = annotations.find(({ tags }) => tags.includes('half-life'));
    expect(halfLife).toMatchObject({ origin: 'metric', note: 'half-life: about 5 d, LMB-204' });
    const { out } = await runCli(['export', SAMPLE, '--template', 'evidence']);
    expect(out).toContain('## half-life');
  });

  it.each([
    ['missing.jsonld', 'there is no such file'],
    ['good.txt', 'not valid JSON'],
  ])('refuses %s with a sentence', async (name, words) => {
    const { code, out, err } = await runCli(['export', SAMPLE, '--annotations', at(name)]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(words);
  });

  it('goes over folders past bad files, as one table or one set', async () => {
    const csv = await runCli(['export', folder, '--format', 'csv', '--bom', '--progress']);
    expect(csv.code).toBe(1);
    expect(csv.out).toMatch(/^\ufeffid,file,accession,/);
    expect(csv.out.match(/(?:^|\n)\ufeff?id,file,/g)).toHaveLength(1);
    for (const name of ['good.txt', 'b.txt', 'c.txt']) expect(csv.out).toContain(`,${name},`);
    expect(csv.err).toContain('empty.txt');
    expect(csv.err).toMatch(/^\d+ of \d+ files, \d+ unreadable$/m);
    expect(csv.err).toMatch(/files could not be read\.$/m);
    const set = await runCli(['export', at('folder'), '--format', 'jsonld']);
    const { items }: { items: { id: string }[] } = JSON.parse(set.out);
    expect(items.length).toBeGreaterThan(10);
  });

  it('keeps a file for each filing in a folder, with what was written into it', async () => {
    const out = at('vault');
    const run = () => runCli(['export', at('folder'), '--out', out]);
    expect(await run()).toEqual({ code: 0, out: `2 written, 0 unchanged in ${out}\n`, err: '' });
    const path = join(out, 'c.md');
    await writeFile(path, `${await readFile(path, 'utf8')}\nAsk about *this*.\n`);
    expect((await run()).out).toBe(`0 written, 2 unchanged in ${out}\n`);
    expect(await readFile(path, 'utf8')).toContain('Ask about *this*.');
    await rm(out, { recursive: true });
  });

  it.each(['export', 'metrics', 'forward', 'inspect'])(
    'maps paths to lines as Spark pipes them through %s',
    async (command) => {
      const partitions = [['good.txt', 'empty.txt'], ['folder/b.txt'], []];
      const runs = await Promise.all(
        partitions.map((names) =>
          runCli([command, '--ndjson'], names.map((name) => `${at(name)}\n`).join('')),
        ),
      );
      expect(runs.map(({ code }) => code)).toEqual([1, 0, 0]);
      const lines: { file: { path: string }; error?: string }[][] = runs.map(({ out }) =>
        out
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
      );
      expect(lines.map((its) => its.map(({ file }) => file.path))).toEqual(
        partitions.map((names) => names.map(at)),
      );
      expect(lines[0]?.[1]?.error).toContain('empty');
    },
  );
});
