import type { KeyboardEvent, PointerEvent } from 'react';

interface ResizerProps {
  readonly label: string;
  /** Width of the panel it belongs to, in pixels, and between what it may lie. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  /** The side of the panel it stands on: dragging away from the panel makes it wider. */
  readonly side: 'left' | 'right' | 'middle';
  /** Where it stands, from the left, when it is in the middle. */
  readonly at?: string;
  /** By how much an arrow key moves it; 16 where nothing is said. */
  readonly step?: number;
  /** How much a pixel is where the width is not in pixels. */
  readonly perPixel?: () => number;
  readonly onResize: (width: number) => void;
}

/** The edge of a panel, to be pulled by mouse or arrow keys. */
export function Resizer(props: ResizerProps) {
  const {
    at,
    label,
    width,
    least,
    most,
    side,
    step: size = 16,
    perPixel = () => 1,
    onResize,
  } = props;
  const outward = side === 'left' ? -1 : 1;
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
      resize(width + (move.clientX - from) * outward * perPixel());
    edge.addEventListener('pointermove', handleMove, { signal });
    for (const end of ['pointerup', 'pointercancel'])
      edge.addEventListener(end, () => pulled.abort(), { signal });
  }

  function handleKey(event: KeyboardEvent): void {
    const step = { ArrowRight: size, ArrowLeft: -size }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    resize(width + step * outward);
  }

  return (
    <div
      className="resizer"
      data-side={side}
      style={at === undefined ? undefined : { left: at }}
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
