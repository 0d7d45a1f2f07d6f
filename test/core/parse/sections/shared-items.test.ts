import { describe, expect, it } from 'vitest';
import { detectForm } from '../../../../src/core/parse/sections/detect-form.ts';
import { itemsOf } from '../../../../src/core/parse/sections/items-of.ts';
import { hasSharedFilings, readShared, sharedItems } from './shared-filings.ts';

const present = hasSharedFilings();

describe.skipIf(!present)('items of real filings', () => {
  it.each(present ? Object.entries(sharedItems()) : [])('%s', (name, items) => {
    const filing = readShared(name);
    const main = filing?.documents[0];
    const form = main?.type ?? filing?.facts.form ?? detectForm(main?.text ?? '');
    expect(itemsOf(main?.sections ?? [], form)).toEqual(items);
  });
});
