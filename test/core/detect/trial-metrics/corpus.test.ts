import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { detectTrialMetrics } from '../../../../src/core/detect/trial-metrics/detect-trial-metrics.ts';
import type { TrialMetric } from '../../../../src/core/detect/finding.ts';
import { parseFiling } from '../../../../src/core/parse/parse-filing.ts';

const FOLDER = fileURLToPath(new URL('../../../../../shared/corpus/', import.meta.url));
const present = existsSync(FOLDER);
if (!present) console.info(`no filings in ${FOLDER}: the tests over real filings do not run`);

/** Filings of companies that test no medicine: utilities, carmakers, railways, airlines, makers, banks. */
const ELSEWHERE: readonly string[] = [
  '10-K_Ford_1994-03-21.txt',
  '10-K_Ford_2002_ascii.txt',
  '10-K405_TRW_1995.txt',
  '10-K405_UAL_1996-03-08.txt',
  '10-K_TucsonElectric_1996-03-05.txt',
  '10-K_NorfolkSouthern_2009.htm',
  '10-K_Dell_2006.htm',
  '10-K_Verizon_2009.htm',
  '10-K405_PerkinElmer_2001.txt',
  '10-K_RoanokeElectricSteel_FY2003.htm',
  '10-K_SouthwestIowaRenewable_2008-12.htm',
  '10-K_BearStearns_FY2006_ascii.txt.html',
  '10-K_Lakeland_2022_ixbrl.htm',
  '10-K_NorthropGrumman_2022_ixbrl_3.9MB.htm',
  '10-Q_Seagate_2017.htm',
  '10-Q_NationalAmericanUniv_2014.htm',
  '8-K_Tyson_2022-08-08.htm',
  '8-K_HomeHealthCorp_1998-04-28.txt',
  '20-F_Loncor_2016.htm',
  'S-3_Anterix_2022-06-30.txt',
];

function readMetrics(name: string): { text: string; metrics: TrialMetric[] } {
  const read = parseFiling(new Uint8Array(readFileSync(FOLDER + name)), { name, sha256: '0' });
  if (!read.ok) throw new Error(`${name} is not read: ${JSON.stringify(read.error)}`);
  const text = read.value.documents.map((document) => document.text).join('\n');
  return { text, metrics: detectTrialMetrics(read.value) };
}

describe.runIf(present)('filings about no trial', () => {
  it.each(ELSEWHERE)(
    'finds no metric in %s',
    (name) => {
      expect(readMetrics(name).metrics).toEqual([]);
    },
    60_000,
  );
});

describe.runIf(present)('the founding release', () => {
  it('gives exactly its figures, each with its compound', () => {
    const { metrics } = readMetrics('8-K_ImmunoGen_2006-11-08.txt');
    const rows = metrics.map((metric) =>
      [metric.kind, metric.value, metric.high, metric.unit, metric.subject?.toLowerCase()].join(
        ' ',
      ),
    );
    const own = 'huc242-dm4';
    expect(rows).toEqual([
      `phase 1   ${own}`,
      `schedule 21  d ${own}`,
      `dose-levels 8  1 ${own}`,
      `dose 18 297 mg/m2 ${own}`,
      `mtd    ${own}`,
      `enrollment 28  1 ${own}`,
      `phase 1   ${own}`,
      `schedule 21  d ${own}`,
      'prior-therapies 4  1 study patients',
      `dose-levels 8  1 ${own}`,
      `dose 18 297 mg/m2 ${own}`,
      `mtd    ${own}`,
      `enrollment 28  1 ${own}`,
      `half-life 5  d ${own}`,
      'half-life 2  d cantuzumab mertansine',
      'mtd 235  mg/m2 cantuzumab mertansine',
      'schedule 21  d cantuzumab mertansine',
    ]);
    const [five, two] = metrics.filter((metric) => metric.kind === 'half-life');
    expect([five?.against, two?.against]).toEqual([two?.id, five?.id]);
    expect(five?.approximate).toBe(true);
    expect(metrics.find((metric) => metric.kind === 'prior-therapies')?.comparator).toBe('>=');
  });
});
