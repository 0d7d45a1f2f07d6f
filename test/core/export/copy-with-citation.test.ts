import { describe, expect, it } from 'vitest';
import { copyWithCitation } from '../../../src/core/export/copy-with-citation.ts';
import { FILING } from './sample-notes.ts';

const text = 'Eleven <patients> & a nurse\nCohort\tDose\nI\t5 mg';
const document = { type: 'EX-99.1', text, sections: FILING.documents[1]?.sections ?? [] };
const citation =
  'Lindenmoor Therapeutics, Inc., Form 8-K, filed 2007-03-05, accession 0009990001-07-000012, EX-99.1 › Early results';

describe('copyWithCitation', () => {
  it('gives the words with their source in three forms', () => {
    const copy = copyWithCitation({
      filing: FILING,
      document,
      span: { start: 0, end: 27 },
      annotation: null,
    });
    expect(copy).toEqual({
      markdown: `> Eleven \\<patients> & a nurse\n\n— ${citation}\n`,
      plain: `“Eleven <patients> & a nurse”\n— ${citation}\n`,
      html: `<blockquote><p>Eleven &lt;patients&gt; &amp; a nurse</p></blockquote><p>— ${citation}</p>`,
    });
  });

  it('keeps a table a table and links back to an annotation', () => {
    const copy = copyWithCitation({
      filing: FILING,
      document,
      span: { start: 28, end: text.length },
      annotation: 'a1',
    });
    expect(copy.markdown).toContain('> | Cohort | Dose |');
    expect(copy.html).toContain(
      '<table><tr><td>Cohort</td><td>Dose</td></tr><tr><td>I</td><td>5 mg</td></tr></table>',
    );
    expect(copy.markdown).toContain('(exhibit99://open/0009990001-07-000012/a1)');
    expect(copy.html).toContain('<a href="exhibit99://open/0009990001-07-000012/a1">');
  });
});
