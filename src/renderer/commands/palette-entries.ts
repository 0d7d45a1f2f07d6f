import { sectionName } from '../../core/anchor/section-path.ts';
import { COMMANDS } from '../../ipc/commands.ts';
import { COMMAND_LIST } from './command-list.ts';
import { runCommand } from './run-command.ts';
import type { AnnotationWriter } from '../db/annotation-writer.ts';
import type { AppStore } from '../store/create-app-store.ts';
import { activeFiling } from '../store/filings-slice.ts';
import { keysOf } from '../store/keys-slice.ts';
import { documentTitle, quietTitle } from '../store/open-filing.ts';
import { COPY_FORMS } from '../store/taking-slice.ts';
import { FONTS, type Layer, type PanelTab, THEMES } from '../store/view-slice.ts';
import { texts } from '../texts.ts';

/** Something the palette can do. */
export interface PaletteEntry {
  readonly name: string;
  /** The chord that does the same; null when none does. */
  readonly chord: string | null;
  readonly run: () => void;
}

const TABS: readonly PanelTab[] = ['notes', 'metrics', 'forward'];
const LAYERS: readonly Layer[] = ['forward', 'metrics', 'notes'];

/** All that can be done now, in the order in which the palette shows it. */
export function paletteCommands(
  store: AppStore,
  writer: AnnotationWriter,
): readonly PaletteEntry[] {
  const state = store.getState();
  const { active, showTab, toggleLayer, setAppearance, taking, setTaking } = state;
  const isReading = active !== null;
  const entries = COMMANDS.filter((command) => {
    const { always = false, keysOnly = false } = COMMAND_LIST[command];
    return !keysOnly && (isReading || always);
  }).map((command) => ({
    name: texts.commands.names[command],
    chord: keysOf(state, command)[0] ?? null,
    run: () => void runCommand(store, writer, command),
  }));
  const themes = THEMES.map((theme) => ({
    name: texts.palette.theme(texts.palette.themes[theme]),
    chord: null,
    run: () => setAppearance({ theme }),
  }));
  const fonts = FONTS.map((font) => ({
    name: texts.palette.font(texts.palette.fonts[font]),
    chord: null,
    run: () => setAppearance({ font }),
  }));
  const copies = COPY_FORMS.filter((form) => form !== taking.copyForm).map((copyForm) => ({
    name: texts.palette.copyAs(texts.palette.copyForms[copyForm]),
    chord: null,
    run: () => setTaking({ copyForm }),
  }));
  if (!isReading) return [...entries, ...themes];
  return [
    ...entries,
    ...TABS.map((tab) => ({
      name: texts.palette.panel(texts.window.panels[tab]),
      chord: null,
      run: () => showTab(tab),
    })),
    ...LAYERS.map((layer) => ({
      name: texts.palette.layer(texts.palette.layers[layer]),
      chord: null,
      run: () => toggleLayer(layer),
    })),
    ...copies,
    ...themes,
    ...fonts,
  ];
}

/** Every section of the filing shown, as something to go to. */
export function paletteSections(store: AppStore): readonly PaletteEntry[] {
  const state = store.getState();
  const documents = activeFiling(state)?.head?.documents ?? [];
  return documents.flatMap((document) => {
    const { type, name } = documentTitle(document);
    const title = [type, name].filter((part) => part !== null).join(' · ');
    const nameOf = (section: string) =>
      title === '' ? section : texts.palette.section(section, title);
    return document.sections.map((section) => ({
      name: nameOf(quietTitle(sectionName(section))),
      chord: null,
      run: () => state.goTo({ document: document.id, start: section.start, end: section.start }),
    }));
  });
}
