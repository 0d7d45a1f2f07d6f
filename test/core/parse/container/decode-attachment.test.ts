import { describe, expect, it } from 'vitest';
import { decodeAttachment } from '../../../../src/core/parse/container/decode-attachment.ts';

function decode(lines: readonly string[]): readonly number[] {
  const bytes = new TextEncoder().encode(`${['begin 644 a.gif', ...lines, 'end'].join('\n')}\n`);
  const source = {
    encoding: 'uuencode',
    mediaType: 'image/gif',
    from: 0,
    to: bytes.length,
  } as const;
  return [...decodeAttachment(bytes, source)];
}

describe('decodeAttachment', () => {
  it.each([
    ['a whole line', ['#0V%T', '`'], [67, 97, 116]],
    ['a line without the blanks at its end', ['&0V%T', '`'], [67, 97, 116, 0, 0, 0]],
    ['the line behind such a line', ['&0V%T', '#0V%T', '`'], [67, 97, 116, 0, 0, 0, 67, 97, 116]],
    ['a line that is longer than it says', ['!0V%T', '`'], [67]],
    ['no line at all', [], []],
  ] as const)('decodes %s', (_, lines, bytes) => {
    expect(decode(lines)).toEqual(bytes);
  });

  it('gives no more bytes than there are characters, whatever the lines say', () => {
    const lines = Array.from({ length: 2000 }, () => 'M');
    expect(decode(lines).length).toBeLessThanOrEqual(4100);
  });
});
