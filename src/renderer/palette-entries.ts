import { sectionName } from '../core/anchor/section-path.ts';
import type { Command } from '../ipc/contract.ts';
import { runCommand } from './commands.ts';
import type { AnnotationWriter } from './db/annotation-writer.ts';
import type { AppStore } from './store/create-app-store.ts';
import { activeFiling } from './store/filings-slice.ts';
import { documentTitle, quietTitle } from './store/open-filing.ts';
import { type Layer, type PanelTab, type Theme, THEMES } from './store/view-slice.ts';

/** Something the palette can do. */
export interface PaletteEntry {
  readonly name: string;
  /** The keys that do the same. */
  readonly keys: string | null;
  readonly run: () => void;
}

const COMMANDS: readonly (readonly [Command, string, string | null, needsFiling: boolean])[] = [
  ['open', 'Open filing…', 'Ctrl O', false],
  ['open-folder', 'Open folder…', 'Ctrl Shift O', false],
  ['export-notes', 'Export notes…', 'Ctrl E', true],
  ['import-notes', 'Import notes…', 'Ctrl Shift E', false],
  ['show-backups', 'Backups of my notes…', 'Ctrl Shift B', false],
  ['find', 'Find in filing', 'Ctrl F', true],
  ['undo', 'Undo', 'Ctrl Z', true],
  ['redo', 'Redo', 'Ctrl Y', true],
  ['toggle-outline', 'Show or hide the outline', 'Ctrl Shift L', true],
  ['toggle-panel', 'Show or hide the side panel', 'Ctrl Shift P', true],
  ['close-tab', 'Close filing', 'Ctrl W', true],
  ['show-keys', 'Show all keys', '?', false],
];

const TABS: readonly (readonly [PanelTab, string])[] = [
  ['notes', 'Notes'],
  ['metrics', 'Metrics'],
  ['forward', 'Forward-looking'],
];
const LAYERS: readonly (readonly [Layer, string])[] = [
  ['forward', 'forward-looking passages'],
  ['metrics', 'trial metrics'],
  ['notes', 'my notes'],
];
const THEME_NAMES: Readonly<Record<Theme, string>> = {
  system: 'as the system',
  light: 'light',
  sepia: 'sepia',
  dark: 'dark',
  contrast: 'high contrast',
};

/** All that can be done now, in the order in which the palette shows it. */
export function paletteCommands(
  store: AppStore,
  writer: AnnotationWriter,
): readonly PaletteEntry[] {
  const { active, showTab, toggleLayer, setAppearance, goBack, goForth } = store.getState();
  const isReading = active !== null;
  const entries = COMMANDS.filter(([, , , needsFiling]) => isReading || !needsFiling).map(
    ([command, name, keys]) => ({ name, keys, run: () => runCommand(store, writer, command) }),
  );
  const themes = THEMES.map((theme) => ({
    name: `Theme: ${THEME_NAMES[theme]}`,
    keys: null,
    run: () => setAppearance({ theme }),
  }));
  if (!isReading) return [...entries, ...themes];
  return [
    ...entries,
    { name: 'Go back', keys: 'Alt ←', run: goBack },
    { name: 'Go forward', keys: 'Alt →', run: goForth },
    ...TABS.map(([tab, name]) => ({ name: `Panel: ${name}`, keys: null, run: () => showTab(tab) })),
    ...LAYERS.map(([layer, name]) => ({
      name: `Show or hide ${name}`,
      keys: null,
      run: () => toggleLayer(layer),
    })),
    ...themes,
  ];
}

/** Every section of the filing shown, as something to go to. */
export function paletteSections(store: AppStore): readonly PaletteEntry[] {
  const state = store.getState();
  const documents = activeFiling(state)?.head?.documents ?? [];
  return documents.flatMap((document) => {
    const { type, name } = documentTitle(document);
    const title = [type, name].filter((part) => part !== null).join(' · ');
    return document.sections.map((section) => ({
      name: `${quietTitle(sectionName(section))}${title === '' ? '' : `, ${title}`}`,
      keys: null,
      run: () => state.goTo({ document: document.id, start: section.start, end: section.start }),
    }));
  });
}
