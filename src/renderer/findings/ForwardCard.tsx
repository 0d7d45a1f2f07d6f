import { Check } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import type { DueWindow } from '../../core/detect/finding.ts';
import { itemOfEntry } from './finding-item.ts';
import { FindingTools } from './FindingTools.tsx';
import type { ForwardEntry } from './forward-list.ts';
import type { FindingList } from './use-finding-list.ts';
import { texts } from '../texts.ts';

interface ForwardCardProps {
  readonly entry: ForwardEntry;
  readonly words: string;
  readonly isActive: boolean;
  readonly note: Annotation | null;
  readonly list: FindingList;
}

function Due({ due }: { due: DueWindow | null }) {
  if (!due) return null;
  const { due: dueOn, dueBy } = texts.findings.forward;
  return (
    <span className="due" title={due.text}>
      {due.from === due.to ? dueOn(due.to) : dueBy(due.to)}
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
    passage.class === 'cautionary' ? texts.findings.classes.cautionary : null,
    passage.specific ? texts.findings.forward.specific : null,
    passage.exclusion === undefined ? null : texts.findings.forward.noSafeHarbor(passage.exclusion),
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
        <span className="reasons">{passage.reasons.join(' · ')}</span>
        <span className="card-foot">
          <span>
            {kinds.join(' · ')}
            {note === null ? null : (
              <Check size={12} className="accepted" aria-label={texts.findings.inNotes} />
            )}
          </span>
          <Due due={passage.due} />
        </span>
      </button>
      {isActive ? <FindingTools item={item} note={note} list={list} /> : null}
    </li>
  );
});
