/** What buttons do wherever they stand. */
export const actions = {
  undo: 'Undo',
  redo: 'Redo',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  restore: 'Restore',
  delete: 'Delete',
  copyDetails: 'Copy details',
  copyAddress: 'Copy address',
  tryAgain: 'Try again',
};
