import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../../src/core/detect/trial-metrics/tokens.ts';
import { UNIT_CODES, readUnit } from '../../../../src/core/detect/trial-metrics/units.ts';

const referee = UcumLhcUtils.getInstance();

/** As written, the code, and a code of the same dimension that it converts to. */
const ROWS: readonly (readonly [string, string, string])[] = [
  ['mg', 'mg', 'g'],
  ['mcg', 'ug', 'g'],
  ['µg', 'ug', 'g'],
  ['μg', 'ug', 'g'],
  ['micrograms', 'ug', 'g'],
  ['mg/kg', 'mg/kg', 'ug/kg'],
  ['mg per kg', 'mg/kg', 'ug/kg'],
  ['milligrams per kilogram', 'mg/kg', 'ug/kg'],
  ['mg/m2', 'mg/m2', 'g/m2'],
  ['mg/m²', 'mg/m2', 'g/m2'],
  ['mg/m 2', 'mg/m2', 'g/m2'],
  ['mg per square meter', 'mg/m2', 'g/m2'],
  ['mg/day', 'mg/d', 'mg/h'],
  ['mg per day', 'mg/d', 'mg/h'],
  ['mg/kg/day', 'mg/kg/d', 'mg/kg/h'],
  ['µg/kg/min', 'ug/kg/min', 'mg/kg/h'],
  ['ng/mL', 'ng/mL', 'ug/L'],
  ['mg/dL', 'mg/dL', 'g/L'],
  ['mmol/L', 'mmol/L', 'umol/L'],
  ['nM', 'nmol/L', 'umol/L'],
  ['ng*hr/mL', 'ng.h/mL', 'ug.h/L'],
  ['ng·h/mL', 'ng.h/mL', 'ug.h/L'],
  ['h·µg/mL', 'ug.h/mL', 'ng.h/mL'],
  ['L/h', 'L/h', 'mL/min'],
  ['mL/min/kg', 'mL/min/kg', 'L/h/kg'],
  ['L/m2', 'L/m2', 'mL/m2'],
  ['cells/kg', '{cells}/kg', '{cells}/g'],
  ['vg/kg', '{vg}/kg', '{vg}/g'],
  ['mmHg', 'mm[Hg]', 'kPa'],
  ['mm Hg', 'mm[Hg]', 'kPa'],
  ['weeks', 'wk', 'd'],
  ['months', 'mo', 'd'],
  ['years', 'a', 'd'],
  ['hr', 'h', 'min'],
  ['percent', '%', '1'],
  ['percentage points', '%', '1'],
  ['Gy', 'Gy', 'mGy'],
  ['letters', '{letters}', '1'],
  ['points', '1', '%'],
];

describe('units', () => {
  it.each(ROWS)('writes %j as %s', (written, code, other) => {
    expect(readUnit(tokenize(written), 0)?.code).toBe(code);
    expect(referee.validateUnitString(code).status).toBe('valid');
    expect(referee.convertUnitTo(code, 1, other).status).toBe('succeeded');
  });

  it('writes international units, which UCUM knows and by their nature converts to nothing', () => {
    expect(readUnit(tokenize('IU/kg'), 0)?.code).toBe('[IU]/kg');
    expect(referee.validateUnitString('[IU]/kg').status).toBe('valid');
  });

  it.each(UNIT_CODES)('emits %s, which UCUM knows', (code) => {
    expect(referee.validateUnitString(code).status).toBe('valid');
  });

  it('reads no unit into ordinary words', () => {
    for (const words of ['people', 'mother', 'daylight', 'mgmt', '(12)']) {
      expect(readUnit(tokenize(words), 0)).toBeNull();
    }
  });
});
