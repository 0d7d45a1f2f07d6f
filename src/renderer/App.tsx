import { type KeyboardEvent, memo, useDeferredValue } from 'react';
import { KeyMap } from './keys/KeyMap.tsx';
import { StatusLine } from './bar/StatusLine.tsx';
import { TopBar } from './bar/TopBar.tsx';
import { BackupsDialog } from './backups/BackupsDialog.tsx';
import { CarryDialog } from './carry/CarryDialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { ExportDialog } from './export/ExportDialog.tsx';
import { ImportDialog } from './export/ImportDialog.tsx';
import { PrintDialog } from './export/PrintDialog.tsx';
import { HelpDialog } from './help/HelpDialog.tsx';
import { DropZone } from './library/DropZone.tsx';
import { useDismissals } from './findings/use-dismissals.ts';
import { StartPage } from './library/StartPage.tsx';
import { BinDialog } from './notebook/BinDialog.tsx';
import { TagsDialog } from './notebook/TagsDialog.tsx';
import { NoteSearchHelp } from './sidebar/NoteSearchHelp.tsx';
import { GoToDialog } from './reader/GoToDialog.tsx';
import { ContextMenu } from './menus/ContextMenu.tsx';
import { Panes } from './reader/Panes.tsx';
import { Outline } from './sidebar/Outline.tsx';
import { SidePanel } from './sidebar/SidePanel.tsx';
import { activeFiling } from './store/filings-slice.ts';
import type { OpenFiling } from './store/open-filing.ts';
import { useApp } from './store/StoreProvider.tsx';
import { UpdatesDialog } from './updates/UpdatesDialog.tsx';
import { useDailyLook } from './updates/use-daily-look.ts';
import { Resizer } from './ui/Resizer.tsx';
import { Toasts } from './ui/Toasts.tsx';
import { useArrivals } from './arrivals/use-arrivals.ts';
import { useChangedFilings } from './arrivals/use-changed-filings.ts';
import { useReplacedFilings } from './arrivals/use-replaced-filings.ts';
import { useLinks } from './arrivals/use-links.ts';
import { useMenuKeys, useShortcuts } from './commands/use-shortcuts.ts';
import { useRoomForPanels } from './use-room-for-panels.ts';
import { useTheme } from './use-theme.ts';
import { texts } from './texts.ts';

/** The least and the most that a panel may take of the window, in pixels. */
const OUTLINE = { least: 160, most: 480 };
const PANEL = { least: 260, most: 640 };

/** Drawn again only with another filing, or more of it. */
const [LateOutline, LatePanel] = [memo(Outline), memo(SidePanel)];

/**
 * The filing as what stands beside the text shows it, worked out when the text has its turn behind it; null at first.
 * Another filing is shown at once.
 */
function useUnhurried(filing: OpenFiling): OpenFiling | null {
  const late = useDeferredValue<OpenFiling | null>(filing, null);
  return late === null || late.id === filing.id ? late : filing;
}

function ReadingRoom({ filing }: { filing: OpenFiling }) {
  const late = useUnhurried(filing);
  const outlineOpen = useApp((state) => state.outlineOpen);
  const panelOpen = useApp((state) => state.panelOpen);
  const outlineWidth = useApp((state) => state.outlineWidth);
  const panelWidth = useApp((state) => state.panelWidth);
  const setWidths = useApp((state) => state.setWidths);
  const makeWay = useApp((state) => state.makeWay);
  function handleKey(event: KeyboardEvent): void {
    const isOver = event.target instanceof Element && event.target.closest('.room-side') !== null;
    if (event.key === 'Escape' && !event.defaultPrevented && isOver) makeWay();
  }
  return (
    // What covers the text of a narrow window goes when the text is wanted.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="room" onKeyDown={handleKey}>
      {outlineOpen ? (
        <div className="room-side" style={{ width: outlineWidth }}>
          {late ? <LateOutline key={late.id} filing={late} /> : null}
        </div>
      ) : null}
      <main className="reader" aria-label={texts.window.filing} onPointerDown={makeWay}>
        {outlineOpen ? (
          <Resizer
            label={texts.window.outlineWidth}
            width={outlineWidth}
            {...OUTLINE}
            side="right"
            onResize={(width) => setWidths({ outlineWidth: width })}
          />
        ) : null}
        <Panes filing={filing} />
        <ContextMenu />
        {panelOpen ? (
          <Resizer
            label={texts.window.panelWidth}
            width={panelWidth}
            {...PANEL}
            side="left"
            onResize={(width) => setWidths({ panelWidth: width })}
          />
        ) : null}
      </main>
      {panelOpen ? (
        <div className="room-side" style={{ width: panelWidth }}>
          {late ? <LatePanel filing={late} /> : null}
        </div>
      ) : null}
    </div>
  );
}

function Dialogs({ filing }: { filing: OpenFiling | null }) {
  const dialog = useApp((state) => state.dialog);
  const openDialog = useApp((state) => state.openDialog);
  const close = () => openDialog(null);
  if (dialog === 'commands') return <CommandPalette filing={filing} onClose={close} />;
  if (dialog === 'import') return <ImportDialog filing={filing} onClose={close} />;
  if (dialog === 'help') return <HelpDialog onClose={close} />;
  if (dialog === 'updates') return <UpdatesDialog onClose={close} />;
  if (filing && (dialog === 'go-to-page' || dialog === 'go-to-offset')) {
    const kind = dialog === 'go-to-page' ? 'page' : 'offset';
    return <GoToDialog kind={kind} filing={filing} onClose={close} />;
  }
  if (dialog === 'keys') return <KeyMap onClose={close} />;
  if (dialog === 'carry' && filing) return <CarryDialog filing={filing} onClose={close} />;
  if (dialog === 'bin') return <BinDialog filing={filing} onClose={close} />;
  if (dialog === 'tags') return <TagsDialog onClose={close} />;
  if (dialog === 'note-search') return <NoteSearchHelp onClose={close} />;
  if (dialog === 'backups') return <BackupsDialog onClose={close} />;
  if (dialog === 'print' && filing) return <PrintDialog filing={filing} onClose={close} />;
  return dialog === 'export' && filing ? <ExportDialog filing={filing} onClose={close} /> : null;
}

/** The window: the bar, the room that is open, the status line. */
export function App() {
  const filing = useApp(activeFiling);
  useTheme();
  useRoomForPanels();
  useArrivals();
  useChangedFilings();
  useReplacedFilings();
  useLinks();
  useDismissals();
  useShortcuts();
  useMenuKeys();
  useDailyLook();
  return (
    <>
      <TopBar />
      {filing ? <ReadingRoom filing={filing} /> : <StartPage />}
      <StatusLine />
      <Dialogs filing={filing} />
      <DropZone />
      <Toasts />
    </>
  );
}
