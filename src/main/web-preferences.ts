/** What every page of ours runs with; Electron's other web preferences keep their safe defaults. */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  // Its dictionaries would come from the network.
  spellcheck: false,
} as const;
