import { Highlighter, Trash2 } from 'lucide-react';
import { COLOURS, type Colour } from '../../core/annotate/annotation.ts';
import type { Command } from '../../ipc/commands.ts';
import { CommandKeys, useKeyHint } from '../keys/CommandKeys.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Swatches } from '../ui/Swatches.tsx';
import type { Marking } from './use-marking.ts';

interface MarkingToolsProps {
  readonly marking: Marking;
  /** Of the annotation picked out; null when the tools are for a selection. */
  readonly colour: Colour | null;
}

interface ToolProps {
  /** What it is called where it is not seen. */
  readonly name: string;
  readonly word: string;
  readonly command: Command;
  readonly onUse: () => void;
}

function Tool({ name, word, command, onUse }: ToolProps) {
  return (
    <button type="button" className="tool" onClick={onUse}>
      <span className="visually-hidden">{name}</span>
      <span aria-hidden>
        {word} <CommandKeys command={command} />
      </span>
    </button>
  );
}

/** The tool bar of a selection or of an annotation; each tool shows its key. */
export function MarkingTools({ marking, colour }: MarkingToolsProps) {
  const deleteKeys = useKeyHint('delete-note');
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
      <Tool
        name="Add note"
        word="Note"
        command="write-note"
        onUse={() => void marking.write('note')}
      />
      <Tool
        name="Add tag"
        word="Tag"
        command="write-tags"
        onUse={() => void marking.write('tags')}
      />
      <span className="divider" />
      <Tool
        name="Copy with citation"
        word="Copy with citation"
        command="copy-citation"
        onUse={() => void marking.copy()}
      />
      {colour === null ? null : (
        <IconButton label="Delete note" hint={deleteKeys} onClick={() => void marking.remove()}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
