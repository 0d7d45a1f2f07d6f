import { Check } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import type { DueWindow } from '../../core/detect/finding.ts';
import { formatDate } from '../store/open-filing.ts';
import { itemOfEntry } from './finding-item.ts';
import { FindingTools } from './FindingTools.tsx';
import type { ForwardEntry } from './forward-list.ts';
import type { FindingList } from './use-finding-list.ts';

interface ForwardCardProps {
  readonly entry: ForwardEntry;
  readonly words: string;
  readonly isActive: boolean;
  readonly note: Annotation | null;
  readonly list: FindingList;
}

function Due({ due }: { due: DueWindow | null }) {
  if (!due) return null;
  const day = formatDate(due.to);
  return (
    <span className="due" title={due.text}>
      Due {due.from === due.to ? day : `by ${day}`}
    </span>
  );
}

/** One passage that looks ahead: its words, why, by when, where. Picked out, also what can be done with it. */
export const ForwardCard = memo(function ForwardCard(props: ForwardCardProps) {
  const { entry, words, isActive, note, list } = props;
  const { passage, section } = entry;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const item = itemOfEntry(entry);
  const kinds = [
    passage.class === 'cautionary' ? 'Cautionary' : null,
    passage.specific ? 'Specific' : null,
    passage.exclusion === undefined ? null : `No safe harbor: ${passage.exclusion}`,
    section === '' ? null : section,
  ].filter((part) => part !== null);
  return (
    <li ref={card} className="forward-item" aria-current={isActive ? 'true' : undefined}>
      <button
        type="button"
        className="passage-card"
        data-tone={passage.class}
        onClick={() => list.pick(item)}
      >
        <span className="quote">{words}</span>
        <span className="card-foot">
          <span className="reasons">{passage.reasons.join(' · ')}</span>
          <Due due={passage.due} />
        </span>
        <span className="card-kinds">
          {kinds.join(' · ')}
          {note === null ? null : (
            <Check size={12} className="accepted" aria-label="in your notes" />
          )}
        </span>
      </button>
      {isActive ? <FindingTools item={item} note={note} list={list} /> : null}
    </li>
  );
});
