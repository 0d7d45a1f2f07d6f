const WORD = 'lathe'.repeat(120);
const LINES = Array.from(
  { length: 40 },
  (_, i) => `<p>Workshop ${i + 1} of the company turned spindles on most days of the quarter.</p>`,
);

/** A submission of an invented company with what a filing may hold besides words: notes at the foot, pages, links, a picture. */
export const MIXED_FILING = `<SEC-DOCUMENT>0000000000-25-000007.txt : 20250302
<SEC-HEADER>0000000000-25-000007.hdr.sgml : 20250302
ACCESSION NUMBER:		0000000000-25-000007
CONFORMED SUBMISSION TYPE:	8-K
FILED AS OF DATE:		20250302

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			FERROW TOOLS CORP
		CENTRAL INDEX KEY:			0000000001
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<FILENAME>ferrow8k.htm
<TEXT>
<html><body><h1>Results of Ferrow Tools Corp.</h1>
<p>The tables are in the <a href="#tables">part on sales</a>; more is on <a href="https://www.example.com/fair">our page</a>.</p>
${LINES.slice(0, 20).join('\n')}
<p style="text-align:center">4</p><hr style="page-break-after:always">
<h2 id="tables">Sales of lathes</h2>
<table><tr><th>Kind</th><th>2024</th><th>2023</th></tr>
<tr><td>Large<sup>(1)</sup></td><td>1,204</td><td>980</td></tr>
<tr><td>Small</td><td>(310)</td><td>295</td></tr></table>
<p><sup>(1)</sup> Without those given away at the fair.</p>
<p style="text-align:center">5</p><hr style="page-break-after:always">
${LINES.slice(20).join('\n')}
<img src="lathe.gif" alt="A lathe">
<h2>Nothing to report</h2>
<h2>A word of some length</h2><p>${WORD}</p>
<p style="text-align:center">6</p></body></html>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<SEQUENCE>2
<FILENAME>lathe.gif
<TEXT>
begin 644 lathe.gif
E1TE&.#EA 0 !     "'Y! $*  $ +      !  $   ("3 $ .P
\`
end
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;
