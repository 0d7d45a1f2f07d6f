import { Highlighter, Trash2 } from 'lucide-react';
import { COLOURS, type Colour } from '../../core/annotate/annotation.ts';
import type { Command } from '../../ipc/commands.ts';
import { CommandKeys, useKeyHint } from '../keys/CommandKeys.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Swatches } from '../ui/Swatches.tsx';
import type { Marking } from './use-marking.ts';
import { texts } from '../texts.ts';

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
    <div className="marking-tools" role="toolbar" aria-label={texts.marking.tools}>
      {colour === null ? (
        <IconButton label={texts.marking.highlight} onClick={() => void marking.highlight()}>
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
        name={texts.marking.addNote}
        word={texts.marking.note}
        command="write-note"
        onUse={() => void marking.write('note')}
      />
      <Tool
        name={texts.marking.addTag}
        word={texts.marking.tag}
        command="write-tags"
        onUse={() => void marking.write('tags')}
      />
      <span className="divider" />
      <Tool
        name={texts.marking.copyCited}
        word={texts.marking.copyCited}
        command="copy-citation"
        onUse={() => void marking.copy()}
      />
      {colour === null ? null : (
        <IconButton
          label={texts.marking.deleteNote}
          hint={deleteKeys}
          onClick={() => void marking.remove()}
        >
          <Trash2 size={15} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
