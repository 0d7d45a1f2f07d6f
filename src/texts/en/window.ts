import { formats } from './formats.ts';

const { number } = formats;

/** The frame of the window: its bar, its panels, its last line, its start page. */
export const window = {
  filing: 'Filing',
  outlineWidth: 'Width of the outline',
  panelWidth: 'Width of the side panel',
  columnWidth: 'Width of the left column',
  notices: 'Notifications',
  start: {
    name: 'Start',
    invitation: 'Open an SEC filing to read it, mark it, and take your notes away.',
    openFiling: 'Open filing',
    openFolder: 'Open folder',
    orDrop: 'or drop files anywhere in this window',
    recent: 'Recent',
    forget: (title: string) => `Forget ${title}`,
    drop: 'Drop to open',
  },
  bar: {
    closeTab: (title: string) => `Close ${title}`,
    openAnother: 'Open another filing',
    showOutline: 'Show outline',
    showPanel: 'Show side panel',
    exportNotes: 'Export notes',
  },
  layouts: {
    name: 'Layout',
    text: 'Text',
    filed: 'As filed',
    beside: 'Text and as filed',
    split: 'Two texts side by side',
  },
  sides: { left: 'Left text', right: 'Right text' },
  status: {
    notSaved: (failure: string) => `Not saved: ${failure}. Try again`,
    saving: 'Saving…',
    saved: 'All notes saved',
    /** How much of the document lies behind the reader, from 0 to 1. */
    place: (document: string, share: number) =>
      `${document} · ${number(Math.round(share * 100))} %`,
    /** While the detectors work. */
    finding: 'Looking for promises and metrics…',
    /** How much of the text is there; null while that is not known. */
    reading: (percent: number | null) =>
      percent === null ? 'Reading…' : `Reading, ${number(percent)} %`,
    stop: 'Stop',
    offline: 'Offline: nothing leaves this computer',
    looksDaily: 'Offline, but for the look for newer versions',
    keys: '? Keys',
  },
  panels: {
    name: 'Panels',
    notes: 'Notes',
    metrics: 'Metrics',
    forward: 'Forward-looking',
  },
};
