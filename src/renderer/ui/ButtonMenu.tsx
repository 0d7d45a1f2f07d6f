import { Menu } from '@base-ui/react/menu';
import { type ReactNode, useRef } from 'react';

interface ButtonMenuProps {
  /** For who can't see the picture. */
  readonly name: string;
  readonly icon: ReactNode;
  /** Items, groups and lines of a menu. */
  readonly children: ReactNode;
}

/** A button with a picture that opens a menu below it. */
export function ButtonMenu({ name, icon, children }: ButtonMenuProps) {
  const place = useRef<HTMLSpanElement>(null);
  return (
    <Menu.Root>
      <Menu.Trigger className="icon-button" aria-label={name}>
        {icon}
      </Menu.Trigger>
      {/* Within the bar or panel, so that the menu belongs to its landmark. */}
      <span ref={place} />
      <Menu.Portal container={place}>
        <Menu.Positioner sideOffset={5} align="end" positionMethod="fixed" className="menu-place">
          <Menu.Popup className="menu">{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
