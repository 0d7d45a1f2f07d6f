import text from '../../../docs/guide.md?raw';

/** A run of text, or a picture with what it shows in words. */
export type GuidePart =
  | { readonly kind: 'text'; readonly markdown: string }
  | { readonly kind: 'picture'; readonly address: string; readonly words: string };

/** A part of the user guide. */
export interface GuideChapter {
  readonly title: string;
  readonly parts: readonly GuidePart[];
}

/** Addresses of the pictures by their files. */
const PICTURES: Readonly<Record<string, string>> = import.meta.glob(
  '../../../resources/screenshots/guide/*.webp',
  { eager: true, query: '?url', import: 'default' },
);

const PICTURE = /^!\[(?<words>[^\]]*)\]\(\.\.\/(?<file>[^)]*)\)$/;

function readPart(source: string, isMac: boolean): GuidePart | null {
  const { words = '', file } = PICTURE.exec(source)?.groups ?? {};
  if (file === undefined) return { kind: 'text', markdown: adapt(source, isMac) };
  const address = PICTURES[`../../../${file}`];
  return address === undefined ? null : { kind: 'picture', address, words };
}

/** Keys as code, since the window shows no HTML; no links to files. */
function adapt(markdown: string, isMac: boolean): string {
  return markdown
    .replaceAll('<kbd>Mod</kbd>', isMac ? '<kbd>Cmd</kbd>' : '<kbd>Ctrl</kbd>')
    .replace(/<kbd>(.*?)<\/kbd>/g, '`$1`')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim();
}

/** The guide of docs/guide.md in its chapters, as the window can show them, with the keys of a platform. */
export function guideFor(isMac: boolean): readonly GuideChapter[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const parts = part.slice(end).split(/^(!\[.*)$/m);
      return {
        title: part.slice(0, end).trim(),
        parts: parts.flatMap((each) => (each.trim() === '' ? [] : (readPart(each, isMac) ?? []))),
      };
    });
}
