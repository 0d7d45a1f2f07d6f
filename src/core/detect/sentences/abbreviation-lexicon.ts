function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Abbreviations after which a sentence never ends: a name, a number or a citation follows. Lower case, without stop. */
export const NEVER_FINAL = words(`
  mr mrs ms messrs dr drs prof hon gen sen gov lt col capt sgt e.g i.e eg ie vs v viz cf
  approx ca c/o attn aka a/k/a f/k/a d/b/a
`);

/** Abbreviations that a number follows: "No. 5", "Fig. 2", "Sec. 27A", "Nov. 8". Lower case, without stop. */
export const BEFORE_NUMBER = words(`
  no nos sec secs fig figs art arts tab vol ch pt para cl ex exh p pp ver reg regs rev proc
  cir stat supp ed item rel tel ext jan feb mar apr jun jul aug sep sept oct nov dec circa app
  const
`);

/** Suffixes of company names. Lower case, without stop. */
export const COMPANY_SUFFIXES = words(`
  inc corp co cos ltd llc l.l.c llp l.l.p plc p.l.c lp l.p bros gmbh n.v s.a s.p.a b.v a.g a.s
  a/s s.r.l n.a p.c pty intl int labs pharm
`);

/** Abbreviations that may also end a sentence. Lower case, without stop. */
export const MAY_BE_FINAL = words(`
  jr sr esq ph.d m.d pharm.d d.v.m d.phil b.sc m.sc r.n mba etc al dept div est assn assoc
  bldg ave blvd rd st ste mt ft univ inst natl govt a.m p.m u.s u.k u.n e.u d.c u.s.c c.f.r
  b.i.d t.i.d q.i.d q.d q.o.d i.v i.m s.c p.o q.w hrs hr min mins wk wks mo mos yr yrs sq oz
  lb lbs dist ct cal del mass conn fla ill tex wash ariz pa va mich minn colo mfg mgmt mgr
  pres exec asst max incl excl avg spp sp subsp var ser
`);

/** Words whose capital marks the beginning of a sentence, since nothing names itself so. */
export const SENTENCE_STARTERS = words(`
  The A An This These Those That It Its We Our You Your They Their He She His Her I My In On
  At By For From With Without Under Upon Over After Before During Since Until While When Where
  Whereas Whether If Unless Once Although Though Because As To No Not Each Every All Any Some
  Many Most Several Such There Here Both Neither Either Additionally Accordingly However
  Therefore Thus Further Furthermore Moreover Also Finally Consequently Similarly Meanwhile
  Nevertheless Currently Previously Recently Historically Generally Effective Based Following
  Pursuant Subject Including What Who How Why According Between Among Within Through
  Throughout Prior Due Despite Other Another More Less Approximately Certain Using Given Of Or
  And But Yet So Then Now Today Please Let See Together Importantly Notably Specifically
  Management Patients Results Data Net Total Revenue Revenues Shareholders Stockholders THE
  THIS THESE WE OUR IT IN IF NO ALL SUCH AS FOR YOU ANY
`);

/** Words that follow a subject: "Acme, Inc. Acme is …" begins a sentence, "Acme, Inc. Common Stock" does not. */
export const FINITE_VERBS = words(`
  is was are were has have had will would may can could should does did expects plans believes
  intends anticipates continues announced reported said develops provides offers operates owns
  uses received entered completed issued agreed paid
`);
