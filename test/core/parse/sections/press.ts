import type { Dice } from './dice.ts';

/** A heading set in type from its two pieces. */
export type Setting = (first: string, second: string) => string;

/** A filing set in type, and what was chosen for it. */
export interface Printed {
  readonly source: string;
  readonly choices: readonly string[];
}

/** Number and title on one line. */
export function joined(first: string, second: string): string {
  return `${first} ${second}`.trim();
}

/** What stands at the top of each page. */
export type Running = 'none' | 'name' | 'link' | 'heading' | 'continued';

/** Prints the pieces one after the other, with a page turn now and then. */
export class Press {
  readonly out: string[] = [];
  page = 2;
  current = '';
  private readonly dice: Dice;
  private readonly turn: (press: Press) => string;
  private since = 0;
  /** Whether a page may turn behind what was printed last. */
  private wasText = false;

  constructor(dice: Dice, turn: (press: Press) => string) {
    this.dice = dice;
    this.turn = turn;
  }

  print(text: string, mayTurn: boolean): void {
    this.since += text.length;
    const isBetween = mayTurn && this.wasText;
    this.wasText = mayTurn;
    if (isBetween && this.since > 2500 && this.dice.chance(0.4)) {
      this.out.push(this.turn(this));
      this.page++;
      this.since = 0;
    }
    this.out.push(text);
  }
}

/** The line at the top of the page that begins. */
export function runningLine(running: Running, press: Press): string {
  if (running === 'name') return 'LARKSPUR PAPER, INC.';
  if (running === 'heading') return press.current;
  if (running === 'continued') return press.current === '' ? '' : `${press.current} (continued)`;
  return '';
}
