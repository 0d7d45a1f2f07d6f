import { describe, expect, it } from 'vitest';
import { attachmentFor } from '../../../src/renderer/reader/images.ts';
import { headOf } from '../samples.ts';

const attachment = { from: 0, to: 1, encoding: 'uuencode', mediaType: 'image/gif' } as const;
const DOCUMENTS = [
  headOf('d1', 100, { filename: 'report.htm' }),
  headOf('d2', 0, { filename: 'Chart_1.gif', attachment }),
];

describe('attachmentFor', () => {
  it.each([
    ['chart_1.gif', 'd2'],
    ['images/CHART_1.GIF?x=1', 'd2'],
    ['report.htm', undefined],
    ['other.gif', undefined],
    ['', undefined],
  ])('of "%s" is %s', (source, id) => {
    expect(attachmentFor(DOCUMENTS, source)?.id).toBe(id);
  });
});
