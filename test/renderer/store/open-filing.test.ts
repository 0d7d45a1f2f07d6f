import { describe, expect, it } from 'vitest';
import {
  documentTitle,
  quietTitle,
  shareRead,
  shortFiler,
  tabTitle,
} from '../../../src/renderer/store/open-filing.ts';
import { bodyOf, headOf, openedOf } from '../samples.ts';

describe('shareRead', () => {
  const opened = openedOf('f', [bodyOf('d1', ['x'.repeat(300)]), bodyOf('d2', ['y'.repeat(100)])]);
  it('is of all documents, in percent', () => {
    const bodies = new Map([['d1', bodyOf('d1', ['x'.repeat(100)])]]);
    expect(shareRead({ head: opened, bodies })).toBe(25);
  });
  it('is unknown before the documents are', () => {
    expect(shareRead({ head: null, bodies: new Map() })).toBeNull();
  });
});

describe('shortFiler', () => {
  it.each([
    ['Quarrick Instruments, Inc.', 'Quarrick Instruments'],
    ['QUARRICK INSTRUMENTS CORP', 'Quarrick Instruments'],
    ["BRAMBLE'S HOLDINGS LTD /DE/", "Bramble's Holdings"],
    ['QRK', 'QRK'],
    ['Tolliver & Sons', 'Tolliver & Sons'],
  ])('%s is %s', (filer, short) => {
    expect(shortFiler(filer)).toBe(short);
  });
});

describe('tabTitle', () => {
  it('says filer, form and date', () => {
    const head = openedOf('quarrick.txt', []);
    expect(tabTitle({ name: 'quarrick.txt', head })).toBe(
      'Quarrick Instruments · 8-K · 9 Feb 2024',
    );
  });

  it('falls back to the name of the file', () => {
    expect(tabTitle({ name: 'quarrick.txt', head: null })).toBe('quarrick.txt');
  });
});

describe('quietTitle', () => {
  it.each([
    ['RESULTS OF OPERATIONS', 'Results of Operations'],
    ['Item 8.01 OTHER EVENTS', 'Item 8.01 Other Events'],
    ['XII. INDEPENDENT CONTRACTORS', 'XII. Independent Contractors'],
    ['QRK R&D AND LLC INTERESTS', 'QRK R&D and LLC Interests'],
    ["DIRECTORS' FEES", "Directors' Fees"],
    ['About QR-7', 'About QR-7'],
    ['Phase 2 data of QRK-101', 'Phase 2 data of QRK-101'],
  ])('%s is %s', (title, quiet) => {
    expect(quietTitle(title)).toBe(quiet);
  });
});

describe('documentTitle', () => {
  it.each([
    ['8-K', 'FORM 8-K', null, 'Current report'],
    ['EX-99.1', 'PRESS RELEASE', 'Quarrick sells a lathe', 'Press release'],
    ['EX-99.1', 'EX-99.1', 'Quarrick sells a lathe', 'Quarrick sells a lathe'],
    ['EX-10.2', 'EXHIBIT 10.2', null, null],
    ['10-K405', 'QUARRICK 10-K405', null, null],
    ['10-K/A', null, null, 'Annual report'],
  ])('of a %s described as %s', (type, description, title, name) => {
    expect(documentTitle(headOf('d1', 1, { type, description, title }))).toEqual({ type, name });
  });
});
