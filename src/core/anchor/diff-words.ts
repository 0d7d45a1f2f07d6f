import { shortestEdit } from './shortest-edit.ts';

/** A stretch of two texts laid over each other: in both, only in the old, or only in the new. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** The difference of two passages word by word, white space belonging to the word before it. */
export function diffWords(old: string, now: string): readonly DiffPart[] {
  const ids = new Map<string, number>();
  const read = (text: string) => {
    const words = text.match(/\S+\s*/g) ?? [];
    const numbers = words.map((word) => {
      const bare = word.trimEnd();
      const id = ids.get(bare) ?? ids.size;
      ids.set(bare, id);
      return id;
    });
    return { words, numbers: Int32Array.from(numbers) };
  };
  const [was, is] = [read(old), read(now)];
  const parts: { kind: DiffPart['kind']; text: string }[] = [];
  const add = (kind: DiffPart['kind'], words: readonly string[]) => {
    const last = parts.at(-1);
    if (words.length === 0) return;
    if (last?.kind === kind) last.text += words.join('');
    else parts.push({ kind, text: words.join('') });
  };
  const pairs: (readonly [number, number])[] = [];
  shortestEdit(was.numbers, is.numbers, (i, j) => pairs.push([i, j]));
  pairs.sort(([a], [b]) => a - b);
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [was.words.length, is.words.length] as const]) {
    add('gone', was.words.slice(i, a));
    add('come', is.words.slice(j, b));
    add('same', is.words.slice(b, b + 1));
    [i, j] = [a + 1, b + 1];
  }
  return parts;
}
