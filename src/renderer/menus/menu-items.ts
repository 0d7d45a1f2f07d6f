import type { Command } from '../../ipc/commands.ts';
import type { AppState } from '../store/app-state.ts';
import { activeFiling } from '../store/filings-slice.ts';
import type { MenuSubject } from '../store/menu-slice.ts';
import { outlineOf } from '../store/outline.ts';
import { closableKeys, lineKey } from '../store/outline-tree.ts';
import { texts } from '../texts.ts';

/** A line of a context menu: a command with its keys, or something that only the menu does. */
export interface MenuItem {
  readonly label: string;
  readonly command: Command | null;
  readonly run: (() => void) | null;
}

/** What a context menu shows: whether the colours stand at its head, and the groups of its lines. */
export interface MenuContent {
  readonly hasColours: boolean;
  readonly groups: readonly (readonly MenuItem[])[];
}

/** What the menu does by itself. */
export interface MenuActions {
  copyText(): void;
  findSelected(): void;
  copyAddress(address: string): void;
}

function item(command: Command, label: string = texts.commands.names[command]): MenuItem {
  return { label, command, run: null };
}

function action(label: string, run: () => void): MenuItem {
  return { label, command: null, run };
}

function textGroups(
  state: AppState,
  subject: Extract<MenuSubject, { kind: 'text' }>,
  { copyText, findSelected, copyAddress }: MenuActions,
): MenuContent['groups'] {
  const { selection, activePassage, goTo } = state;
  const { goal, address } = subject;
  const isNote = selection === null && activePassage?.kind === 'annotation';
  const isFinding = selection === null && activePassage !== null && !isNote;
  const marks = [item('write-note'), item('write-tags'), item('copy-citation')];
  return [
    [
      ...(goal ? [action(texts.contextMenu.followLink, () => goTo(goal))] : []),
      ...(address === null
        ? []
        : [action(texts.contextMenu.copyAddress, () => copyAddress(address))]),
    ],
    selection || isNote ? marks : [],
    selection
      ? [action(texts.contextMenu.copy, copyText), action(texts.contextMenu.find, findSelected)]
      : [],
    isNote ? [item('next-note-here'), item('delete-note', texts.contextMenu.deleteNote)] : [],
    isFinding
      ? [
          item('accept-finding', texts.contextMenu.acceptFinding),
          item('dismiss-finding', texts.contextMenu.dismissFinding),
        ]
      : [],
    selection || isNote || isFinding
      ? []
      : [item('find'), item('go-to-page'), item('go-back'), item('go-forward')],
    [item('show-beside'), item('show-split')],
  ];
}

function outlineGroups(state: AppState, key: string): MenuContent['groups'] {
  const filing = activeFiling(state);
  if (!filing?.head) return [];
  const { documents, file } = filing.head;
  const lines = outlineOf(documents, null, []);
  const line = lines.find((each) => lineKey(each) === key);
  const { closeOutlineLines, outlineClosed, goTo } = state;
  const closed = outlineClosed[file.sha256] ?? [];
  const close = (keys: readonly string[]) => () => closeOutlineLines(file.sha256, keys);
  const depth = line?.depth ?? 0;
  const alike = closableKeys(lines, depth);
  return [
    line ? [action(texts.contextMenu.goThere, () => goTo({ ...line, end: line.start }))] : [],
    [
      ...(alike.length > 0
        ? [action(texts.contextMenu.closeLevel, close([...new Set([...closed, ...alike])]))]
        : []),
      action(texts.contextMenu.closeAll, close(closableKeys(lines))),
      action(texts.contextMenu.openAll, close([])),
    ],
    [item('next-section'), item('previous-section')],
  ].filter((group) => group.length > 0);
}

/** The lines that apply to what the menu was asked for. */
export function menuContent(
  state: AppState,
  subject: MenuSubject,
  actions: MenuActions,
): MenuContent {
  const { selection, activePassage } = state;
  const canMark = selection !== null || activePassage?.kind === 'annotation';
  switch (subject.kind) {
    case 'text': {
      const groups = textGroups(state, subject, actions).filter((group) => group.length > 0);
      return { hasColours: canMark, groups };
    }
    case 'note': {
      const marks = [item('write-note'), item('write-tags'), item('copy-citation')];
      return {
        hasColours: canMark,
        groups: [marks, [item('delete-note', texts.contextMenu.deleteNote)]],
      };
    }
    case 'outline':
      return { hasColours: false, groups: outlineGroups(state, subject.key) };
    case 'tab': {
      const { filing } = subject;
      const others = state.filings.filter(({ id }) => id !== filing);
      const closeOthers = action(texts.contextMenu.closeOthers, () => {
        for (const { id } of others) state.close(id);
      });
      const groups = [
        [action(texts.contextMenu.openBeside, () => state.openBeside(filing))],
        [
          filing === state.active
            ? item('close-tab', texts.contextMenu.close)
            : action(texts.contextMenu.close, () => state.close(filing)),
          ...(others.length > 0 ? [closeOthers] : []),
        ],
      ];
      return { hasColours: false, groups };
    }
    default:
      return subject satisfies never;
  }
}
