import { useEffect, useRef } from 'react';
import type { ForwardLooking } from '../../core/detect/finding.ts';
import { formatDate, type OpenFiling } from '../store/open-filing.ts';
import { keyOf } from '../store/passage-span.ts';
import { useApp } from '../store/StoreProvider.tsx';

interface ItemProps {
  readonly passage: ForwardLooking;
  readonly words: string;
  readonly isActive: boolean;
  readonly onPick: () => void;
}

function dueWords({ due }: ForwardLooking): string | null {
  if (!due) return null;
  return due.from === due.to ? formatDate(due.to) : `by ${formatDate(due.to)}`;
}

function ForwardItem({ passage, words, isActive, onPick }: ItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const due = dueWords(passage);
  return (
    <li ref={item} aria-current={isActive ? 'true' : undefined}>
      <button type="button" className="passage-card" data-tone={passage.class} onClick={onPick}>
        <span className="quote">{words}</span>
        <span className="card-foot">
          <span>{passage.reasons.join(' · ')}</span>
          {due === null ? null : (
            <span className="due" title={passage.due?.text}>
              Due {due}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

/** Sentences that look ahead, and cautionary language, in the order of the text. */
export function ForwardPanel({ filing }: { filing: OpenFiling }) {
  const active = useApp((state) => state.activePassage);
  const setActivePassage = useApp((state) => state.setActivePassage);
  const goTo = useApp((state) => state.goTo);
  const passages = filing.findings?.forwardLooking ?? null;
  if (passages === null)
    return <p className="panel-empty">Looking for forward-looking passages…</p>;
  if (passages.length === 0)
    return <p className="panel-empty">Nothing in this filing looks ahead.</p>;
  return (
    <ul className="cards">
      {passages.map((passage) => {
        const key = keyOf(passage);
        return (
          <ForwardItem
            key={key}
            passage={passage}
            words={
              filing.bodies.get(passage.document)?.text.slice(passage.start, passage.end) ?? ''
            }
            isActive={active?.kind === 'forward' && active.key === key}
            onPick={() => {
              setActivePassage({ kind: 'forward', key });
              goTo(passage);
            }}
          />
        );
      })}
    </ul>
  );
}
