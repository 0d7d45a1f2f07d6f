import { actions } from './actions.ts';
import { appearance } from './appearance.ts';
import { arrivals } from './arrivals.ts';
import { backups } from './backups.ts';
import { carry } from './carry.ts';
import { colours } from './colours.ts';
import { commands } from './commands.ts';
import { counts } from './counts.ts';
import { dialogs } from './dialogs.ts';
import { documents } from './documents.ts';
import { exportOptions } from './export-options.ts';
import { exporting, importing, printing } from './exporting.ts';
import { failures } from './failures.ts';
import { find } from './find.ts';
import { findings } from './findings.ts';
import { formats } from './formats.ts';
import { help } from './help.ts';
import { keys } from './keys.ts';
import { appMenu, contextMenu } from './menus.ts';
import { metrics } from './metrics.ts';
import { bin, keeping, recovery, tags } from './notebook.ts';
import { noteSearch } from './note-search.ts';
import { notes } from './notes.ts';
import { outline } from './outline.ts';
import { palette } from './palette.ts';
import { marking, reading } from './reading.ts';
import { templateReference } from './template-reference.ts';
import { updates } from './updates.ts';
import { window } from './window.ts';

/** The interface in English. */
export const english = {
  /** BCP 47; what assistive technology reads the window in. */
  language: 'en',
  formats,
  actions,
  appearance,
  appMenu,
  arrivals,
  backups,
  bin,
  carry,
  colours,
  commands,
  contextMenu,
  counts,
  dialogs,
  documents,
  exporting,
  exportOptions,
  failures,
  find,
  findings,
  help,
  importing,
  keeping,
  keys,
  marking,
  metrics,
  notes,
  noteSearch,
  outline,
  palette,
  printing,
  reading,
  recovery,
  tags,
  templateReference,
  updates,
  window,
};
