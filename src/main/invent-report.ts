/** One page of a report that no one filed, with what most reports are made of. */
const PAGE = `<div style="text-align:center"><font style="font-weight:bold">Item 7. Discussion and Analysis</font></div>
<p style="margin-top:12pt;text-indent:24pt"><span style="font-size:10pt">We expect that <b>net sales</b> will grow
next year, and we intend to open two plants by the end of 2031; actual results may differ materially from these
statements. Of 48 patients who took the study drug, 21 (44%) had a response (95% CI, 29&#8211;59; p = 0.03).</span></p>
<table style="border-collapse:collapse;width:100%"><tr style="background-color:#cceeff">
<td style="width:60%;vertical-align:bottom"><span style="font-size:9pt">Cost of sales</span></td><td>&#160;</td>
<td style="text-align:right">$</td><td style="text-align:right"><ix:nonFraction name="x:y" contextRef="c1" unitRef="usd"
decimals="-3" id="f1">(1,234.5</ix:nonFraction></td><td>)</td></tr><tr><td colspan="2">Total</td><td>&nbsp;</td>
<td style="text-align:right;border-top:1px solid">9,876</td><td>%</td></tr></table>
<ul><li>our dependence on a single supplier;</li></ul><p><a href="#a1"><i>See note 3</i></a><sup>(1)</sup></p>
<div style="text-align:center">12</div><hr style="page-break-after:always">
`;

const PAGES = 40;

/** An invented report, for a parser to try itself on. */
export function inventReport(): Uint8Array {
  const html = `<html><body><p>FORM 10-K</p>${PAGE.repeat(PAGES)}</body></html>`;
  return new TextEncoder().encode(html);
}
