import { Menu } from '@base-ui/react/menu';
import { Check, Columns2 } from 'lucide-react';
import type { Command } from '../../ipc/commands.ts';
import { CommandKeys } from '../keys/CommandKeys.tsx';
import { useApp } from '../store/StoreProvider.tsx';
import { LAYOUTS, type Layout } from '../store/split-slice.ts';
import { texts } from '../texts.ts';
import { ButtonMenu } from '../ui/ButtonMenu.tsx';

/** The command that chooses each way to lay the filing out. */
const CHOICES: Readonly<Record<Layout, Command>> = {
  text: 'show-text',
  filed: 'show-filed',
  beside: 'show-beside',
  split: 'show-split',
};

function isLayout(value: unknown): value is Layout {
  return LAYOUTS.some((layout) => layout === value);
}

/** How the filing is laid out: its text, the original, both, or two texts. */
export function LayoutMenu() {
  const layout = useApp((state) => state.layout);
  const setLayout = useApp((state) => state.setLayout);
  return (
    <ButtonMenu name={texts.window.layouts.name} icon={<Columns2 size={16} aria-hidden />}>
      <Menu.RadioGroup
        value={layout}
        onValueChange={(value: unknown) => (isLayout(value) ? setLayout(value) : undefined)}
      >
        {LAYOUTS.map((name) => {
          const command = CHOICES[name];
          return (
            <Menu.RadioItem key={name} value={name} className="menu-item" closeOnClick>
              <span className="menu-check">
                <Menu.RadioItemIndicator>
                  <Check size={14} aria-hidden />
                </Menu.RadioItemIndicator>
              </span>
              <span className="menu-name">{texts.window.layouts[name]}</span>
              <span className="menu-keys">
                <CommandKeys command={command} />
              </span>
            </Menu.RadioItem>
          );
        })}
      </Menu.RadioGroup>
    </ButtonMenu>
  );
}
