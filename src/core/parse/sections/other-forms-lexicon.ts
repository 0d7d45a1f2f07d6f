import type { FormScheme, ItemEntry } from './form-scheme.ts';

function scheme(name: string, items: readonly ItemEntry[], lettered = false): FormScheme {
  return { name, items, parts: [], ordered: true, ...(lettered ? { lettered: true } : {}) };
}

const TWENTY_F: FormScheme = {
  name: '20-F',
  ordered: true,
  lettered: true,
  parts: [['I'], ['II'], ['III'], ['IV']],
  items: [
    [
      '1',
      'I',
      'Identity of Directors, Senior Management and Advisers',
      'Identity of Directors, Senior Management and Advisors',
      'Description of Business',
    ],
    ['2', 'I', 'Offer Statistics and Expected Timetable', 'Description of Property'],
    ['3', 'I', 'Key Information', 'Legal Proceedings'],
    ['4', 'I', 'Information on the Company', 'Control of Registrant'],
    ['4A', 'I', 'Unresolved Staff Comments'],
    ['5', 'I', 'Operating and Financial Review and Prospects', 'Nature of Trading Market'],
    [
      '6',
      'I',
      'Directors, Senior Management and Employees',
      'Exchange Controls and Other Limitations Affecting Security Holders',
    ],
    ['7', 'I', 'Major Shareholders and Related Party Transactions', 'Taxation'],
    ['8', 'I', 'Financial Information', 'Selected Financial Data'],
    [
      '9',
      'I',
      'The Offer and Listing',
      "Management's Discussion and Analysis of Financial Condition and Results of Operations",
    ],
    ['9A', 'I', 'Quantitative and Qualitative Disclosures About Market Risk'],
    ['10', 'I', 'Additional Information', 'Directors and Officers of Registrant'],
    [
      '11',
      'I',
      'Quantitative and Qualitative Disclosures About Market Risk',
      'Compensation of Directors and Officers',
    ],
    [
      '12',
      'I II',
      'Description of Securities Other than Equity Securities',
      'Options to Purchase Securities from Registrant or Subsidiaries',
    ],
    [
      '13',
      'II I',
      'Defaults, Dividend Arrearages and Delinquencies',
      'Interest of Management in Certain Transactions',
    ],
    [
      '14',
      'II',
      'Material Modifications to the Rights of Security Holders and Use of Proceeds',
      'Description of Securities to be Registered',
    ],
    ['15', 'II III', 'Controls and Procedures', 'Defaults Upon Senior Securities'],
    [
      '16',
      'II III',
      'Reserved',
      'Changes in Securities, Changes in Security for Registered Securities and Use of Proceeds',
    ],
    ['16A', 'II', 'Audit Committee Financial Expert'],
    ['16B', 'II', 'Code of Ethics'],
    ['16C', 'II', 'Principal Accountant Fees and Services'],
    ['16D', 'II', 'Exemptions from the Listing Standards for Audit Committees'],
    ['16E', 'II', 'Purchases of Equity Securities by the Issuer and Affiliated Purchasers'],
    ['16F', 'II', "Change in Registrant's Certifying Accountant"],
    ['16G', 'II', 'Corporate Governance'],
    ['16H', 'II', 'Mine Safety Disclosure'],
    ['16I', 'II', 'Disclosure Regarding Foreign Jurisdictions that Prevent Inspections'],
    ['16J', 'II', 'Insider Trading Policies'],
    ['16K', 'II', 'Cybersecurity'],
    ['17', 'III IV', 'Financial Statements'],
    ['18', 'III IV', 'Financial Statements'],
    ['19', 'III IV', 'Exhibits', 'Financial Statements and Exhibits'],
  ],
};

const SC_13D = scheme(
  'Schedule 13D',
  [
    ['1', '', 'Security and Issuer'],
    ['2', '', 'Identity and Background'],
    ['3', '', 'Source and Amount of Funds or Other Consideration', 'Source or Amount of Funds'],
    ['4', '', 'Purpose of Transaction', 'Purpose of the Transaction'],
    ['5', '', 'Interest in Securities of the Issuer'],
    [
      '6',
      '',
      'Contracts, Arrangements, Understandings or Relationships with Respect to Securities of the Issuer',
    ],
    ['7', '', 'Material to be Filed as Exhibits'],
  ],
  true,
);

const SC_13G = scheme(
  'Schedule 13G',
  [
    ['1', '', 'Name of Issuer', "Address of Issuer's Principal Executive Offices"],
    ['2', '', 'Name of Person Filing', 'Identity and Background'],
    [
      '3',
      '',
      'If this statement is filed pursuant to Rule 13d-1(b) or 13d-2(b), check whether the person filing is a',
    ],
    ['4', '', 'Ownership'],
    ['5', '', 'Ownership of Five Percent or Less of a Class'],
    ['6', '', 'Ownership of More than Five Percent on Behalf of Another Person'],
    [
      '7',
      '',
      'Identification and Classification of the Subsidiary Which Acquired the Security Being Reported on by the Parent Holding Company',
    ],
    ['8', '', 'Identification and Classification of Members of the Group'],
    ['9', '', 'Notice of Dissolution of Group'],
    ['10', '', 'Certification', 'Certifications'],
  ],
  true,
);

const SC_TO = scheme(
  'Schedule TO',
  [
    ['1', '', 'Summary Term Sheet'],
    ['2', '', 'Subject Company Information'],
    ['3', '', 'Identity and Background of Filing Person'],
    ['4', '', 'Terms of the Transaction'],
    ['5', '', 'Past Contacts, Transactions, Negotiations and Agreements'],
    ['6', '', 'Purposes of the Transaction and Plans or Proposals'],
    ['7', '', 'Source and Amount of Funds or Other Consideration'],
    ['8', '', 'Interest in Securities of the Subject Company'],
    ['9', '', 'Persons/Assets, Retained, Employed, Compensated or Used'],
    ['10', '', 'Financial Statements'],
    ['11', '', 'Additional Information'],
    ['12', '', 'Exhibits'],
    ['13', '', 'Information Required by Schedule 13E-3'],
  ],
  true,
);

const SC_14D9 = scheme(
  'Schedule 14D-9',
  [
    ['1', '', 'Subject Company Information', 'Security and Subject Company'],
    ['2', '', 'Identity and Background of Filing Person', 'Tender Offer of the Bidder'],
    [
      '3',
      '',
      'Past Contacts, Transactions, Negotiations and Agreements',
      'Identity and Background',
    ],
    ['4', '', 'The Solicitation or Recommendation'],
    ['5', '', 'Person/Assets, Retained, Employed, Compensated or Used'],
    ['6', '', 'Interest in Securities of the Subject Company', 'Recent Transactions'],
    ['7', '', 'Purposes of the Transaction and Plans or Proposals'],
    ['8', '', 'Additional Information', 'Additional Information to be Furnished'],
    ['9', '', 'Exhibits', 'Material to be Filed as Exhibits'],
  ],
  true,
);

const SC_13E3 = scheme(
  'Schedule 13E-3',
  [
    ['1', '', 'Summary Term Sheet', 'Issuer and Class of Security Subject to the Transaction'],
    ['2', '', 'Subject Company Information', 'Identity and Background'],
    ['3', '', 'Identity and Background of Filing Person'],
    ['4', '', 'Terms of the Transaction'],
    ['5', '', 'Past Contacts, Transactions, Negotiations and Agreements'],
    ['6', '', 'Purposes of the Transaction and Plans or Proposals'],
    ['7', '', 'Purposes, Alternatives, Reasons and Effects'],
    ['8', '', 'Fairness of the Transaction'],
    ['9', '', 'Reports, Opinions, Appraisals and Negotiations'],
    ['10', '', 'Source and Amounts of Funds or Other Consideration'],
    ['11', '', 'Interest in Securities of the Subject Company'],
    ['12', '', 'The Solicitation or Recommendation'],
    ['13', '', 'Financial Statements', 'Financial Information'],
    ['14', '', 'Persons/Assets, Retained, Employed, Compensated or Used'],
    ['15', '', 'Additional Information'],
    ['16', '', 'Exhibits', 'Material to be Filed as Exhibits'],
  ],
  true,
);

const N_CSR = scheme('N-CSR', [
  ['1', '', 'Reports to Stockholders', 'Report to Shareholders', 'Reports to Shareholders'],
  ['2', '', 'Code of Ethics'],
  ['3', '', 'Audit Committee Financial Expert'],
  ['4', '', 'Principal Accountant Fees and Services'],
  ['5', '', 'Audit Committee of Listed Registrants'],
  ['6', '', 'Investments', 'Schedule of Investments'],
  [
    '7',
    '',
    'Disclosure of Proxy Voting Policies and Procedures for Closed-End Management Investment Companies',
    'Financial Statements and Financial Highlights for Open-End Management Investment Companies',
  ],
  [
    '8',
    '',
    'Portfolio Managers of Closed-End Management Investment Companies',
    'Changes in and Disagreements with Accountants for Open-End Management Investment Companies',
  ],
  [
    '9',
    '',
    'Purchases of Equity Securities by Closed-End Management Investment Company and Affiliated Purchasers',
    'Proxy Disclosures for Open-End Management Investment Companies',
  ],
  [
    '10',
    '',
    'Submission of Matters to a Vote of Security Holders',
    'Remuneration Paid to Directors, Officers, and Others of Open-End Management Investment Companies',
  ],
  [
    '11',
    '',
    'Controls and Procedures',
    'Statement Regarding Basis for Approval of Investment Advisory Contract',
  ],
  [
    '12',
    '',
    'Exhibits',
    'Disclosure of Securities Lending Activities for Closed-End Management Investment Companies',
    'Disclosure of Proxy Voting Policies and Procedures for Closed-End Management Investment Companies',
  ],
  ['13', '', 'Exhibits', 'Portfolio Managers of Closed-End Management Investment Companies'],
  ['14', '', 'Purchases of Equity Securities by Closed-End Management Investment Company'],
  ['15', '', 'Submission of Matters to a Vote of Security Holders'],
  ['16', '', 'Controls and Procedures'],
  [
    '17',
    '',
    'Disclosure of Securities Lending Activities for Closed-End Management Investment Companies',
  ],
  ['18', '', 'Recovery of Erroneously Awarded Compensation'],
  ['19', '', 'Exhibits'],
]);

const TEN_12 = scheme('Form 10', [
  ['1', '', 'Business', 'Description of Business'],
  ['1A', '', 'Risk Factors'],
  ['2', '', 'Financial Information', "Management's Discussion and Analysis"],
  ['3', '', 'Properties', 'Description of Property'],
  ['4', '', 'Security Ownership of Certain Beneficial Owners and Management'],
  ['5', '', 'Directors and Executive Officers'],
  ['6', '', 'Executive Compensation'],
  ['7', '', 'Certain Relationships and Related Transactions, and Director Independence'],
  ['8', '', 'Legal Proceedings'],
  [
    '9',
    '',
    "Market Price of and Dividends on the Registrant's Common Equity and Related Stockholder Matters",
  ],
  ['10', '', 'Recent Sales of Unregistered Securities'],
  ['11', '', "Description of Registrant's Securities to be Registered"],
  ['12', '', 'Indemnification of Directors and Officers'],
  ['13', '', 'Financial Statements and Supplementary Data'],
  [
    '14',
    '',
    'Changes in and Disagreements with Accountants on Accounting and Financial Disclosure',
  ],
  ['15', '', 'Financial Statements and Exhibits'],
]);

const TEN_D: FormScheme = {
  name: '10-D',
  ordered: true,
  parts: [
    ['I', 'Distribution Information'],
    ['II', 'Other Information'],
  ],
  items: [
    ['1', 'I', 'Distribution and Pool Performance Information'],
    ['1A', 'I', 'Asset-Level Information'],
    ['1B', 'I', 'Asset Representations Reviewer and Investor Communication'],
    ['2', 'II', 'Legal Proceedings'],
    ['3', 'II', 'Sales of Securities and Use of Proceeds'],
    ['4', 'II', 'Defaults Upon Senior Securities'],
    ['5', 'II', 'Submission of Matters to a Vote of Security Holders'],
    ['6', 'II', 'Significant Obligors of Pool Assets'],
    [
      '7',
      'II',
      'Change in Sponsor Interest in the Securities',
      'Significant Enhancement Provider Information',
    ],
    ['8', 'II', 'Significant Enhancement Provider Information', 'Other Information'],
    ['9', 'II', 'Other Information', 'Exhibits'],
    ['10', 'II', 'Exhibits'],
  ],
};

const PART_TWO: FormScheme = {
  name: 'registration statement',
  ordered: true,
  parts: [
    [
      'I',
      'Information Required in Prospectus',
      'Information Required in the Section 10(a) Prospectus',
    ],
    [
      'II',
      'Information Not Required in Prospectus',
      'Information Required in the Registration Statement',
    ],
  ],
  items: [
    ['1', 'I', 'Plan Information'],
    ['2', 'I', 'Registrant Information and Employee Plan Annual Information'],
    ['3', 'II', 'Incorporation of Documents by Reference'],
    ['4', 'II', 'Description of Securities'],
    ['5', 'II', 'Interests of Named Experts and Counsel'],
    ['6', 'II', 'Indemnification of Directors and Officers'],
    ['7', 'II', 'Exemption from Registration Claimed'],
    ['8', 'II', 'Exhibits', 'Indemnification of Directors and Officers'],
    ['9', 'II', 'Undertakings', 'Exhibits'],
    ['10', 'II', 'Undertakings'],
    ['13', 'II', 'Other Expenses of Issuance and Distribution'],
    [
      '14',
      'II',
      'Indemnification of Directors and Officers',
      'Other Expenses of Issuance and Distribution',
    ],
    [
      '15',
      'II',
      'Recent Sales of Unregistered Securities',
      'Indemnification of Directors and Officers',
    ],
    ['16', 'II', 'Exhibits and Financial Statement Schedules', 'Exhibits'],
    ['17', 'II', 'Undertakings'],
    ['18', 'II', 'Financial Statements and Exhibits'],
    ['19', 'II', 'Undertakings'],
    ['20', 'II', 'Indemnification of Directors and Officers'],
    ['21', 'II', 'Exhibits and Financial Statement Schedules'],
    ['22', 'II', 'Undertakings'],
    ['23', 'II', 'Undertakings'],
  ],
};

const NT_10K: FormScheme = {
  name: 'Form 12b-25',
  ordered: true,
  parts: [
    ['I', 'Registrant Information'],
    ['II', 'Rules 12b-25(b) and (c)'],
    ['III', 'Narrative'],
    ['IV', 'Other Information'],
  ],
  items: [],
};

const ABS_15G: FormScheme = {
  name: 'ABS-15G',
  ordered: true,
  parts: [
    ['I', 'Representation and Warranty Information'],
    ['II', 'Findings and Conclusions of Third-Party Due Diligence Reports'],
  ],
  items: [
    ['1.01', 'I', 'Initial Filing of Rule 15Ga-1 Representations and Warranties Disclosure'],
    ['1.02', 'I', 'Periodic Filing of Rule 15Ga-1 Representations and Warranties Disclosure'],
    ['1.03', 'I', 'Notice of Termination of Duty to File Reports under Rule 15Ga-1'],
    [
      '2.01',
      'II',
      'Findings and Conclusions of a Third Party Due Diligence Report Obtained by the Issuer',
    ],
    [
      '2.02',
      'II',
      'Findings and Conclusions of a Third-Party Due Diligence Report Obtained by the Underwriter',
    ],
  ],
};

const EIGHT_A = scheme('8-A', [
  ['1', '', "Description of Registrant's Securities to be Registered"],
  ['2', '', 'Exhibits'],
]);

const REG_A: FormScheme = {
  name: '1-K',
  ordered: true,
  parts: [['I'], ['II']],
  items: [
    ['1', 'II', 'Business'],
    [
      '2',
      'II',
      "Management's Discussion and Analysis of Financial Condition and Results of Operations",
    ],
    ['3', 'II', 'Directors and Officers'],
    ['4', 'II', 'Security Ownership of Management and Certain Securityholders'],
    ['5', 'II', 'Interest of Management and Others in Certain Transactions'],
    ['6', 'II', 'Other Information'],
    ['7', 'II', 'Financial Statements'],
    ['8', 'II', 'Exhibits'],
  ],
};

/** Forms whose item numbers mean what this table says, by base form type ("SC13D", "20-F"). */
export const OTHER_FORMS: readonly (readonly [RegExp, FormScheme])[] = [
  [/^20-?F/, TWENTY_F],
  [/^SC13D/, SC_13D],
  [/^SC13G/, SC_13G],
  [/^SC13E-?[34]/, SC_13E3],
  [/^SCTO|^SC14D-?1/, SC_TO],
  [/^SC14D-?9/, SC_14D9],
  [/^N-?CSR/, N_CSR],
  [/^10-?12|^10-?SB|^10$/, TEN_12],
  [/^10-?D/, TEN_D],
  [/^NT/, NT_10K],
  [/^ABS-?15G/, ABS_15G],
  [/^8-?A/, EIGHT_A],
  [/^1-[KSU]/, REG_A],
  [/^(S|F)-?\d|^POSAM|^POSASR/, PART_TWO],
];
