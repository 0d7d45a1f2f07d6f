import { useWriterState } from '../db/hooks.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { activeFiling } from '../store/filings-slice.ts';
import { documentTitle, shareRead } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { texts } from '../texts.ts';

function SaveState() {
  const { writer } = useNotebook();
  const state = useWriterState(writer);
  if (state.failure !== null)
    return (
      <button type="button" className="save-state failed" onClick={() => writer.retry()}>
        ● {texts.window.status.notSaved(state.failure)}
      </button>
    );
  return (
    <span className="save-state">
      <span aria-hidden>● </span>
      {state.pending > 0 ? texts.window.status.saving : texts.window.status.saved}
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
    return texts.window.status.place(type ?? name ?? texts.documents.document, place.share);
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
        {texts.window.status.finding}
      </span>
    );
  const share = shareRead(filing);
  return (
    <span className="progress">
      <span role="status">{texts.window.status.reading(share)}</span>{' '}
      <button type="button" className="plain" onClick={() => close(filing.id)}>
        {texts.window.status.stop}
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
  return (
    <footer className="status-line">
      <SaveState />
      {isReading ? (
        <>
          <Whereabouts />
          <Progress />
          <span>{texts.counts.notes(annotations.length)}</span>
        </>
      ) : null}
      <span className="grow" />
      <span className="offline">
        {looksDaily ? texts.window.status.looksDaily : texts.window.status.offline}
      </span>
      <button type="button" className="plain" onClick={() => openDialog('keys')}>
        {texts.window.status.keys}
      </button>
    </footer>
  );
}
