import { byteAt } from './byte-at.ts';

/** Why bytes are no filing; `message` is one sentence for the reader that names the thing. */
export interface ParseFailure {
  readonly code:
    | 'empty'
    | 'pdf'
    | 'image'
    | 'archive'
    | 'office'
    | 'binary'
    | 'rate-limit-page'
    | 'error-page'
    | 'index-page'
    | 'data'
    | 'no-document';
  readonly message: string;
}

interface Signature {
  readonly code: ParseFailure['code'];
  readonly bytes: readonly number[];
  readonly message: string;
}

const NO_TEXT = 'so there is no text to read; open the HTML or text version of the filing instead.';

/** First bytes of kinds of files that are often saved under a filing's name. */
const SIGNATURES: readonly Signature[] = [
  { code: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], message: `This file is a PDF, ${NO_TEXT}` },
  {
    code: 'image',
    bytes: [0x89, 0x50, 0x4e, 0x47],
    message: `This file is a PNG image, ${NO_TEXT}`,
  },
  { code: 'image', bytes: [0xff, 0xd8, 0xff], message: `This file is a JPEG image, ${NO_TEXT}` },
  {
    code: 'image',
    bytes: [0x47, 0x49, 0x46, 0x38],
    message: `This file is a GIF image, ${NO_TEXT}`,
  },
  {
    code: 'archive',
    bytes: [0x50, 0x4b, 0x03, 0x04],
    message:
      'This file is a ZIP archive or an Office document; unpack it and open the filing inside.',
  },
  {
    code: 'archive',
    bytes: [0x50, 0x4b, 0x05, 0x06],
    message: 'This file is an empty ZIP archive, so there is no filing in it.',
  },
  {
    code: 'archive',
    bytes: [0x1f, 0x8b],
    message: 'This file is a gzip archive; unpack it and open the filing inside.',
  },
  {
    code: 'office',
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    message:
      'This file is an Office document; save it as HTML or plain text and open that instead.',
  },
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Share of bytes that no text holds (controls, zeros) above which a file is binary. */
const CONTROL_SHARE = 0.02;

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65536);
  let controls = 0;
  for (let i = 0; i < head.length; i++) {
    const b = byteAt(head, i);
    if (b < 9 || (b > 13 && b < 32 && b !== 0x1a && b !== 0x1b) || b === 0x7f) controls++;
  }
  return controls > head.length * CONTROL_SHARE;
}

/** What the bytes are when they can't be a filing, by their first bytes alone; null when they may be one. */
export function refuseBytes(bytes: Uint8Array, isWide: boolean): ParseFailure | null {
  if (bytes.length === 0)
    return { code: 'empty', message: 'This file is empty, so there is nothing to read.' };
  for (const { code, bytes: first, message } of SIGNATURES)
    if (startsWith(bytes, first)) return { code, message };
  if (!isWide && isBinary(bytes))
    return { code: 'binary', message: 'This file holds binary data, not the text of a filing.' };
  return null;
}

/** A page that is known by its first words. */
interface KnownPage {
  readonly code: ParseFailure['code'];
  readonly words: RegExp;
  readonly message: string;
}

/** Pages that the SEC's web site serves in place of a filing or around one, and files that list filings. */
const PAGES: readonly KnownPage[] = [
  {
    code: 'rate-limit-page',
    words:
      /Undeclared Automated Tool|Request Rate Threshold Exceeded|exceeded the SEC.{0,40}request rate/i,
    message:
      'This file is the page with which the SEC’s web site refuses too many requests, not a filing; download it again.',
  },
  {
    code: 'error-page',
    words:
      /<title>[^<]{0,60}(?:404|403|503|not found|access denied|error alert|maintenance)[^<]{0,60}<|<Code>NoSuchKey<\/Code>/i,
    message:
      'This file is an error page of a web site, not a filing; the address it was downloaded from has nothing to give.',
  },
  {
    code: 'index-page',
    words:
      /<title>\s*(?:EDGAR Filing Documents for|EDGAR Filing Index|Filing Detail|Index of \/Archives|(?:EDGAR )?Directory Listing|SEC EDGAR Submission|EDGAR (?:Search|Entity|Company)|(?:Inline )?XBRL Viewer)/i,
    message:
      'This file is an EDGAR index page that lists a filing’s documents, not the filing; open one of those documents.',
  },
  {
    code: 'index-page',
    words: /^\s*Description:\s+(?:Master|Daily|Form|Company)\b[^\n]{0,60}\bIndex\b/i,
    message:
      'This file is an EDGAR index that lists filings by their addresses, not a filing; open one of those it lists.',
  },
  {
    code: 'data',
    words: /^\s*(?:\{\s*"|\[\s*[{\]])/,
    message: 'This file is JSON data, not the text of a filing.',
  },
];

/** How far into a file its page is looked for. */
const HEAD_CHARS = 20_000;

/** What a text is when it is a page around filings or plain data; null for anything that may be a filing. */
export function refusePage(text: string): ParseFailure | null {
  const head = text.slice(0, HEAD_CHARS);
  if (!/\S/.test(head) && !/\S/.test(text))
    return {
      code: 'empty',
      message: 'This file holds only white space, so there is nothing to read.',
    };
  const page = PAGES.find(({ words }) => words.test(head));
  return page ? { code: page.code, message: page.message } : null;
}
