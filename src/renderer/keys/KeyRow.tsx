import { RotateCcw } from 'lucide-react';
import type { Command } from '../../ipc/commands.ts';
import { keysOf } from '../store/keys-slice.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { Chord } from './Chord.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { Recording } from './use-recording.ts';
import { texts } from '../texts.ts';

interface KeyRowProps {
  readonly command: Command;
  readonly recording: Recording;
}

/** What to do about a chord that another command has. */
function Conflict({ recording }: { recording: Recording }) {
  return (
    <span className="key-conflict">
      <button type="button" className="button" onClick={recording.take}>
        {texts.keys.take}
      </button>
      <button type="button" className="button" onClick={recording.cancel}>
        {texts.keys.leave}
      </button>
    </span>
  );
}

/** A command with its keys; pressing them starts the recording of others. */
export function KeyRow({ command, recording }: KeyRowProps) {
  const chords = useApp((state) => keysOf(state, command));
  const isChanged = useApp((state) => state.ownKeys[command] !== undefined);
  const resetKeys = useApp((state) => state.resetKeys);
  const name = texts.commands.names[command];
  const isRecording = recording.command === command;
  // Escape leaves fields, menus and dialogs too: no command can do without it.
  const isFixed = command === 'select-nothing';
  const keys = chords.map((chord, i) => (
    <span key={chord} className="key-chord">
      {i > 0 ? texts.keys.or : null}
      <Chord chord={chord} />
    </span>
  ));
  return (
    <li className="key-row" data-changed={isChanged || undefined}>
      <span className="key-name">{name}</span>
      {isChanged ? (
        <IconButton label={texts.keys.reset(name)} onClick={() => resetKeys(command)}>
          <RotateCcw size={13} aria-hidden />
        </IconButton>
      ) : null}
      {isRecording && recording.rival !== null ? <Conflict recording={recording} /> : null}
      {isFixed ? (
        <span className="key-button">{keys}</span>
      ) : (
        <button
          type="button"
          className="key-button"
          aria-pressed={isRecording}
          onClick={() => recording.begin(command)}
        >
          <span className="visually-hidden">{texts.keys.change(name)}</span>
          {isRecording && recording.rival === null ? texts.keys.pressKeys : keys}
          {!isRecording && chords.length === 0 ? texts.keys.none : null}
        </button>
      )}
    </li>
  );
}
