import { useCallback, useState } from 'react';
import { ORDERS, type Order } from '../../core/export/annotation-order.ts';
import { RESEARCH_MEMO } from '../../core/export/templates/research-memo.ts';
import { keep, recall } from '../store/stored.ts';

/** What notes can leave as. */
export const FORMATS = [
  'plain',
  'memo',
  'obsidian',
  'evidence',
  'own',
  'csv',
  'jsonld',
  'ics',
] as const;
/** How notes leave the window. */
export type ExportFormat = (typeof FORMATS)[number];

/** What the reader chose last, remembered on this machine. */
export interface ExportSettings {
  readonly format: ExportFormat;
  readonly order: Order;
  /** The reader's own template, in Liquid. */
  readonly template: string;
  readonly withMetrics: boolean;
  readonly withPromises: boolean;
  /** Findings that the reader has set aside, in the tables and the calendar. */
  readonly withDismissed: boolean;
  /** Notes whose passages are not in the text as it is now. */
  readonly withOrphaned: boolean;
}

const KEY = 'export';
const DEFAULTS: ExportSettings = {
  format: 'plain',
  order: 'place',
  template: RESEARCH_MEMO,
  withMetrics: false,
  withPromises: false,
  withDismissed: false,
  withOrphaned: true,
};

function load(): ExportSettings {
  const kept = recall(localStorage, KEY, DEFAULTS);
  return {
    ...kept,
    format: FORMATS.find((format) => format === kept.format) ?? 'plain',
    order: ORDERS.find((order) => order === kept.order) ?? 'place',
    template: typeof kept.template === 'string' ? kept.template : RESEARCH_MEMO,
  };
}

/** The settings of the export dialog, and the way to change some of them. */
export function useExportSettings(): readonly [
  ExportSettings,
  (part: Partial<ExportSettings>) => void,
] {
  const [settings, setSettings] = useState(load);
  const change = useCallback((part: Partial<ExportSettings>) => {
    setSettings((before) => {
      const next = { ...before, ...part };
      keep(localStorage, KEY, next);
      return next;
    });
  }, []);
  return [settings, change];
}
