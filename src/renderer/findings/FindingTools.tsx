import { Check, CheckCheck, X } from 'lucide-react';
import { useMemo } from 'react';
import type { Finding } from '../../core/annotate/dismissal.ts';
import type { Annotation } from '../../core/annotate/annotation.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { CommandKeys } from '../keys/CommandKeys.tsx';
import { metricName } from './format-metric.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import type { FindingItem } from './finding-item.ts';
import type { FindingList } from './use-finding-list.ts';
import { acceptedKey, acceptedNotes } from './use-triage.ts';
import { texts } from '../texts.ts';

interface FindingToolsProps {
  readonly item: FindingItem;
  /** The note made of it; null while there is none. */
  readonly note: Annotation | null;
  readonly list: FindingList;
}

function kindName(finding: Finding): string {
  return 'kind' in finding ? metricName(finding) : texts.findings.classes[finding.class];
}

/** What can be done with the finding that is picked out. */
export function FindingTools({ item, note, list }: FindingToolsProps) {
  const setActivePassage = useApp((state) => state.setActivePassage);
  const showTab = useApp((state) => state.showTab);
  const { annotations } = useNotebook();
  const open = useMemo(() => {
    const notes = acceptedNotes(annotations);
    return list.sameKind(item).filter(({ finding }) => !notes.has(acceptedKey(finding))).length;
  }, [annotations, list, item]);
  function showNote({ id }: Annotation): void {
    setActivePassage({ kind: 'annotation', key: id });
    showTab('notes');
  }
  return (
    <div className="finding-tools">
      {note === null ? (
        <button type="button" className="tool" onClick={() => list.accept(item)}>
          <Check size={14} aria-hidden /> {texts.findings.accept}{' '}
          <CommandKeys command="accept-finding" />
        </button>
      ) : (
        <button type="button" className="tool" onClick={() => showNote(note)}>
          <Check size={14} aria-hidden /> {texts.findings.showNote}
        </button>
      )}
      {open > 1 ? (
        <button type="button" className="tool" onClick={() => list.acceptKind(item)}>
          <CheckCheck size={14} aria-hidden />{' '}
          {texts.findings.acceptAllOf(open, kindName(item.finding))}{' '}
          <CommandKeys command="accept-kind" />
        </button>
      ) : null}
      <button type="button" className="tool" onClick={() => list.dismiss(item)}>
        <X size={14} aria-hidden /> {texts.actions.dismiss}{' '}
        <CommandKeys command="dismiss-finding" />
      </button>
    </div>
  );
}
