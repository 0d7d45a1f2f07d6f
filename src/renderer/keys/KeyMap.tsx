import { useMemo, useRef, useState } from 'react';
import { type Command, COMMANDS } from '../../ipc/commands.ts';
import { COMMAND_LIST, type CommandGroup } from '../commands/command-list.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { Modal } from '../ui/Modal.tsx';
import { KeyRow } from './KeyRow.tsx';
import { useRecording } from './use-recording.ts';
import { texts } from '../texts.ts';

const GROUPS: readonly CommandGroup[] = ['select', 'mark', 'move', 'view', 'edit', 'file'];

/** The commands whose names hold the words, by group. */
function groupsOf(words: string): readonly (readonly [CommandGroup, readonly Command[]])[] {
  const wanted = words.trim().toLowerCase();
  return GROUPS.map((group): readonly [CommandGroup, readonly Command[]] => [
    group,
    COMMANDS.filter((command) => {
      const name = texts.commands.names[command].toLowerCase();
      return COMMAND_LIST[command].group === group && name.includes(wanted);
    }),
  ]).filter(([, commands]) => commands.length > 0);
}

/** What every key does, and the place to change it. */
export function KeyMap({ onClose }: { onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const groups = useMemo(() => groupsOf(words), [words]);
  const isChanged = useApp((state) => Object.keys(state.ownKeys).length > 0);
  const resetKeys = useApp((state) => state.resetKeys);
  const recording = useRecording();
  return (
    <Modal title={texts.keys.title} wide firstFocus={field} onClose={onClose}>
      <div className="key-tools">
        <input
          ref={field}
          type="search"
          className="field"
          aria-label={texts.keys.find}
          placeholder={texts.keys.find}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <button
          type="button"
          className="button"
          disabled={!isChanged}
          onClick={() => resetKeys(null)}
        >
          {texts.keys.resetAll}
        </button>
      </div>
      <p className="key-help" role="status">
        {recording.message}
      </p>
      {/* Scrolling by keyboard needs the focus here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="key-map" tabIndex={0} role="group" aria-label={texts.keys.list}>
        {groups.length === 0 ? <p className="panel-empty">{texts.keys.empty}</p> : null}
        {groups.map(([group, commands]) => (
          <section key={group} aria-label={texts.commands.groups[group]}>
            <h3>{texts.commands.groups[group]}</h3>
            <ul>
              {commands.map((command) => (
                <KeyRow key={command} command={command} recording={recording} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  );
}
