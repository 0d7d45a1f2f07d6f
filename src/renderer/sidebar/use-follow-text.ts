import { type RefObject, useEffect } from 'react';
import type { Annotation, AnnotationTarget } from '../../core/annotate/annotation.ts';
import type { Place } from '../store/reading-slice.ts';
import { useApp } from '../store/StoreProvider.tsx';
import type { NoteListing } from './list-notes.ts';

/** The first of the notes, in the order of the text, that begins at the place or behind it in its document. */
export function noteAfter(
  notes: readonly Annotation[],
  places: ReadonlyMap<string, AnnotationTarget>,
  { document, offset }: Pick<Place, 'document' | 'offset'>,
): Annotation | null {
  const found = notes.find(({ id }) => {
    const target = places.get(id);
    return target?.document === document && target.start >= offset;
  });
  return found ?? null;
}

/** Lets the panel scroll with the text, as long as it is in the text's order and the reader is not busy in it. */
export function useFollowText(
  list: RefObject<HTMLElement | null>,
  { notes }: NoteListing,
  places: ReadonlyMap<string, AnnotationTarget>,
): void {
  const place = useApp((state) => state.place);
  const isFollowing = useApp(
    ({ notesView }) => notesView.order === 'place' && notesView.grouping === 'none',
  );
  useEffect(() => {
    const element = list.current;
    if (!element || !place || !isFollowing) return;
    if (element.matches(':hover, :focus-within')) return;
    const note = noteAfter(notes, places, place);
    const card = note && element.querySelector(`[data-id="${CSS.escape(note.id)}"]`);
    card?.scrollIntoView({ block: 'nearest' });
    // Only the scrolling of the text moves the panel.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [place]);
}
