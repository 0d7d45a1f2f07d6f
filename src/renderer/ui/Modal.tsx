import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { texts } from '../texts.ts';

interface ModalProps {
  readonly title: string;
  readonly wide?: boolean;
  /** Takes the focus; where none is given the first field does, else the main button, else the cross. */
  readonly firstFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

const FIELD = 'header ~ * :is(input, select, textarea):not(:disabled)';
const MAIN_BUTTON = 'header ~ * .button.primary:not(:disabled)';

/** A dialog over the window; Escape, the cross and a click beside it close it. */
export function Modal({ title, wide = false, firstFocus, children, onClose }: ModalProps) {
  const popup = useRef<HTMLDivElement>(null);
  const first = () =>
    popup.current?.querySelector<HTMLElement>(FIELD) ??
    popup.current?.querySelector<HTMLElement>(MAIN_BUTTON) ??
    null;
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup
          ref={popup}
          className={wide ? 'modal wide' : 'modal'}
          initialFocus={firstFocus ?? first}
        >
          <header className="modal-head">
            <Dialog.Title className="modal-title">{title}</Dialog.Title>
            <Dialog.Close className="icon-button" aria-label={texts.actions.close}>
              <X size={16} aria-hidden />
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
