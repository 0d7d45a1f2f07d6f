import { Command } from 'cmdk';
import { useMemo, useRef } from 'react';
import { markEntries } from './mark-entries.ts';
import { useNotebook } from './notebook/Notebook.tsx';
import { type PaletteEntry, paletteCommands, paletteSections } from './commands/palette-entries.ts';
import { useMarkEnds } from './reader/use-mark-ends.ts';
import { useAppStore } from './store/StoreProvider.tsx';
import type { OpenFiling } from './store/open-filing.ts';
import { Chord } from './keys/Chord.tsx';
import { Modal } from './ui/Modal.tsx';
import { texts } from './texts.ts';

interface EntriesProps {
  readonly heading: string;
  readonly entries: readonly PaletteEntry[];
  readonly onPick: (entry: PaletteEntry) => void;
}

function Entries({ heading, entries, onPick }: EntriesProps) {
  if (entries.length === 0) return null;
  return (
    <Command.Group heading={heading}>
      {entries.map((entry, i) => (
        <Command.Item
          // Two sections of a filing may have the same name.
          key={`${heading}:${i}`}
          value={`${entry.name} ${i}`}
          className="palette-item"
          onSelect={() => onPick(entry)}
        >
          <span className="palette-name">{entry.name}</span>
          {entry.chord === null ? null : <Chord chord={entry.chord} />}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

/** Every command and every section of the filing, by a few letters of its name. */
export function CommandPalette({
  filing,
  onClose,
}: {
  filing: OpenFiling | null;
  onClose: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const store = useAppStore();
  const { writer, placed } = useNotebook();
  const ends = useMarkEnds();
  const marks = useMemo(() => markEntries(store, placed, ends), [store, placed, ends]);
  const commands = useMemo(() => paletteCommands(store, writer), [store, writer]);
  const sections = useMemo(() => (filing ? paletteSections(store) : []), [store, filing]);
  function handlePick(entry: PaletteEntry): void {
    onClose();
    entry.run();
  }
  return (
    <Modal title={texts.palette.title} firstFocus={field} onClose={onClose}>
      <Command className="palette" label={texts.palette.title} loop>
        <Command.Input
          className="palette-field"
          placeholder={texts.palette.placeholder}
          ref={field}
        />
        <Command.List className="palette-list" label={texts.palette.list}>
          <Command.Empty className="panel-empty">{texts.palette.empty}</Command.Empty>
          <Entries heading={texts.palette.commands} entries={commands} onPick={handlePick} />
          <Entries heading={texts.palette.marks} entries={marks} onPick={handlePick} />
          <Entries heading={texts.palette.sections} entries={sections} onPick={handlePick} />
        </Command.List>
      </Command>
    </Modal>
  );
}
