import { useState } from 'react';
import type { BinnedAnnotation } from '../../core/annotate/journal.ts';
import { goneAt, restoreFromBin } from '../db/bin.ts';
import { useBin } from '../db/hooks.ts';
import { useNotebook } from './Notebook.tsx';
import type { OpenFiling } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { Modal } from '../ui/Modal.tsx';
import { showToast } from '../ui/toasts.ts';
import { useFilingNames } from './use-filing-names.ts';
import { texts } from '../texts.ts';

interface BinDialogProps {
  readonly filing: OpenFiling | null;
  readonly onClose: () => void;
}

/** Longer lists help nobody; what is restored or purged makes room. */
const SHOWN = 200;

interface RowProps {
  readonly row: BinnedAnnotation;
  readonly filingName: string;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
}

function Row({ row, filingName, onRestore, onPurge }: RowProps) {
  const words = row.target.quote.slice(0, 60);
  return (
    <li className="bin-row" data-colour={row.colour}>
      <div className="bin-words">
        <p className="quote">{row.target.quote}</p>
        {row.note === '' ? null : <p className="note">{row.note}</p>}
        <p className="bin-facts">
          {[filingName, row.target.section.at(-1)].filter(Boolean).join(' · ')}
          <br />
          {texts.bin.dates(row.deleted, goneAt(row.deleted))}
        </p>
      </div>
      <button
        type="button"
        className="button"
        aria-label={texts.bin.restoreOf(words)}
        onClick={onRestore}
      >
        {texts.actions.restore}
      </button>
      <button
        type="button"
        className="button danger"
        aria-label={texts.bin.deleteOf(words)}
        onClick={onPurge}
      >
        {texts.actions.delete}
      </button>
    </li>
  );
}

interface BinFootProps {
  /** How many are listed, and how many wait for a second word before they go for good. */
  readonly count: number;
  readonly doomed: number;
  readonly onDoomAll: () => void;
  readonly onKeep: () => void;
  readonly onPurge: () => void;
  readonly onRestoreAll: () => void;
}

function BinFoot({ count, doomed, onDoomAll, onKeep, onPurge, onRestoreAll }: BinFootProps) {
  return (
    <footer className="modal-foot">
      {doomed > 0 ? (
        <>
          <p role="alert" className="grow">
            {texts.bin.warning(doomed)}
          </p>
          <button type="button" className="button" onClick={onKeep}>
            {texts.bin.keep}
          </button>
          <button type="button" className="button danger" onClick={onPurge}>
            {texts.bin.deleteForGood(doomed)}
          </button>
        </>
      ) : (
        <>
          <button
            type="button"
            className="button danger"
            disabled={count === 0}
            onClick={onDoomAll}
          >
            {texts.bin.deleteAll(count)}
          </button>
          <span className="grow" />
          <button
            type="button"
            className="button primary"
            disabled={count === 0}
            onClick={onRestoreAll}
          >
            {texts.bin.restoreAll(count)}
          </button>
        </>
      )}
    </footer>
  );
}

/** Deleted notes, for thirty days: to be brought back, or forgotten for good. */
export function BinDialog({ filing, onClose }: BinDialogProps) {
  const { db, writer } = useNotebook();
  const announce = useApp((state) => state.announce);
  const [isHere, setHere] = useState(false);
  const [doomed, setDoomed] = useState<readonly BinnedAnnotation[]>([]);
  const names = useFilingNames();
  const facts = filing?.head;
  const bin = useBin(db);
  const rows = (bin ?? []).filter(
    ({ target }) =>
      !isHere ||
      target.filing === facts?.file.sha256 ||
      (target.accession !== null && target.accession === facts?.facts.accession),
  );

  async function restore(wanted: readonly BinnedAnnotation[]): Promise<void> {
    await restoreFromBin(writer, wanted);
    const title = texts.bin.restored(wanted.length);
    announce(title);
    showToast({ title, undo: () => void writer.undo() });
  }
  async function purge(): Promise<void> {
    await writer.purge(doomed.map(({ id }) => id));
    showToast({ title: texts.bin.deleted(doomed.length) });
    setDoomed([]);
  }

  return (
    <Modal title={texts.bin.title} wide onClose={onClose}>
      <div className="bin-head">
        <p>{texts.bin.intro}</p>
        {filing ? (
          <label>
            <input
              type="checkbox"
              checked={isHere}
              onChange={({ target }) => setHere(target.checked)}
            />{' '}
            {texts.bin.onlyHere}
          </label>
        ) : null}
      </div>
      {bin && rows.length === 0 ? <p className="panel-empty">{texts.bin.empty}</p> : null}
      {/* Scrolling by keyboard needs the focus here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="bin-rows" role="group" aria-label={texts.bin.list} tabIndex={0}>
        <ul>
          {rows.slice(0, SHOWN).map((row) => (
            <Row
              key={row.id}
              row={row}
              filingName={names(row.target)}
              onRestore={() => void restore([row])}
              onPurge={() => setDoomed([row])}
            />
          ))}
        </ul>
        {rows.length > SHOWN ? (
          <p className="panel-empty">{texts.counts.andMore(rows.length - SHOWN)}</p>
        ) : null}
      </div>
      <BinFoot
        count={rows.length}
        doomed={doomed.length}
        onDoomAll={() => setDoomed(rows)}
        onKeep={() => setDoomed([])}
        onPurge={() => void purge()}
        onRestoreAll={() => void restore(rows)}
      />
    </Modal>
  );
}
