/** Whose future a clause speaks of. */
export type Subject =
  | 'company'
  | 'product'
  | 'study'
  /** Regulators, courts, analysts, counsel, counterparties. */
  | 'other-party'
  /** Holders, executives, participants, readers: those whom a rule or right concerns. */
  | 'bound'
  /** Pathways, diseases, cells, patients in general. */
  | 'nature'
  | 'unknown';

const WORDS: readonly (readonly [Subject, string])[] = [
  [
    'company',
    'we us i our ours its company companies corporation registrant partnership management board team group firm parties business businesses issuer collaborator collaborators collaboration bank trust subsidiary subsidiaries revenue revenues margin margins sales earnings income loss losses expense expenses cash growth profitability volume volumes backlog orders shipments production inventory capacity operations charges savings dividends spending rate demand',
  ],
  [
    'bound',
    'holder holders stockholder stockholders shareholder shareholders investor investors you reader readers participant participants executive executives employee employees director directors officer officers purchaser purchasers borrower borrowers lender lenders trustee lessee lessor tenant tenants member members sponsor sponsors committee person persons applicant applicants manufacturer manufacturers physician physicians option options warrant warrants award awards letter crl application contract contracts grantee optionee seller buyer entity entities',
  ],
  [
    'other-party',
    'fda ema sec staff agency agencies commission court courts judge jury plaintiff plaintiffs defendant defendants counsel analyst analysts auditor auditors fasb regulator regulators authorities authority government governments congress legislation competitor competitors irs department ministry payor payors customer customers supplier suppliers licensor licensors state states',
  ],
  [
    'study',
    'study studies trial trials data result results finding findings readout readouts read-out read-outs enrollment enrolment cohort cohorts arm arms analysis analyses phase program programs programme protocol protocols',
  ],
  [
    'product',
    'product products candidate candidates vaccine vaccines therapy therapies therapeutic therapeutics drug drugs treatment treatments compound compounds platform platforms technology technologies device devices formulation formulations combination approach capsule capsules agent agents regimen regimens antibody antibodies test tests transaction merger acquisition offering expansion launch approval designation license agreement agreements plan plans milestone milestones completion success proceeds this it these they',
  ],
  [
    'nature',
    'pathway pathways protein proteins gene genes mutation mutations cell cells receptor receptors disease diseases cancer cancers tumor tumors tumour tumours patient patients infection infections symptom symptoms hypertension obesity inhibition virus viruses immune antigen antigens enzyme enzymes people adults children women men individuals doctors effects events',
  ],
];

/** Head nouns and pronouns, in lower case, by the kind of subject they make. */
export const SUBJECT_WORDS: ReadonlyMap<string, Subject> = new Map(
  WORDS.flatMap(([subject, words]) =>
    words.split(' ').map((word): [string, Subject] => [word, subject]),
  ),
);
