/** What people call the documents of a filing, by their form type. */
const forms: Readonly<Record<string, string>> = {
  '8-K': 'Current report',
  '10-K': 'Annual report',
  '10-Q': 'Quarterly report',
  '6-K': 'Report of foreign issuer',
  '20-F': 'Annual report of foreign issuer',
  'DEF 14A': 'Proxy statement',
};

/** Filings and their documents, where they are named. */
export const documents = {
  forms,
  /** One of which nothing is known. */
  document: 'Document',
  accession: (number: string) => `Accession ${number}`,
  unnamed: 'A filing without a name',
};
