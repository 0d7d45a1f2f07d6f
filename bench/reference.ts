import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

const ignore = (): void => {};
const CALLBACKS: TokenizerCallbacks = {
  onattribdata: ignore,
  onattribend: ignore,
  onattribentity: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore,
};

/** What the figures are held against: htmlparser2 reading the string and doing nothing with it. */
export function tokenise(html: string): void {
  const tokenizer = new Tokenizer({}, CALLBACKS);
  tokenizer.write(html);
  tokenizer.end();
}

/** Milliseconds of processor time, which other work on the machine disturbs less than the clock. */
export function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
