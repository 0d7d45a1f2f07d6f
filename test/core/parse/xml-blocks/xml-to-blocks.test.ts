import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/core/filing/block.ts';
import { xmlToBlocks } from '../../../../src/core/parse/xml-blocks/xml-to-blocks.ts';

/** Blocks as "kind: words", the cells of a table row apart from each other by bars. */
function outline(source: string): string[] {
  const { text, blocks } = xmlToBlocks(source);
  const wordsOf = (block: Block): string => text.slice(block.start, block.end);
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) =>
          row.cells.map((cell) => text.slice(cell.start, cell.end)).join(' | '),
        )
      : [`${block.kind}: ${wordsOf(block)}`],
  );
}

const HOLDING = (issuer: string, value: string, more = ''): string =>
  `<infoTable><nameOfIssuer>${issuer}</nameOfIssuer><titleOfClass>COM</titleOfClass><value>${value}</value>
  <shrsOrPrnAmt><sshPrnamt>40</sshPrnamt><sshPrnamtType>SH</sshPrnamtType></shrsOrPrnAmt>${more}</infoTable>`;

describe('data forms', () => {
  it('of holdings are one table with a row for each', () => {
    const table = `<informationTable xmlns="x">${HOLDING('ALDER MILLS', '1250')}${HOLDING('BIRCH &amp; CO', '9', '<putCall>Put</putCall>')}</informationTable>`;
    const rows = [
      'Issuer | Class | Value | Shares or principal amount | Shares (SH) or principal (PRN) | Put or call',
      'ALDER MILLS | COM | 1250 | 40 | SH',
      'BIRCH & CO | COM | 9 | 40 | SH | Put',
    ];
    expect(outline(table)).toEqual(expect.arrayContaining(rows));
    const prefixed = table.replace(/<(\/?)([a-z])/gi, '<$1n1:$2').replace('xmlns=', 'xmlns:n1=');
    expect(outline(`<XML>\n<?xml version="1.0"?>${prefixed}\n</XML>`)).toEqual(outline(table));
  });

  it('of large holders give their answers as paragraphs under the items', () => {
    const source = `<edgarSubmission><formData><items1To7><item1><securityTitle>Common Stock</securityTitle></item1>
      <item4><transactionPurpose>The fund bought to invest.\n\nIt may speak with the board.</transactionPurpose></item4>
      </items1To7></formData></edgarSubmission>`;
    expect(outline(source).slice(-7)).toEqual([
      'heading: Items 1 to 7',
      'heading: Item 1',
      'Security title | Common Stock',
      'heading: Item 4',
      'heading: Purpose of transaction',
      'paragraph: The fund bought to invest.',
      'paragraph: It may speak with the board.',
    ]);
  });

  it('of offerings without registration give names and values', () => {
    const source = `<edgarSubmission><submissionType>D</submissionType><primaryIssuer><entityName>Alder Mills, Inc.</entityName>
      <issuerAddress><street1>1 Mill Lane</street1><city>Wexford</city></issuerAddress></primaryIssuer>
      <offeringData><offeringSalesAmounts><totalOfferingAmount>5000000</totalOfferingAmount></offeringSalesAmounts></offeringData></edgarSubmission>`;
    expect(outline(source)).toEqual(
      expect.arrayContaining([
        'Submission type | D',
        'Entity name | Alder Mills, Inc.',
        'Street 1 | 1 Mill Lane',
        'Total offering amount | 5000000',
      ]),
    );
    expect(xmlToBlocks(source).facts).toMatchObject({
      DocumentType: 'D',
      EntityRegistrantName: 'Alder Mills, Inc.',
    });
  });
});
