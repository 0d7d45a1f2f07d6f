import { useWriterState } from '../db/hooks.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { activeFiling } from '../store/filings-slice.ts';
import { documentTitle } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';

function SaveState() {
  const { writer } = useNotebook();
  const state = useWriterState(writer);
  if (state.failure !== null)
    return (
      <button type="button" className="save-state failed" onClick={() => writer.retry()}>
        ● Not saved: {state.failure}. Try again
      </button>
    );
  return (
    <span className="save-state">
      <span aria-hidden>● </span>
      {state.pending > 0 ? 'Saving…' : 'All notes saved'}
    </span>
  );
}

/** "EX-99.1 · 64 %": where the reader is. */
function Whereabouts() {
  const words = useApp((state) => {
    const head = activeFiling(state)?.head;
    const { place } = state;
    const document = head?.documents.find((candidate) => candidate.id === place?.document);
    if (!document || !place) return '';
    const { type, name } = documentTitle(document);
    return `${type ?? name ?? 'Document'} · ${Math.round(place.share * 100)} %`;
  });
  return <span>{words}</span>;
}

/** The last line of the window: what is saved, where the reader is, what the app does not do. */
export function StatusLine() {
  const { annotations } = useNotebook();
  const isReading = useApp((state) => state.active !== null);
  const openDialog = useApp((state) => state.openDialog);
  const count = annotations.length;
  return (
    <footer className="status-line">
      <SaveState />
      {isReading ? (
        <>
          <Whereabouts />
          <span>{count === 1 ? '1 note' : `${count} notes`}</span>
        </>
      ) : null}
      <span className="grow" />
      <span>Offline: nothing leaves this computer</span>
      <button type="button" className="plain" onClick={() => openDialog('keys')}>
        ? Keys
      </button>
    </footer>
  );
}
