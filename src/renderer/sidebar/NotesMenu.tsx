import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { Annotation } from '../../core/annotate/annotation.ts';
import { useNotebook } from '../notebook/Notebook.tsx';
import { activeFiling } from '../store/filings-slice.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { showToast } from '../ui/toasts.ts';
import { acceptPlaces, movedNotes } from './accept-places.ts';
import { texts } from '../texts.ts';
import { ButtonMenu } from '../ui/ButtonMenu.tsx';

/** What else can be done with the notes listed. */
export function NotesMenu({ notes }: { notes: readonly Annotation[] }) {
  const openDialog = useApp((state) => state.openDialog);
  const checkNotes = useApp((state) => state.checkNotes);
  const filing = useApp(activeFiling);
  const { writer, resolutions } = useNotebook();
  const moved = movedNotes(notes, resolutions);
  async function accept(): Promise<void> {
    const count = filing ? await acceptPlaces(writer, filing, moved, resolutions) : 0;
    showToast({
      title: texts.notes.menu.placesAccepted(count),
      undo: () => void writer.undo(),
    });
  }
  return (
    <ButtonMenu name={texts.notes.menu.name} icon={<Ellipsis size={16} aria-hidden />}>
      <Menu.Item
        className="menu-item"
        disabled={notes.length === 0}
        onClick={() => checkNotes(notes.map(({ id }) => id))}
      >
        {texts.notes.menu.select(notes.length)}
      </Menu.Item>
      {moved.length > 0 ? (
        <Menu.Item className="menu-item" onClick={() => void accept()}>
          {texts.notes.menu.acceptPlaces(moved.length)}
        </Menu.Item>
      ) : null}
      <Menu.Separator className="menu-line" />
      <Menu.Item className="menu-item" onClick={() => openDialog('carry')}>
        {texts.notes.menu.carry}
      </Menu.Item>
      <Menu.Item className="menu-item" onClick={() => openDialog('tags')}>
        {texts.notes.menu.tags}
      </Menu.Item>
      <Menu.Item className="menu-item" onClick={() => openDialog('bin')}>
        {texts.notes.menu.bin}
      </Menu.Item>
    </ButtonMenu>
  );
}
