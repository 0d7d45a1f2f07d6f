import { Check, X } from 'lucide-react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { CommandKeys } from '../keys/CommandKeys.tsx';
import type { FindingItem } from './finding-item.ts';
import type { FindingList } from './use-finding-list.ts';

interface FindingToolsProps {
  readonly item: FindingItem;
  /** The note made of it; null while there is none. */
  readonly note: Annotation | null;
  readonly list: FindingList;
}

/** What can be done with the finding that is picked out. */
export function FindingTools({ item, note, list }: FindingToolsProps) {
  const setActivePassage = useApp((state) => state.setActivePassage);
  const showTab = useApp((state) => state.showTab);
  function showNote({ id }: Annotation): void {
    setActivePassage({ kind: 'annotation', key: id });
    showTab('notes');
  }
  return (
    <div className="finding-tools">
      {note === null ? (
        <button type="button" className="tool" onClick={() => list.accept(item)}>
          <Check size={14} aria-hidden /> Accept <CommandKeys command="accept-finding" />
        </button>
      ) : (
        <button type="button" className="tool" onClick={() => showNote(note)}>
          <Check size={14} aria-hidden /> Show note
        </button>
      )}
      <button type="button" className="tool" onClick={() => list.dismiss(item)}>
        <X size={14} aria-hidden /> Dismiss <CommandKeys command="dismiss-finding" />
      </button>
    </div>
  );
}
