import type { CarriedFrom } from '../../core/annotate/annotation.ts';
import { followLink } from '../arrivals/follow-link.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { useAppStore } from '../store/StoreProvider.tsx';
import { texts } from '../texts.ts';

/** Leads back to the note on another filing that this one was carried over from. */
export function CarriedFromLine({ carried, name }: { carried: CarriedFrom; name: string }) {
  const store = useAppStore();
  const { db } = useNotebook();
  const { id, filing, accession } = carried;
  return (
    <button
      type="button"
      className="plain carried-from"
      onClick={() => void followLink(store, db, { filing: accession ?? filing, annotation: id })}
    >
      {texts.notes.card.carriedFrom(name)}
    </button>
  );
}
