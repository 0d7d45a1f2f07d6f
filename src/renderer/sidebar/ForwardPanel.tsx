import { useMemo } from 'react';
import { DismissedList } from '../findings/DismissedList.tsx';
import { findingKey, itemOfEntry } from '../findings/finding-item.ts';
import { forwardEntries, listForward } from '../findings/forward-list.ts';
import { ForwardCard } from '../findings/ForwardCard.tsx';
import { ForwardToolbar } from '../findings/ForwardToolbar.tsx';
import { placeNamer } from '../findings/place-names.ts';
import { writeForward } from '../findings/take-away.ts';
import { TakeAwayMenu } from '../findings/TakeAwayMenu.tsx';
import { useActiveKey, useFindingList } from '../findings/use-finding-list.ts';
import { useListWindow } from '../findings/use-list-window.ts';
import { acceptedKey, acceptedNotes } from '../findings/use-triage.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { type OpenFiling, tabTitle } from '../store/open-filing.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { texts } from '../texts.ts';

const SAVED = ['md', 'csv', 'json', 'ics'] as const;

/** Sentences that look ahead, and cautionary language: to go through, to keep or set aside, to take away. */
export function ForwardPanel({ filing }: { filing: OpenFiling }) {
  const view = useApp((state) => state.forwardView);
  const { annotations } = useNotebook();
  const notes = useMemo(() => acceptedNotes(annotations), [annotations]);
  const { found, findings, head, bodies, dismissals } = filing;
  const passages = findings?.forwardLooking;
  const all = useMemo(
    () => forwardEntries(passages ?? [], placeNamer(head?.documents ?? [])),
    [passages, head],
  );
  const entries = useMemo(() => listForward(all, view), [all, view]);
  const list = useFindingList(useMemo(() => entries.map(itemOfEntry), [entries]));
  const activeKey = useActiveKey('forward');
  const { from, to, before, after } = useListWindow(
    entries.length,
    activeKey === null ? -1 : entries.findIndex(({ passage }) => findingKey(passage) === activeKey),
  );
  if (!findings || !head || (!found && findings.forwardLooking.length === 0))
    return <p className="panel-empty">{texts.findings.forward.looking}</p>;
  const dismissed = dismissals.filter(({ kind }) => kind === 'forward' || kind === 'cautionary');
  if (all.length + dismissed.length === 0)
    return <p className="panel-empty">{texts.findings.forward.none}</p>;
  return (
    <>
      <ForwardToolbar sections={[...new Set(all.map(({ section }) => section))].filter(Boolean)}>
        {found ? (
          <TakeAwayMenu
            what={texts.counts.passages(entries.length)}
            fileName={texts.findings.forward.file(tabTitle(filing))}
            saved={SAVED}
            write={(format) =>
              writeForward(filing, head, entries, format, new Date().toISOString())
            }
            onAcceptAll={list.acceptAll}
          />
        ) : null}
      </ForwardToolbar>
      {entries.length === 0 ? (
        <p className="panel-empty">{texts.findings.forward.noneFits}</p>
      ) : null}
      {from > 0 ? <div key={`before ${from}`} ref={before} className="more" /> : null}
      <ul className="cards">
        {entries.slice(from, to).map((entry) => (
          <ForwardCard
            key={findingKey(entry.passage)}
            entry={entry}
            words={
              bodies
                .get(entry.passage.document)
                ?.text.slice(entry.passage.start, entry.passage.end) ?? ''
            }
            isActive={activeKey === findingKey(entry.passage)}
            note={notes.get(acceptedKey(entry.passage)) ?? null}
            list={list}
          />
        ))}
      </ul>
      {to < entries.length ? <div key={`after ${to}`} ref={after} className="more" /> : null}
      <DismissedList dismissals={dismissed} />
    </>
  );
}
