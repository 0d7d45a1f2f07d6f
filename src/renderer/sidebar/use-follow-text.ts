import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
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

/** The note that stands beside the text shown, as long as the panel is in the text's order; null when none does. */
export function useNoteBeside(
  { notes }: NoteListing,
  places: ReadonlyMap<string, AnnotationTarget>,
): Annotation | null {
  const place = useApp((state) => state.place);
  const isFollowing = useApp(
    ({ notesView }) => notesView.order === 'place' && notesView.grouping === 'none',
  );
  return useMemo(
    () => (place && isFollowing ? noteAfter(notes, places, place) : null),
    [notes, places, place, isFollowing],
  );
}

/** Lets the panel scroll with the text to the note beside it, as long as the reader is not busy in the panel. */
export function useFollowText(
  list: RefObject<HTMLElement | null>,
  beside: Annotation | null,
  activeId: string | null,
): void {
  const place = useApp((state) => state.place);
  const isFirst = useRef(true);
  useEffect(() => {
    const isOpening = isFirst.current;
    isFirst.current = false;
    // A panel that opens shows what is picked out.
    if (isOpening && activeId !== null) return;
    const element = list.current;
    if (!element || !beside || element.matches(':hover, :focus-within')) return;
    const card = element.querySelector(`[data-id="${CSS.escape(beside.id)}"]`);
    card?.scrollIntoView({ block: 'nearest' });
    // Only the scrolling of the text moves the panel.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [place]);
}

/** Of two lines that a list should show, the one that was asked for last. */
export function useLastAsked(active: number, beside: number): number {
  const [asked, setAsked] = useState({ active, beside, last: active < 0 ? beside : active });
  if (asked.active === active && asked.beside === beside) return asked.last;
  const last = asked.active !== active && active >= 0 ? active : beside;
  setAsked({ active, beside, last });
  return last;
}
