import text from '../../../docs/guide.md?raw';

/** A part of the user guide. */
export interface GuideChapter {
  readonly title: string;
  readonly markdown: string;
}

/** Keys as code, since the window shows no HTML; pictures left out, since it shows what they show; no links to files. */
function adapt(markdown: string, isMac: boolean): string {
  return markdown
    .replaceAll('<kbd>Mod</kbd>', isMac ? '<kbd>Cmd</kbd>' : '<kbd>Ctrl</kbd>')
    .replace(/<kbd>(.*?)<\/kbd>/g, '`$1`')
    .replace(/^!\[.*$/gm, '')
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
      return { title: part.slice(0, end).trim(), markdown: adapt(part.slice(end), isMac) };
    });
}
