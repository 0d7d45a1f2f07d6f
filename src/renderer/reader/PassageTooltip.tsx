import { useEffect, useState } from 'react';
import { describeHit } from './describe-hit.ts';
import type { FilingView } from './use-filing-view.ts';
import type { FindPassage } from './use-selection.ts';
import { useLatest } from '../ui/use-latest.ts';

interface PassageTooltipProps {
  readonly view: FilingView | null;
  readonly findPassage: FindPassage;
}

interface Shown {
  readonly title: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

const DWELL_MS = 180;

/** Says why a passage is marked, a moment after the pointer has come to rest on it. */
export function PassageTooltip({ view, findPassage }: PassageTooltipProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const find = useLatest(findPassage);
  useEffect(() => {
    if (!view) return undefined;
    const { root, scroller } = view;
    let timer = 0;
    function hide(): void {
      clearTimeout(timer);
      setShown(null);
    }
    function handleMove({ clientX: x, clientY: y, buttons }: PointerEvent): void {
      hide();
      if (buttons !== 0) return;
      timer = window.setTimeout(() => {
        const hit = find.current(x, y);
        const words = hit && describeHit(hit);
        root.style.cursor = hit ? 'pointer' : '';
        if (words) setShown({ ...words, x, y });
      }, DWELL_MS);
    }
    root.addEventListener('pointermove', handleMove);
    root.addEventListener('pointerleave', hide);
    scroller.addEventListener('scroll', hide, { passive: true });
    return () => {
      clearTimeout(timer);
      root.removeEventListener('pointermove', handleMove);
      root.removeEventListener('pointerleave', hide);
      scroller.removeEventListener('scroll', hide);
    };
  }, [view, find]);

  if (!shown) return null;
  return (
    <div
      className="tooltip passage-tooltip"
      role="tooltip"
      style={{ left: shown.x, top: shown.y + 18 }}
    >
      {shown.title === '' ? null : <strong>{shown.title}</strong>}
      {shown.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
