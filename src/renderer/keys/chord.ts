import { texts } from '../texts.ts';

/** What is needed of a key press to name it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ' ': 'Space',
  '+': 'Plus',
};
const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

/** The chord of a key press, such as "Mod+Shift+E"; null while only modifiers are down. */
export function chordOf(press: KeyPress, isMac: boolean): string | null {
  const { key } = press;
  if (MODIFIERS.has(key)) return null;
  const isLetter = /^\p{L}$/u.test(key);
  const name = NAMES[key] ?? (isLetter ? key.toUpperCase() : key);
  // Shift has made the sign what it is: "?" and not "Shift+?".
  const isSign = key.length === 1 && !isLetter && key !== ' ';
  // Ctrl+Tab is Ctrl on every platform, for the command key and Tab belong to the system.
  const isTab = key === 'Tab';
  const parts = [
    (isMac ? press.metaKey : press.ctrlKey && !isTab) ? 'Mod' : null,
    press.ctrlKey && (isMac || isTab) ? 'Ctrl' : null,
    press.altKey ? 'Alt' : null,
    press.shiftKey && !isSign ? 'Shift' : null,
    name,
  ];
  return parts.filter((part) => part !== null).join('+');
}

const SIGNS: Readonly<Record<string, string>> = {
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Plus: '+',
};
const PRINTED: Readonly<Record<string, string>> = { ...texts.keys.names, ...SIGNS };
const PC: Readonly<Record<string, string>> = { Mod: texts.keys.names.Ctrl };
const MAC: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Delete: '⌦',
  Backspace: '⌫',
};

/** The chord's keys as they are printed on the keyboard of the platform. */
export function printedKeys(chord: string, isMac: boolean): readonly string[] {
  const own = isMac ? MAC : PC;
  return chord.split('+').map((key) => own[key] ?? PRINTED[key] ?? key);
}

/** Whether the chord types nothing, so that it can be a command's while text is being typed. */
export function isForCommands(chord: string): boolean {
  return /^(?:Mod|Ctrl|Alt)\+|^(?:Shift\+)?F\d+$/.test(chord);
}

const NEEDED = new Set(['Tab', 'Shift+Tab', 'Enter', 'Escape', 'Space', 'Shift+Enter']);

/** Whether the window itself needs the chord to be moved about in, so that no command can have it. */
export function isNeeded(chord: string): boolean {
  return NEEDED.has(chord);
}
