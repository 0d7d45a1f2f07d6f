const FACES = [
  '1em "Source Serif 4 Variable"',
  'italic 1em "Source Serif 4 Variable"',
  '1em "Inter Variable"',
];

/** Letters of the sets that filings are written in; others are loaded where they occur. */
const LETTERS = 'aāα';

/**
 * Loads the faces of the text before there is any: each that comes later has the browser lay out anew all it has laid
 * out, such as at the jump to the first passage in italics.
 */
export function loadFonts(): void {
  // A face that can't be had is replaced by one of the system's.
  for (const face of FACES) document.fonts.load(face, LETTERS).catch(() => null);
}
