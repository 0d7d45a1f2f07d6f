import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { toastManager } from './toasts.ts';
import { texts } from '../texts.ts';

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast" swipeDirection="right">
      <Toast.Content className="toast-content">
        <div className="toast-words">
          <Toast.Title className="toast-title" render={<div />} />
          <Toast.Description className="toast-description" render={<div />} />
        </div>
        {toast.actionProps ? <Toast.Action className="button" /> : null}
        <Toast.Close className="icon-button" aria-label={texts.actions.dismiss} aria-hidden={false}>
          <X size={14} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

/** Where toasts stand: bottom right, over everything. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={toastManager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className="toasts" aria-label={texts.window.notices}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
