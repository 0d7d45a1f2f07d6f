import { Menu, PanelRight, Redo2, Undo2 } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useWriterState } from '../db/hooks.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { useApp } from '../store/StoreProvider.tsx';
import { useKeyHint } from '../keys/CommandKeys.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import { FilingTabs } from './FilingTabs.tsx';
import { LayoutMenu } from './LayoutMenu.tsx';
import { FindField } from './FindField.tsx';
import { texts } from '../texts.ts';

function UndoButtons() {
  const { writer } = useNotebook();
  const state = useWriterState(writer);
  return (
    <span className="undo">
      <IconButton
        label={texts.actions.undo}
        hint={useKeyHint('undo')}
        disabled={!state.canUndo}
        onClick={() => void writer.undo()}
      >
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={texts.actions.redo}
        hint={useKeyHint('redo')}
        disabled={!state.canRedo}
        onClick={() => void writer.redo()}
      >
        <Redo2 size={16} aria-hidden />
      </IconButton>
    </span>
  );
}

/** The one bar of the window. */
export function TopBar() {
  // The text comes first, the bar's tools with what time is left.
  const isReading = useDeferredValue(useApp((state) => state.active !== null));
  const toggleOutline = useApp((state) => state.toggleOutline);
  const togglePanel = useApp((state) => state.togglePanel);
  const outlineOpen = useApp((state) => state.outlineOpen);
  const panelOpen = useApp((state) => state.panelOpen);
  const openDialog = useApp((state) => state.openDialog);
  return (
    <header className="top-bar">
      {isReading ? (
        <IconButton
          label={texts.window.bar.showOutline}
          aria-pressed={outlineOpen}
          onClick={toggleOutline}
        >
          <Menu size={16} aria-hidden />
        </IconButton>
      ) : null}
      <FilingTabs />
      <span className="grow" />
      {isReading ? (
        <>
          <FindField />
          <UndoButtons />
        </>
      ) : null}
      {isReading ? <LayoutMenu /> : null}
      <AppearanceMenu />
      {isReading ? (
        <>
          <IconButton
            label={texts.window.bar.showPanel}
            aria-pressed={panelOpen}
            onClick={togglePanel}
          >
            <PanelRight size={16} aria-hidden />
          </IconButton>
          <button type="button" className="button primary" onClick={() => openDialog('export')}>
            {texts.window.bar.exportNotes}
          </button>
        </>
      ) : null}
    </header>
  );
}
