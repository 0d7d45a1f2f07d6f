/** Keys as they are printed on a keyboard, where they have a name; the arrows are signs. */
const names = {
  Delete: 'Del',
  Escape: 'Esc',
  Space: 'Space',
  Enter: 'Enter',
  Tab: 'Tab',
  Shift: 'Shift',
  Ctrl: 'Ctrl',
  Alt: 'Alt',
  Backspace: 'Backspace',
};

/** The key map, and the recording of other keys. */
export const keys = {
  names,
  title: 'Keys',
  find: 'Find a command',
  resetAll: 'Reset all keys',
  list: 'Commands and their keys',
  empty: 'No command has that name.',
  help: 'Press the keys of a command to change them.',
  recording: (command: string) =>
    `Press the new keys of “${command}”; Esc leaves them as they are.`,
  isNeeded: (chord: string) => `${chord} is needed to move about; press other keys.`,
  isTaken: (chord: string, command: string) => `${chord} already means “${command}”.`,
  isNow: (command: string, chord: string) => `${command}: ${chord}`,
  take: 'Use it here',
  leave: 'Leave it',
  reset: (command: string) => `Reset the keys of ${command}`,
  change: (command: string) => `Change the keys of ${command}: `,
  pressKeys: 'Press keys',
  none: 'None',
  or: ' or ',
};
