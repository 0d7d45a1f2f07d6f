import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { BOM } from '../../core/export/csv.ts';
import { getBridge } from '../bridge.ts';
import { useApp } from '../store/StoreProvider.tsx';
import { showToast } from '../ui/toasts.ts';
import type { Format } from './take-away.ts';
import { texts } from '../texts.ts';
import { ButtonMenu } from '../ui/ButtonMenu.tsx';

interface TakeAwayMenuProps<F extends Format> {
  /** What is taken away, and how much of it: "17 metrics". */
  readonly what: string;
  /** Name of the file without its extension. */
  readonly fileName: string;
  /** In what forms it can be saved. */
  readonly saved: readonly F[];
  readonly write: (format: Copied | F) => string;
  readonly onAcceptAll: () => void;
}

const COPIED = ['tsv', 'md', 'csv', 'json'] as const;
type Copied = (typeof COPIED)[number];

async function copy(what: string, text: string): Promise<void> {
  const copied = await getBridge()['notes:copy']({ text });
  if (copied.ok) showToast({ title: texts.findings.takeAway.copied(what) });
  else showToast({ title: copied.error.message, tone: 'failure' });
}

async function save(suggestedName: string, content: string): Promise<void> {
  const saved = await getBridge()['notes:save']({ suggestedName, content });
  if (!saved.ok) showToast({ title: saved.error.message, tone: 'failure' });
  else if (saved.value !== null) showToast({ title: texts.exporting.savedAs(saved.value) });
}

/** Copies, saves or accepts what a panel lists. */
export function TakeAwayMenu<F extends Format>(props: TakeAwayMenuProps<F>) {
  const { what, fileName, saved, write, onAcceptAll } = props;
  const csvBom = useApp((state) => state.taking.csvBom);
  const written = (format: F) => (format === 'csv' && csvBom ? BOM : '') + write(format);
  return (
    <ButtonMenu name={texts.findings.takeAway.name} icon={<Ellipsis size={16} aria-hidden />}>
      <Menu.Group>
        <Menu.GroupLabel className="menu-label">{what}</Menu.GroupLabel>
        {COPIED.map((format) => (
          <Menu.Item
            key={format}
            className="menu-item"
            onClick={() => void copy(what, write(format))}
          >
            {texts.findings.takeAway.copy[format]}
          </Menu.Item>
        ))}
      </Menu.Group>
      <Menu.Separator className="menu-line" />
      {saved.map((format) => (
        <Menu.Item
          key={format}
          className="menu-item"
          onClick={() => void save(`${fileName}.${format}`, written(format))}
        >
          {texts.findings.takeAway.save[format]}
        </Menu.Item>
      ))}
      <Menu.Separator className="menu-line" />
      <Menu.Item className="menu-item" onClick={onAcceptAll}>
        {texts.findings.takeAway.acceptAll(what)}
      </Menu.Item>
    </ButtonMenu>
  );
}
