import { useState } from 'react';
import { useAnnotatedFilings } from '../db/hooks.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { resolveInWorker } from '../placing/resolve-in-worker.ts';
import { type OpenFiling, tabTitle, titleOf } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { Modal } from '../ui/Modal.tsx';
import { showToast } from '../ui/toasts.ts';
import { CarryPreview } from './CarryPreview.tsx';
import { type CarryPlan, type CarriableNote, carryOver, planCarrying } from './plan-carrying.ts';
import { carrySources, type CarrySource } from './sources.ts';
import { texts } from '../texts.ts';

interface CarryDialogProps {
  readonly filing: OpenFiling;
  readonly onClose: () => void;
}

function nameOf({ known, accession, sha256 }: CarrySource): string {
  return known ? titleOf(known.name, known) : (accession ?? texts.carry.file(sha256.slice(0, 12)));
}

interface SourcesProps {
  readonly filing: OpenFiling;
  readonly onPick: (source: CarrySource) => void;
}

function Sources({ filing, onPick }: SourcesProps) {
  const { db } = useNotebook();
  const annotated = useAnnotatedFilings(db);
  const { head } = filing;
  if (!annotated || !head) return null;
  const sources = carrySources(annotated, { sha256: head.file.sha256, facts: head.facts });
  if (sources.length === 0) return <p className="panel-empty">{texts.carry.noSources}</p>;
  return (
    <ul className="carry-sources">
      {sources.map((source) => (
        <li key={source.sha256}>
          <button type="button" className="carry-source" onClick={() => onPick(source)}>
            <span className="grow">{nameOf(source)}</span>
            {source.isSameFiler ? <span className="tag">{texts.carry.sameFiler}</span> : null}
            <span className="tag-uses">{texts.counts.notes(source.notes)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Carries the notes of another filing over to the one shown: choose which filing, see what would happen, do it. */
export function CarryDialog({ filing, onClose }: CarryDialogProps) {
  const { db, writer } = useNotebook();
  const announce = useApp((state) => state.announce);
  const [source, setSource] = useState<CarrySource | null>(null);
  const [plan, setPlan] = useState<CarryPlan | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function look(picked: CarrySource): Promise<void> {
    setSource(picked);
    setProblem(null);
    try {
      setPlan(await planCarrying(db, filing, picked, resolveInWorker));
    } catch (error) {
      setSource(null);
      setProblem(texts.carry.notLooked(String(error)));
    }
  }
  async function carry(notes: readonly CarriableNote[]): Promise<void> {
    const count = await carryOver(writer, filing, notes, new Date().toISOString());
    const title = texts.carry.carried(count);
    announce(title);
    showToast({ title, undo: () => void writer.undo() });
    onClose();
  }

  return (
    <Modal title={texts.carry.title} wide onClose={onClose}>
      <p className="carry-intro">
        {source === null
          ? texts.carry.whose(tabTitle(filing))
          : texts.carry.fromTo(nameOf(source), tabTitle(filing))}
      </p>
      {problem === null ? null : (
        <p className="tag-report" role="alert" data-bad>
          {problem}
        </p>
      )}
      {source === null ? <Sources filing={filing} onPick={(picked) => void look(picked)} /> : null}
      {source !== null && plan === null ? (
        <p className="panel-empty" role="status">
          {texts.carry.looking(source.notes)}
        </p>
      ) : null}
      {plan ? (
        <CarryPreview
          plan={plan}
          onBack={() => {
            setPlan(null);
            setSource(null);
          }}
          onCarry={(notes) => void carry(notes)}
        />
      ) : null}
    </Modal>
  );
}
