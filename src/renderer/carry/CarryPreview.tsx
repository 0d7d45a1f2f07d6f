import { useMemo, useState } from 'react';
import { Difference } from '../ui/Difference.tsx';
import { CARRIED_AT_FIRST, type CarryGroup, type CarryState, groupPlan } from './carry-groups.ts';
import type { CarriableNote, CarryPlan } from './plan-carrying.ts';
import { texts } from '../texts.ts';

interface CarryPreviewProps {
  readonly plan: CarryPlan;
  readonly onBack: () => void;
  readonly onCarry: (notes: readonly CarriableNote[]) => void;
}

/** Longer lists help nobody. */
const SHOWN = 100;

function NoteLine({ note }: { note: CarriableNote }) {
  const { original, resolution } = note;
  return (
    <li data-colour={original.colour}>
      {resolution.state === 'changed' ? (
        <Difference old={original.target.quote} now={resolution.now} />
      ) : (
        <p className="quote">{original.target.quote}</p>
      )}
      {original.note === '' ? null : <p className="note">{original.note}</p>}
    </li>
  );
}

interface GroupProps {
  readonly group: CarryGroup;
  readonly isWanted: boolean;
  readonly onToggle: () => void;
}

function Group({ group, isWanted, onToggle }: GroupProps) {
  const { state, notes, canCarry } = group;
  const title = texts.carry.groups[state](notes.length);
  return (
    <div className="carry-group">
      {canCarry ? (
        <label className="carry-state">
          <input type="checkbox" checked={isWanted} onChange={onToggle} /> {title}
        </label>
      ) : (
        <p className="carry-state">{title}</p>
      )}
      <details open={state === 'number' || state === 'changed'}>
        <summary>{texts.carry.show(notes.length)}</summary>
        <ul className="carry-notes">
          {notes.slice(0, SHOWN).map((note) => (
            <NoteLine key={note.original.id} note={note} />
          ))}
        </ul>
        {notes.length > SHOWN ? <p>{texts.counts.andMore(notes.length - SHOWN)}</p> : null}
      </details>
    </div>
  );
}

/** What carrying over would do, by how sure each place is, and which of it shall be done. */
export function CarryPreview({ plan, onBack, onCarry }: CarryPreviewProps) {
  const groups = useMemo(() => groupPlan(plan), [plan]);
  const [wanted, setWanted] = useState<readonly CarryState[]>(CARRIED_AT_FIRST);
  const chosen = groups
    .filter(({ state, canCarry }) => canCarry && wanted.includes(state))
    .flatMap(({ notes }) => notes);
  function toggle(state: CarryState): void {
    setWanted(
      wanted.includes(state) ? wanted.filter((each) => each !== state) : [...wanted, state],
    );
  }
  return (
    <>
      {/* Scrolling by keyboard needs the focus here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="carry-groups" role="group" aria-label={texts.carry.preview} tabIndex={0}>
        {plan.already > 0 ? (
          <p className="carry-state">{texts.carry.already(plan.already)}</p>
        ) : null}
        {groups.map((group) => (
          <Group
            key={group.state}
            group={group}
            isWanted={wanted.includes(group.state)}
            onToggle={() => toggle(group.state)}
          />
        ))}
        {plan.notes.length === 0 ? <p className="panel-empty">{texts.carry.nothingLeft}</p> : null}
      </div>
      <footer className="modal-foot">
        <button type="button" className="button" onClick={onBack}>
          {texts.carry.another}
        </button>
        <span className="grow" />
        <button
          type="button"
          className="button primary"
          disabled={chosen.length === 0}
          onClick={() => onCarry(chosen)}
        >
          {texts.carry.carryOver(chosen.length)}
        </button>
      </footer>
    </>
  );
}
