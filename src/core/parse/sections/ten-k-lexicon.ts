import type { FormScheme } from './form-scheme.ts';

const MDA = [
  "Management's Discussion and Analysis of Financial Condition and Results of Operations",
  "Management's Discussion and Analysis of Results of Operations and Financial Condition",
  "Management's Discussion and Analysis",
  "Management's Discussion and Analysis or Plan of Operation",
  'Management’s Discussion and Analysis and Plan of Operation',
  "Management's Financial Discussion",
  'MD&A',
  'Plan of Operation',
] as const;

const DISAGREEMENTS = [
  'Changes in and Disagreements with Accountants on Accounting and Financial Disclosure',
  'Disagreements on Accounting and Financial Disclosure',
  'Changes in and Disagreements with Accountants',
] as const;

const MARKET = [
  'Market for Our Common Equity, Related Stockholder Matters and Issuer Purchases of Equity Securities',
  'Market for Our Common Equity, Related Shareholder Matters and Issuer Purchases of Equity Securities',
  "Market for Registrant's Common Equity, Related Shareholder Matters and Issuer Purchases of Equity Securities",
  "Market for the Registrant's Common Equity, Related Stockholder Matters and Issuer Purchases of Equity Securities",
  "Market for Registrant's Common Equity, Related Stockholder Matters and Issuer Purchases of Equity Securities",
  "Market for Registrant's Common Equity and Related Stockholder Matters",
  'Market for the Company’s Common Stock and Related Security Holder Matters',
  'Market for Common Equity and Related Stockholder Matters',
  "Market for Registrant's Common Stock and Related Stockholder Matters",
  'Market for Common Equity, Related Stockholder Matters and Small Business Issuer Purchases of Equity Securities',
  'Market Price of and Dividends on Common Equity',
] as const;

const DIRECTORS = [
  'Directors and Executive Officers of the Registrant',
  'Directors, Executive Officers and Corporate Governance',
  'Directors, Executive Officers, Promoters and Control Persons; Compliance with Section 16(a) of the Exchange Act',
  'Directors, Executive Officers, Promoters, Control Persons and Corporate Governance; Compliance with Section 16(a) of the Exchange Act',
  'Directors and Executive Officers',
  'Directors of the Registrant',
] as const;

const OWNERSHIP = [
  'Security Ownership of Certain Beneficial Owners and Management and Related Stockholder Matters',
  'Security Ownership of Certain Beneficial Owners and Management',
  'Security Ownership of Management and Others',
] as const;

const RELATED = [
  'Certain Relationships and Related Transactions, and Director Independence',
  'Certain Relationships and Related Transactions',
  'Certain Relationships and Related Party Transactions',
] as const;

const EXHIBITS = [
  'Exhibits, Financial Statement Schedules, and Reports on Form 8-K',
  'Exhibits and Financial Statement Schedules',
  'Exhibits, Financial Statement Schedules',
  'Exhibit and Financial Statement Schedules',
  'Exhibits and Reports on Form 8-K',
  'Exhibits, Financial Statements and Schedules',
  'Financial Statements, Financial Statement Schedules, Exhibits and Reports on Form 8-K',
  'Exhibits',
] as const;

const FEES = [
  'Principal Accountant Fees and Services',
  'Principal Accounting Fees and Services',
  'Principal Auditor Fees and Services',
] as const;

const VOTE = [
  'Submission of Matters to a Vote of Security Holders',
  'Submission of Matters to a Vote',
] as const;

const RISK = [
  'Quantitative and Qualitative Disclosures About Market Risk',
  'Quantitative and Qualitative Disclosure of Market Risk',
  'Qualitative and Quantitative Disclosures About Market Risk',
] as const;

/** Form 10-K with 10-K405 and 10-KT, all eras: Items 4, 6, 9A and 14 changed their meaning in between. */
export const TEN_K: FormScheme = {
  name: '10-K',
  ordered: true,
  parts: [['I'], ['II'], ['III'], ['IV']],
  items: [
    [
      '1',
      'I',
      'Business',
      'Description of Business',
      'General Development of Business',
      'Business and Properties',
    ],
    ['1A', 'I', 'Risk Factors', 'Risk Factors and Cautionary Statements'],
    ['1B', 'I', 'Unresolved Staff Comments'],
    ['1C', 'I', 'Cybersecurity'],
    ['2', 'I', 'Properties', 'Property', 'Description of Property', 'Description of Properties'],
    ['3', 'I', 'Legal Proceedings'],
    [
      '4',
      'I',
      ...VOTE,
      'Mine Safety Disclosures',
      'Mine Safety Disclosure',
      'Removed and Reserved',
      'Reserved',
    ],
    [
      '4A',
      'I',
      'Executive Officers of the Registrant',
      'Executive Officers of the Company',
      'Executive Officers',
    ],
    ['5', 'II', ...MARKET],
    [
      '6',
      'II',
      'Selected Financial Data',
      'Selected Consolidated Financial Data',
      'Selected Financial Information',
      'Reserved',
      'Removed and Reserved',
    ],
    ['7', 'II', ...MDA],
    ['7A', 'II', ...RISK],
    [
      '8',
      'II',
      'Financial Statements and Supplementary Data',
      'Consolidated Financial Statements and Supplementary Data',
      'Financial Statements and Supplemental Data',
      'Financial Statements',
    ],
    ['9', 'II', ...DISAGREEMENTS],
    ['9A', 'II', 'Controls and Procedures', 'Disclosure Controls and Procedures'],
    ['9B', 'II', 'Other Information'],
    ['9C', 'II', 'Disclosure Regarding Foreign Jurisdictions that Prevent Inspections'],
    ['10', 'III', ...DIRECTORS],
    ['11', 'III', 'Executive Compensation', 'Management Remuneration'],
    ['12', 'III', ...OWNERSHIP],
    ['13', 'III', ...RELATED],
    ['14', 'III IV', ...FEES, ...EXHIBITS, 'Controls and Procedures'],
    ['15', 'IV III', ...EXHIBITS, ...FEES],
    ['16', 'IV', 'Form 10-K Summary', 'Summary', ...EXHIBITS, ...FEES],
  ],
};

/** Form 10-KSB (to 2009) with 10-KSB40: fourteen items of its own in three parts. */
export const TEN_KSB: FormScheme = {
  name: '10-KSB',
  ordered: true,
  parts: [['I'], ['II'], ['III']],
  items: [
    ['1', 'I', 'Description of Business', 'Business', 'Business Development'],
    ['1A', 'I', 'Risk Factors'],
    ['1B', 'I', 'Unresolved Staff Comments'],
    ['2', 'I', 'Description of Property', 'Description of Properties', 'Properties', 'Property'],
    ['3', 'I', 'Legal Proceedings'],
    ['4', 'I', ...VOTE],
    ['5', 'II', ...MARKET],
    ['6', 'II', ...MDA],
    ['7', 'II', 'Financial Statements', 'Financial Statements and Supplementary Data'],
    ['8', 'II', ...DISAGREEMENTS],
    ['8A', 'II', 'Controls and Procedures'],
    ['8B', 'II', 'Other Information'],
    ['9', 'III', ...DIRECTORS],
    ['10', 'III', 'Executive Compensation'],
    ['11', 'III', ...OWNERSHIP],
    ['12', 'III', ...RELATED],
    ['13', 'III IV', ...EXHIBITS],
    ['14', 'III', ...FEES, 'Controls and Procedures', ...EXHIBITS],
    ['15', 'III IV', ...EXHIBITS, ...FEES],
  ],
};
