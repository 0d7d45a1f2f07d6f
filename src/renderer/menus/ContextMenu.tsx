import { Menu } from '@base-ui/react/menu';
import { Fragment, type RefObject, useEffect, useRef } from 'react';
import { COLOURS } from '../../core/annotate/annotation.ts';
import type { Command } from '../../ipc/commands.ts';
import { runCommand } from '../commands/run-command.ts';
import { CommandKeys } from '../keys/CommandKeys.tsx';
import { useNotebook } from '../notebook/Notebook.tsx';
import { copyAddress } from '../arrivals/copy-address.ts';
import type { AppStore } from '../store/create-app-store.ts';
import type { OpenMenu } from '../store/menu-slice.ts';
import { useApp, useAppStore } from '../store/StoreProvider.tsx';
import { type MenuActions, menuContent, type MenuItem } from './menu-items.ts';
import { subjectOf } from './subject-of.ts';
import { texts } from '../texts.ts';

interface PopupProps {
  readonly menu: OpenMenu;
  readonly container: RefObject<HTMLSpanElement | null>;
}

/** The nth colour's command. */
const HIGHLIGHTS: readonly Command[] = [
  'highlight-1',
  'highlight-2',
  'highlight-3',
  'highlight-4',
  'highlight-5',
  'highlight-6',
  'highlight-7',
  'highlight-8',
];

function createActions(store: AppStore): MenuActions {
  return {
    copyText: () => void document.execCommand('copy'),
    findSelected: () => {
      const words = getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '';
      store.getState().askFind();
      store.getState().setQuery(words.slice(0, 200));
    },
    copyAddress: (address) => void copyAddress(address),
  };
}

function Colours({ onPick }: { onPick: (command: Command) => void }) {
  return (
    <div className="menu-colours">
      {COLOURS.map((colour, i) => {
        const command = HIGHLIGHTS[i] ?? 'highlight-1';
        return (
          <Menu.Item
            key={colour}
            className="swatch"
            data-colour={colour}
            aria-label={texts.marking.pen(texts.commands.names[command], i + 1)}
            onClick={() => onPick(command)}
          >
            <span aria-hidden>{i + 1}</span>
          </Menu.Item>
        );
      })}
    </div>
  );
}

function Line({ item, onPick }: { item: MenuItem; onPick: (item: MenuItem) => void }) {
  return (
    <Menu.Item className="menu-item" onClick={() => onPick(item)}>
      <span className="menu-name">{item.label}</span>
      {item.command === null ? null : (
        <span className="menu-keys">
          <CommandKeys command={item.command} />
        </span>
      )}
    </Menu.Item>
  );
}

function Popup({ menu, container }: PopupProps) {
  const store = useAppStore();
  const { writer } = useNotebook();
  const showMenu = useApp((state) => state.showMenu);
  const { hasColours, groups } = menuContent(store.getState(), menu.subject, createActions(store));
  const run = (command: Command) => void runCommand(store, writer, command);
  const anchor = { getBoundingClientRect: () => new DOMRect(menu.x, menu.y, 0, 0) };
  return (
    <Menu.Root open onOpenChange={(open) => (open ? undefined : showMenu(null))}>
      {/* Within the filing, so that the menu belongs to its landmark. */}
      <Menu.Portal container={container}>
        <Menu.Positioner
          className="menu-place"
          anchor={anchor}
          positionMethod="fixed"
          side="bottom"
          align="start"
          sideOffset={2}
        >
          <Menu.Popup
            className="menu context-menu"
            aria-label={texts.contextMenu.name}
            // A press would undo the selection that the menu is about.
            onMouseDown={(event) => event.preventDefault()}
          >
            {hasColours ? <Colours onPick={run} /> : null}
            {groups.map((group, i) => (
              <Fragment key={group[0]?.label}>
                {i > 0 || hasColours ? <Menu.Separator className="menu-line" /> : null}
                {group.map((item) => (
                  <Line
                    key={item.label}
                    item={item}
                    onPick={({ command, run: act }) => (command === null ? act?.() : run(command))}
                  />
                ))}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The menu at what was clicked with the right button, or has the keyboard when the menu key is pressed. */
export function ContextMenu() {
  const store = useAppStore();
  const menu = useApp((state) => state.menu);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    function handleMenu(event: MouseEvent): void {
      if (event.defaultPrevented) return;
      const subject = subjectOf(event.target, store);
      if (!subject) return;
      event.preventDefault();
      store.getState().showMenu({ x: event.clientX, y: event.clientY, subject });
    }
    window.addEventListener('contextmenu', handleMenu);
    return () => window.removeEventListener('contextmenu', handleMenu);
  }, [store]);
  return (
    <>
      <span ref={place} />
      {menu ? <Popup key={`${menu.x} ${menu.y}`} menu={menu} container={place} /> : null}
    </>
  );
}
