import { Highlighter, Trash2 } from 'lucide-react';
import { COLOURS, type Colour } from '../../core/annotate/annotation.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Swatches } from '../ui/Swatches.tsx';
import type { Marking } from './use-marking.ts';

interface MarkingToolsProps {
  readonly marking: Marking;
  /** Of the annotation picked out; null when the tools are for a selection. */
  readonly colour: Colour | null;
}

/** The tool bar of a selection or of an annotation; each tool shows its key. */
export function MarkingTools({ marking, colour }: MarkingToolsProps) {
  return (
    <div className="marking-tools" role="toolbar" aria-label="Mark the passage">
      {colour === null ? (
        <IconButton label="Highlight" onClick={() => void marking.highlight()}>
          <Highlighter size={15} aria-hidden />
        </IconButton>
      ) : null}
      <Swatches
        colours={COLOURS}
        current={colour}
        onPick={(picked) => void marking.highlight(picked)}
      />
      <span className="divider" />
      <button
        type="button"
        className="tool"
        aria-label="Add note"
        onClick={() => void marking.write('note')}
      >
        Note <Kbd>N</Kbd>
      </button>
      <button
        type="button"
        className="tool"
        aria-label="Add tag"
        onClick={() => void marking.write('tags')}
      >
        Tag <Kbd>T</Kbd>
      </button>
      <span className="divider" />
      <button type="button" className="tool" onClick={() => void marking.copy()}>
        Copy with citation <Kbd>C</Kbd>
      </button>
      {colour === null ? null : (
        <IconButton label="Delete note" hint="Del" onClick={() => void marking.remove()}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
