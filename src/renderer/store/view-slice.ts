import type { Slice, StoreDeps } from './app-state.ts';
import { keep, recall } from './stored.ts';

/** In the order in which they are offered; `system` follows the operating system. */
export const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
/** The colours of the window. */
export type Theme = (typeof THEMES)[number];

/** In the order in which they are offered. */
export const FONTS = ['serif', 'sans'] as const;
/** The type of the filing's text. */
export type Font = (typeof FONTS)[number];

/** How the filing is set. */
export interface Appearance {
  readonly theme: Theme;
  readonly font: Font;
  /** Of the filing's text, in CSS pixels. */
  readonly fontSize: number;
  /** Width of the text column in em of its own type. */
  readonly measure: number;
  /** As a factor of the font size. */
  readonly lineHeight: number;
}

/** What each setting can be, smallest first. */
export const CHOICES = {
  fontSize: [14, 15, 16, 17, 18, 20, 22, 24],
  measure: [28, 31, 35, 40, 46, 54],
  lineHeight: [1.4, 1.5, 1.62, 1.75, 1.9],
} as const;

const DEFAULT_APPEARANCE: Appearance = {
  theme: 'system',
  font: 'serif',
  fontSize: 17,
  measure: 35,
  lineHeight: 1.62,
};

/** A kind of marks that can be hidden. */
export type Layer = 'forward' | 'metrics' | 'notes';
/** What the side panel shows. */
export type PanelTab = 'notes' | 'metrics' | 'forward';
/** The dialog that is open; null for none. */
export type DialogName =
  | 'export'
  | 'import'
  | 'print'
  | 'backups'
  | 'keys'
  | 'help'
  | 'updates'
  | 'go-to-page'
  | 'go-to-offset'
  | 'commands'
  | 'note-search'
  | 'bin'
  | 'carry'
  | 'tags'
  | null;

/** How many panels fit beside the text. */
export type PanelsBeside = 0 | 1 | 2;

/** What of the window is open, and how the filing is set. */
export interface ViewSlice {
  readonly appearance: Appearance;
  /** Room for so many panels beside the text. With one, opening a panel closes the other; with none, it covers the text. */
  readonly panelsBeside: PanelsBeside;
  readonly outlineOpen: boolean;
  readonly panelOpen: boolean;
  readonly panelTab: PanelTab;
  /** In pixels. */
  readonly outlineWidth: number;
  readonly panelWidth: number;
  /** Of the left one of two columns, in percent. */
  readonly splitShare: number;
  /** Lines of the outline that hide those below them, by the SHA-256 of the filing's file; remembered. */
  readonly outlineClosed: Readonly<Record<string, readonly string[]>>;
  /** Which kinds of marks are shown in the text. */
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly dialog: DialogName;
  setAppearance(part: Partial<Appearance>): void;
  setWidths(widths: Partial<Pick<ViewSlice, 'outlineWidth' | 'panelWidth' | 'splitShare'>>): void;
  /** A window that was made wider has the panels that it had. */
  setPanelsBeside(count: PanelsBeside): void;
  /** Closes what covers the text. */
  makeWay(): void;
  toggleOutline(): void;
  /** Closes or opens a line of the outline of the file with that hash. */
  toggleOutlineLine(sha256: string, key: string): void;
  /** Hides what is below these lines of the outline, and shows what is below all others. */
  closeOutlineLines(sha256: string, keys: readonly string[]): void;
  togglePanel(): void;
  /** Opens the panel when it is closed. */
  showTab(tab: PanelTab): void;
  toggleLayer(layer: Layer): void;
  openDialog(dialog: DialogName): void;
}

/** What is remembered of the window's parts. */
type Kept = Pick<
  ViewSlice,
  'outlineOpen' | 'panelOpen' | 'panelTab' | 'outlineWidth' | 'panelWidth' | 'splitShare'
>;

const VIEW_KEY = 'view';
const APPEARANCE_KEY = 'appearance';
const OUTLINES_KEY = 'outlines';
const OUTLINES_KEPT = 300;

/** Panels and type as they were the last time. */
export function createViewSlice({ storage }: StoreDeps): Slice<ViewSlice> {
  return (set, get) => {
    const kept = recall<Kept>(storage, VIEW_KEY, {
      outlineOpen: true,
      panelOpen: true,
      panelTab: 'metrics',
      outlineWidth: 248,
      panelWidth: 372,
      splitShare: 50,
    });
    /** Which panels are open where there is room for both. */
    let wide = { outlineOpen: kept.outlineOpen, panelOpen: kept.panelOpen };
    function change(part: Partial<Kept>): void {
      set(part);
      const { panelsBeside, outlineOpen, panelOpen, panelTab } = get();
      const { outlineWidth, panelWidth, splitShare } = get();
      if (panelsBeside === 2) wide = { outlineOpen, panelOpen };
      keep(storage, VIEW_KEY, { ...wide, panelTab, outlineWidth, panelWidth, splitShare });
    }
    return {
      ...kept,
      panelsBeside: 2,
      appearance: recall(storage, APPEARANCE_KEY, DEFAULT_APPEARANCE),
      outlineClosed: recall(storage, OUTLINES_KEY, {}),
      layers: { forward: true, metrics: true, notes: true },
      dialog: null,
      setAppearance: (part) => {
        const appearance = { ...get().appearance, ...part };
        set({ appearance });
        keep(storage, APPEARANCE_KEY, appearance);
      },
      setWidths: (widths) => change(widths),
      setPanelsBeside: (panelsBeside) => {
        if (panelsBeside === get().panelsBeside) return;
        const open = {
          0: { outlineOpen: false, panelOpen: false },
          1: { outlineOpen: wide.outlineOpen && !wide.panelOpen, panelOpen: wide.panelOpen },
          2: wide,
        }[panelsBeside];
        set({ panelsBeside, ...open });
      },
      makeWay: () => {
        if (get().panelsBeside === 0) set({ outlineOpen: false, panelOpen: false });
      },
      toggleOutline: () => {
        const { panelsBeside, outlineOpen, panelOpen } = get();
        change({ outlineOpen: !outlineOpen, panelOpen: panelOpen && panelsBeside === 2 });
      },
      toggleOutlineLine: (sha256, key) => {
        const closed = get().outlineClosed[sha256] ?? [];
        const isClosed = closed.includes(key);
        const keys = isClosed ? closed.filter((other) => other !== key) : [...closed, key];
        get().closeOutlineLines(sha256, keys);
      },
      closeOutlineLines: (sha256, keys) => {
        const others = Object.entries(get().outlineClosed).filter(([other]) => other !== sha256);
        const all = keys.length > 0 ? [...others, [sha256, keys] as const] : others;
        const outlineClosed = Object.fromEntries(all.slice(-OUTLINES_KEPT));
        set({ outlineClosed });
        keep(storage, OUTLINES_KEY, outlineClosed);
      },
      togglePanel: () => {
        const { panelsBeside, outlineOpen, panelOpen } = get();
        change({ panelOpen: !panelOpen, outlineOpen: outlineOpen && panelsBeside === 2 });
      },
      showTab: (panelTab) => {
        const { panelsBeside, outlineOpen } = get();
        change({ panelTab, panelOpen: true, outlineOpen: outlineOpen && panelsBeside === 2 });
      },
      toggleLayer: (layer) =>
        set(({ layers }) => ({ layers: { ...layers, [layer]: !layers[layer] } })),
      openDialog: (dialog) => set({ dialog }),
    };
  };
}
