import { useMemo } from 'react';
import { diffWords } from '../../core/anchor/diff-words.ts';

/** Two wordings of a passage as one, with what has gone and what has come. */
export function Difference({ old, now }: { old: string; now: string }) {
  const parts = useMemo(() => diffWords(old, now), [old, now]);
  return (
    <p className="place-difference">
      {parts.map(({ kind, text }, i) => {
        const key = `${kind}:${i}`;
        if (kind === 'gone') return <del key={key}>{text}</del>;
        return kind === 'come' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}
