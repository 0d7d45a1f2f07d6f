/** Sentences and lines, as they stand; between the two no difference is made. */
function piecesOf(text: string): readonly string[] {
  return text
    .split(/\n|(?<=[.!?;:])\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** How much of the old texts, as a share of their characters, stands in the new ones in the same sentences or lines; 0 of none. */
export function shareKept(before: readonly string[], after: readonly string[]): number {
  const there = new Set(after.flatMap(piecesOf));
  let all = 0;
  let kept = 0;
  for (const piece of before.flatMap(piecesOf)) {
    all += piece.length;
    if (there.has(piece)) kept += piece.length;
  }
  return all === 0 ? 0 : kept / all;
}
