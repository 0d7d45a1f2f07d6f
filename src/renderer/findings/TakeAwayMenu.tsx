import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { getBridge } from '../bridge.ts';
import { showToast } from '../ui/toasts.ts';
import type { Format } from './take-away.ts';

interface TakeAwayMenuProps {
  /** What is taken away, and how much of it: "17 metrics". */
  readonly what: string;
  /** Name of the file without its extension. */
  readonly fileName: string;
  readonly write: (format: Format) => string;
  readonly onAcceptAll: () => void;
}

const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  tsv: 'for a spreadsheet',
  md: 'as Markdown',
  csv: 'as CSV',
  json: 'as JSON',
};
const COPIED: readonly Format[] = ['tsv', 'md', 'csv', 'json'];
const SAVED: readonly Format[] = ['md', 'csv', 'json'];

async function copy(what: string, text: string): Promise<void> {
  const copied = await getBridge()['notes:copy']({ text });
  if (copied.ok) showToast({ title: `Copied ${what}` });
  else showToast({ title: copied.error.message, tone: 'failure' });
}

async function save(suggestedName: string, content: string): Promise<void> {
  const saved = await getBridge()['notes:save']({ suggestedName, content });
  if (!saved.ok) showToast({ title: saved.error.message, tone: 'failure' });
  else if (saved.value !== null) showToast({ title: `Saved as ${saved.value}` });
}

/** Copies, saves or accepts what a panel lists. */
export function TakeAwayMenu({ what, fileName, write, onAcceptAll }: TakeAwayMenuProps) {
  return (
    <Menu.Root>
      <Menu.Trigger className="icon-button" aria-label="Copy, save or accept all">
        <Ellipsis size={16} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="menu-place">
          <Menu.Popup className="menu">
            <Menu.Group>
              <Menu.GroupLabel className="menu-label">{what}</Menu.GroupLabel>
              {COPIED.map((format) => (
                <Menu.Item
                  key={format}
                  className="menu-item"
                  onClick={() => void copy(what, write(format))}
                >
                  Copy {FORMAT_NAMES[format]}
                </Menu.Item>
              ))}
            </Menu.Group>
            <Menu.Separator className="menu-line" />
            {SAVED.map((format) => (
              <Menu.Item
                key={format}
                className="menu-item"
                onClick={() => void save(`${fileName}.${format}`, write(format))}
              >
                Save {FORMAT_NAMES[format]}…
              </Menu.Item>
            ))}
            <Menu.Separator className="menu-line" />
            <Menu.Item className="menu-item" onClick={onAcceptAll}>
              Accept all {what}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
