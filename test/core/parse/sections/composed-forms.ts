/** How much an item has to say: pages, paragraphs, a word or two, a pointer elsewhere, or nothing. */
export type Extent = 'long' | 'some' | 'none' | 'elsewhere' | 'empty' | 'exhibits';

/** An item of a form of some era: number, titles it is printed with, extent, and the part it opens. */
export interface FormItem {
  readonly number: string;
  readonly titles: readonly string[];
  readonly extent: Extent;
  readonly part: string;
  /** Chance that a filing has it. */
  readonly chance: number;
}

/** A form of some era. */
export interface FormPlan {
  readonly form: string;
  readonly year: readonly [from: number, to: number];
  readonly report: string;
  readonly items: readonly FormItem[];
  /** Titles printed behind "PART I", by part. */
  readonly parts: Readonly<Record<string, string>>;
  /** Whether a filing has few of the items, in any order. */
  readonly free: boolean;
}

/** "number | extent | title / other title", a part on a line of its own, "?" before items that few have. */
function plan(
  form: string,
  year: readonly [number, number],
  report: string,
  listing: string,
  free = false,
): FormPlan {
  const parts: Record<string, string> = {};
  const items: FormItem[] = [];
  let part = '';
  for (const line of listing.trim().split('\n')) {
    const [first = '', extent, titles = ''] = line.split('|').map((cell) => cell.trim());
    if (extent === undefined) {
      const [name = '', title = ''] = first.split(':').map((cell) => cell.trim());
      part = name;
      parts[name] = title;
      continue;
    }
    items.push({
      number: first.replace('?', ''),
      titles: titles.split(' / '),
      extent: extent as Extent,
      part,
      chance: first.startsWith('?') ? 0.3 : 0.97,
    });
  }
  return { form, year, report, items, parts, free };
}

const ANNUAL = 'ANNUAL REPORT';

/** The forms composed, each of one era. */
export const FORM_PLANS: readonly FormPlan[] = [
  plan(
    '8-K',
    [2005, 2024],
    'CURRENT REPORT',
    `
1.01|some|Entry into a Material Definitive Agreement / Entry into Material Definitive Agreement
1.02|some|Termination of a Material Definitive Agreement
1.05|some|Material Cybersecurity Incidents
2.01|some|Completion of Acquisition or Disposition of Assets
2.02|some|Results of Operations and Financial Condition
2.03|elsewhere|Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement of a Registrant
2.05|some|Costs Associated with Exit or Disposal Activities
2.06|some|Material Impairments
3.01|some|Notice of Delisting or Failure to Satisfy a Continued Listing Rule or Standard; Transfer of Listing
3.02|elsewhere|Unregistered Sales of Equity Securities
3.03|some|Material Modification to Rights of Security Holders
4.01|some|Changes in Registrant’s Certifying Accountant
5.02|some|Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers; Compensatory Arrangements of Certain Officers / Departure of Directors or Principal Officers; Election of Directors; Appointment of Principal Officers / Election of Directors
5.03|some|Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year
5.07|some|Submission of Matters to a Vote of Security Holders
6.06|some|Static Pool
7.01|some|Regulation FD Disclosure
8.01|some|Other Events
9.01|exhibits|Financial Statements and Exhibits / Exhibits`,
    true,
  ),
  plan(
    '8-K',
    [1996, 2003],
    'CURRENT REPORT',
    `
1|some|Changes in Control of Registrant
2|some|Acquisition or Disposition of Assets
4|some|Changes in Registrant’s Certifying Accountant
5|some|Other Events / Other Events and Regulation FD Disclosure
6|some|Resignations of Registrant’s Directors
7|exhibits|Financial Statements and Exhibits / Financial Statements, Pro Forma Financial Information and Exhibits
8|some|Change in Fiscal Year
9|some|Regulation FD Disclosure
12|some|Results of Operations and Financial Condition`,
    true,
  ),
  plan(
    '10-K',
    [2009, 2024],
    ANNUAL,
    `
I
1|long|Business / Description of Business
1A|long|Risk Factors
1B|none|Unresolved Staff Comments
?1C|some|Cybersecurity
2|some|Properties / Description of Properties
3|some|Legal Proceedings
4|none|Mine Safety Disclosures / (Removed and Reserved) / Reserved
II
5|some|Market for Registrant’s Common Equity, Related Stockholder Matters and Issuer Purchases of Equity Securities / Market for Our Common Equity, Related Shareholder Matters and Issuer Purchases of Equity Securities
6|empty|[Reserved] / Selected Financial Data / Reserved
7|long|Management’s Discussion and Analysis of Financial Condition and Results of Operations
7A|some|Quantitative and Qualitative Disclosures About Market Risk
8|long|Financial Statements and Supplementary Data / Consolidated Financial Statements and Supplementary Data
9|none|Changes in and Disagreements With Accountants on Accounting and Financial Disclosure
9A|some|Controls and Procedures
9B|none|Other Information
?9C|none|Disclosure Regarding Foreign Jurisdictions that Prevent Inspections
III
10|elsewhere|Directors, Executive Officers and Corporate Governance
11|elsewhere|Executive Compensation
12|elsewhere|Security Ownership of Certain Beneficial Owners and Management and Related Stockholder Matters
13|elsewhere|Certain Relationships and Related Transactions, and Director Independence
14|elsewhere|Principal Accountant Fees and Services / Principal Accounting Fees and Services
IV
15|exhibits|Exhibits and Financial Statement Schedules / Exhibits, Financial Statement Schedules
?16|none|Form 10-K Summary`,
  ),
  plan(
    '10-K',
    [1994, 2002],
    ANNUAL,
    `
I
1|long|Business
2|some|Properties
3|some|Legal Proceedings
4|none|Submission of Matters to a Vote of Security Holders
?4A|some|Executive Officers of the Registrant
II
5|some|Market for Registrant’s Common Equity and Related Stockholder Matters
6|some|Selected Financial Data
7|long|Management’s Discussion and Analysis of Financial Condition and Results of Operations / Management’s Discussion and Analysis of Results of Operations and Financial Condition
?7A|some|Quantitative and Qualitative Disclosures About Market Risk
8|long|Financial Statements and Supplementary Data
9|none|Changes in and Disagreements With Accountants on Accounting and Financial Disclosure
III
10|elsewhere|Directors and Executive Officers of the Registrant
11|elsewhere|Executive Compensation
12|elsewhere|Security Ownership of Certain Beneficial Owners and Management
13|elsewhere|Certain Relationships and Related Transactions
IV
14|exhibits|Exhibits, Financial Statement Schedules, and Reports on Form 8-K`,
  ),
  plan(
    '10-KSB',
    [1996, 2008],
    ANNUAL,
    `
I
1|long|Description of Business
2|some|Description of Property
3|some|Legal Proceedings
4|none|Submission of Matters to a Vote of Security Holders
II
5|some|Market for Common Equity and Related Stockholder Matters
6|long|Management’s Discussion and Analysis or Plan of Operation
7|long|Financial Statements
8|none|Changes in and Disagreements with Accountants on Accounting and Financial Disclosure
?8A|some|Controls and Procedures
?8B|none|Other Information
III
9|some|Directors, Executive Officers, Promoters and Control Persons; Compliance with Section 16(a) of the Exchange Act
10|some|Executive Compensation
11|some|Security Ownership of Certain Beneficial Owners and Management
12|some|Certain Relationships and Related Transactions
13|exhibits|Exhibits and Reports on Form 8-K
?14|some|Principal Accountant Fees and Services`,
  ),
  plan(
    '10-Q',
    [2006, 2024],
    'QUARTERLY REPORT',
    `
I: FINANCIAL INFORMATION
1|long|Financial Statements / Condensed Consolidated Financial Statements (Unaudited) / Interim Financial Statements
2|long|Management’s Discussion and Analysis of Financial Condition and Results of Operations
3|some|Quantitative and Qualitative Disclosures About Market Risk
4|some|Controls and Procedures
II: OTHER INFORMATION
1|some|Legal Proceedings
1A|some|Risk Factors
?2|none|Unregistered Sales of Equity Securities and Use of Proceeds
?3|none|Defaults Upon Senior Securities
?4|none|Mine Safety Disclosures / (Removed and Reserved)
5|none|Other Information
6|exhibits|Exhibits`,
  ),
  plan(
    '10-Q',
    [1995, 2002],
    'QUARTERLY REPORT',
    `
I: FINANCIAL INFORMATION
1|long|Financial Statements
2|long|Management’s Discussion and Analysis of Financial Condition and Results of Operations
?3|some|Quantitative and Qualitative Disclosures About Market Risk
II: OTHER INFORMATION
1|some|Legal Proceedings
?2|none|Changes in Securities
?3|none|Defaults Upon Senior Securities
?4|some|Submission of Matters to a Vote of Security Holders
?5|some|Other Information
6|exhibits|Exhibits and Reports on Form 8-K`,
  ),
  plan(
    '20-F',
    [2010, 2024],
    ANNUAL,
    `
I
1|none|Identity of Directors, Senior Management and Advisers
2|none|Offer Statistics and Expected Timetable
3|long|Key Information
4|long|Information on the Company
4A|none|Unresolved Staff Comments
5|long|Operating and Financial Review and Prospects
6|some|Directors, Senior Management and Employees
7|some|Major Shareholders and Related Party Transactions
8|some|Financial Information
9|some|The Offer and Listing
10|some|Additional Information
11|some|Quantitative and Qualitative Disclosures About Market Risk
12|none|Description of Securities Other than Equity Securities
II
13|none|Defaults, Dividend Arrearages and Delinquencies
14|none|Material Modifications to the Rights of Security Holders and Use of Proceeds
15|some|Controls and Procedures
16A|some|Audit Committee Financial Expert
16B|some|Code of Ethics
16C|some|Principal Accountant Fees and Services
16D|none|Exemptions from the Listing Standards for Audit Committees
16E|none|Purchases of Equity Securities by the Issuer and Affiliated Purchasers
16F|none|Change in Registrant’s Certifying Accountant
16G|some|Corporate Governance
?16H|none|Mine Safety Disclosure
?16K|some|Cybersecurity
III
17|none|Financial Statements
18|elsewhere|Financial Statements
19|exhibits|Exhibits`,
  ),
  plan(
    'SC 13D',
    [1996, 2023],
    '',
    `
1|some|Security and Issuer
2|some|Identity and Background
3|some|Source and Amount of Funds or Other Consideration
4|some|Purpose of Transaction
5|some|Interest in Securities of the Issuer
6|some|Contracts, Arrangements, Understandings or Relationships with Respect to Securities of the Issuer
7|exhibits|Material to be Filed as Exhibits`,
  ),
];
