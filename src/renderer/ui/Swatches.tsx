import type { Colour } from '../../core/annotate/annotation.ts';
import { texts } from '../texts.ts';

interface SwatchesProps<C extends Colour> {
  /** In the order of their number keys. */
  readonly colours: readonly C[];
  /** The colour in use; null when none is. */
  readonly current: C | null;
  readonly onPick: (colour: C) => void;
}

/** The highlighter pens; the number on each is its key. */
export function Swatches<C extends Colour>({ colours, current, onPick }: SwatchesProps<C>) {
  return (
    <div className="swatches" role="group" aria-label={texts.marking.colour}>
      {colours.map((colour, i) => (
        <button
          key={colour}
          type="button"
          className="swatch"
          data-colour={colour}
          aria-label={texts.marking.pen(texts.colours[colour], i + 1)}
          aria-pressed={colour === current}
          onClick={() => onPick(colour)}
        >
          <span aria-hidden>{i + 1}</span>
        </button>
      ))}
    </div>
  );
}
