import { describe, expect, it } from 'vitest';
import { describeElectronAge } from '../../scripts/package/electron-age.mjs';

describe('describeElectronAge', () => {
  it.each([
    ['45.4.1', '45.9.0'],
    ['45.4.1', '47.0.0'],
  ])('says nothing of %s while %s is the latest', (packed, latest) => {
    expect(describeElectronAge(packed, latest)).toBeNull();
  });

  it('warns of one that is no longer mended', () => {
    expect(describeElectronAge('45.4.1', '48.0.0')).toMatch(/45\.4\.1 is no longer supported/);
  });

  it('says when nobody could be asked', () => {
    expect(describeElectronAge('45.4.1', null)).toMatch(/could not be found out/);
  });
});
