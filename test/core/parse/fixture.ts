import { readFileSync } from 'node:fs';
import type { Block } from '../../../src/core/filing/block.ts';
import type { Filing, FilingDocument } from '../../../src/core/filing/filing.ts';
import { parseFiling } from '../../../src/core/parse/parse-filing.ts';

const FOLDER = new URL('../../fixtures/text/', import.meta.url);

export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, FOLDER)));
}

export function parsed(bytes: Uint8Array, name = 'file'): Filing {
  const result = parseFiling(bytes, { name, sha256: 'ab'.repeat(32) });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export function parsedFixture(name: string): Filing {
  return parsed(fixtureBytes(name), name);
}

export function documentOf(filing: Filing, index: number): FilingDocument {
  const document = filing.documents[index];
  if (!document) throw new Error(`no document ${index}`);
  return document;
}

/** Each block as one line: its kind and its words, rows of tables by "/", cells by "|". */
export function outline(text: string, blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    const words = text
      .slice(block.start, block.end)
      .replaceAll('\t', ' | ')
      .replaceAll('\n', ' / ');
    const kind = block.kind === 'heading' ? `h${block.level}` : block.kind;
    return `${block.furniture ? 'furniture ' : ''}${kind}: ${words}`;
  });
}
