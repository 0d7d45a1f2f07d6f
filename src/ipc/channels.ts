/** Every call the renderer may make, by name. The bridge and the main process are built from this list. */
export const CHANNELS = [
  'filings:pick',
  'filings:pick-folder',
  'filings:dropped',
  'filings:requested',
  'filings:recent',
  'filings:forget',
  'filings:open',
  'filings:next',
  'filings:image',
  'filings:filed',
  'filings:filed-share',
  'filings:stop-filed',
  'filings:close',
  'notes:save',
  'notes:copy',
  'notes:pick',
  'notes:read',
  'notes:update',
  'notes:pick-folder',
  'notes:add',
  'notes:import',
  'tags:import',
  'links:requested',
  'print:to-pdf',
  'print:to-paper',
  'print:job',
  'print:drawn',
  'notes:journal',
  'notes:recover',
  'backups:write',
  'backups:list',
  'backups:read',
  'backups:show',
  'texts:missing',
  'texts:keep',
  'texts:read',
  'menu:keys',
  'app:new-window',
  'app:unsaved',
  'app:facts',
  'app:newest-version',
  'app:report',
] as const;
/** The name of a call. */
export type Channel = (typeof CHANNELS)[number];

/** What the main process tells the renderer unasked. */
export const EVENTS = [
  'filings:arrived',
  'filings:changed',
  'links:arrived',
  'menu:command',
  'app:closing',
  'app:sleeping',
] as const;
/** The name of an event. */
export type EventName = (typeof EVENTS)[number];
