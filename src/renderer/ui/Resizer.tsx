import type { KeyboardEvent, PointerEvent } from 'react';

interface ResizerProps {
  readonly label: string;
  /** Width of the panel it belongs to, in pixels, and between what it may lie. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  /** The side of the panel it stands on: dragging away from the panel makes it wider. */
  readonly side: 'left' | 'right';
  readonly onResize: (width: number) => void;
}

const STEP = 16;

/** The edge of a panel, to be pulled by mouse or arrow keys. */
export function Resizer({ label, width, least, most, side, onResize }: ResizerProps) {
  const outward = side === 'right' ? 1 : -1;
  function resize(wanted: number): void {
    onResize(Math.round(Math.min(most, Math.max(least, wanted))));
  }

  function handleDown(event: PointerEvent<HTMLDivElement>): void {
    const edge = event.currentTarget;
    const from = event.clientX;
    const pulled = new AbortController();
    const { signal } = pulled;
    edge.setPointerCapture(event.pointerId);
    const handleMove = (move: { readonly clientX: number }) =>
      resize(width + (move.clientX - from) * outward);
    edge.addEventListener('pointermove', handleMove, { signal });
    for (const end of ['pointerup', 'pointercancel'])
      edge.addEventListener(end, () => pulled.abort(), { signal });
  }

  function handleKey(event: KeyboardEvent): void {
    const step = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    resize(width + step * outward);
  }

  return (
    <div
      className="resizer"
      data-side={side}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={handleDown}
      onKeyDown={handleKey}
    />
  );
}
