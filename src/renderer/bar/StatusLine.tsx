import { useWriterState } from '../db/hooks.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { activeFiling } from '../store/filings-slice.ts';
import { documentTitle, shareRead } from '../store/open-filing.ts';
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

/** What is still being done with the filing, and how far it is; shown only once it takes longer than a moment. */
function Progress() {
  const filing = useApp(activeFiling);
  const close = useApp((state) => state.close);
  if (!filing || filing.found) return null;
  if (filing.complete)
    return (
      <span className="progress" role="status">
        Looking for promises and metrics…
      </span>
    );
  const share = shareRead(filing);
  return (
    <span className="progress">
      <span role="status">{share === null ? 'Reading…' : `Reading, ${share} %`}</span>{' '}
      <button type="button" className="plain" onClick={() => close(filing.id)}>
        Stop
      </button>
    </span>
  );
}

/** The last line of the window: what is saved, where the reader is, what the app does not do. */
export function StatusLine() {
  const { annotations } = useNotebook();
  const looksDaily = useApp((state) => state.looksDaily);
  const isReading = useApp((state) => state.active !== null);
  const openDialog = useApp((state) => state.openDialog);
  const count = annotations.length;
  return (
    <footer className="status-line">
      <SaveState />
      {isReading ? (
        <>
          <Whereabouts />
          <Progress />
          <span>{count === 1 ? '1 note' : `${count} notes`}</span>
        </>
      ) : null}
      <span className="grow" />
      <span>
        {looksDaily
          ? 'Offline, but for the look for newer versions'
          : 'Offline: nothing leaves this computer'}
      </span>
      <button type="button" className="plain" onClick={() => openDialog('keys')}>
        ? Keys
      </button>
    </footer>
  );
}
