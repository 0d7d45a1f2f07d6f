import { describe, expect, it } from 'vitest';
import { annotationsTable } from '../../../src/core/export/annotations-table.ts';
import { toCsv, toTsv } from '../../../src/core/export/csv.ts';
import { annotationOf, targetOf } from '../annotate/samples.ts';
import { FILING } from './sample-notes.ts';

const cellOf = (cell: string | number | boolean | null) =>
  toCsv({ columns: ['x'], rows: [[cell]] }).slice('x\r\n'.length, -'\r\n'.length);

describe('annotationsTable', () => {
  it('takes the accession number of the filing where the note names none', () => {
    const note = annotationOf('a', { target: targetOf({ accession: null }) });
    const { columns, rows } = annotationsTable(FILING, [note]);
    expect(rows[0]?.[columns.indexOf('accession')]).toBe(FILING.facts.accession);
  });
});

describe('toCsv', () => {
  it('starts with a byte order mark when asked', () => {
    const table = { columns: ['x'], rows: [['µg']] };
    expect(toCsv(table, { bom: true })).toBe(`\ufeff${toCsv(table)}`);
  });

  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    [' padded ', '" padded "'],
    [null, ''],
    [true, 'true'],
    [-5.5, '-5.5'],
    ['-5.5', '-5.5'],
    ['+12%', '+12%'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1+1', '"\'  =1+1"'.replace('"\'', "'").replace(/"$/, '')],
    ['\t=1', "'\t=1"],
  ])('writes %j as %s', (cell, written) => {
    expect(cellOf(cell)).toBe(written);
  });

  it('ends every line with CRLF', () => {
    expect(toCsv({ columns: ['a', 'b'], rows: [[1, 'x']] })).toBe('a,b\r\n1,x\r\n');
  });
});

describe('toTsv', () => {
  it('keeps a cell on one line', () => {
    expect(toTsv({ columns: ['a', 'b'], rows: [['x\ty\nz', 1]] })).toBe('a\tb\nx y z\t1\n');
  });
});

describe('annotationsTable', () => {
  it('has one row an annotation', () => {
    const table = annotationsTable(FILING, [annotationOf('a', { tags: ['x', 'y'], note: 'n' })]);
    const row = Object.fromEntries(table.columns.map((column, i) => [column, table.rows[0]?.[i]]));
    expect(row).toMatchObject({
      id: 'a',
      filer: 'Lindenmoor Therapeutics, Inc.',
      section: 'EX-99.1 › Early results',
      quote: 'eleven patients were dosed',
      tags: 'x; y',
      note: 'n',
    });
  });
});
