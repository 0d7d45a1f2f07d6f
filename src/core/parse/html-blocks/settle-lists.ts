import { dropPrefix, UNSETTLED, type Draft, type TextDraft } from './draft.ts';
import { leadingBullet, leadingWeakBullet } from './list-markers.ts';

/** Finds the list items among paragraphs that start with a bullet. */
export function settleLists(drafts: readonly Draft[]): void {
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index];
    if (draft?.kind !== 'text' || draft.list !== null) continue;
    const bullet = leadingBullet(draft.text) ?? weakBullet(drafts, index, draft);
    if (bullet === null) continue;
    dropPrefix(draft, bullet.length);
    draft.list = { marker: bullet.marker, depth: UNSETTLED };
  }
}

/** A letter o or a dash is a bullet only where its neighbour has one too. */
function weakBullet(
  drafts: readonly Draft[],
  index: number,
  draft: TextDraft,
): { marker: string; length: number } | null {
  const bullet = leadingWeakBullet(draft.text);
  if (bullet === null) return null;
  const before = drafts[index - 1];
  if (before?.kind === 'text' && before.list?.marker === bullet.marker) return bullet;
  const after = drafts[index + 1];
  if (after?.kind !== 'text') return null;
  return leadingWeakBullet(after.text)?.marker === bullet.marker ? bullet : null;
}

/** Sets how deep list items stand: in a run of bulleted paragraphs each new kind of bullet is one level deeper. */
export function settleDepths(drafts: readonly Draft[]): void {
  let levels: string[] = [];
  for (const draft of drafts) {
    if (draft.kind !== 'text' || draft.furniture) continue;
    const { list } = draft;
    if (list === null) {
      if (!/[,;:]$/.test(draft.text)) levels = [];
      continue;
    }
    if (list.depth !== UNSETTLED) continue;
    if (list.marker === null) {
      draft.list = { marker: null, depth: 0 };
      continue;
    }
    const known = levels.indexOf(list.marker);
    if (known >= 0) levels.length = known + 1;
    else levels.push(list.marker);
    draft.list = { marker: list.marker, depth: levels.length - 1 };
  }
}
