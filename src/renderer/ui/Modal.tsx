import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { texts } from '../texts.ts';

interface ModalProps {
  readonly title: string;
  readonly wide?: boolean;
  /** Takes the focus; the cross does where none is given. */
  readonly firstFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A dialog over the window; Escape, the cross and a click beside it close it. */
export function Modal({ title, wide = false, firstFocus, children, onClose }: ModalProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className={wide ? 'modal wide' : 'modal'} initialFocus={firstFocus}>
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
