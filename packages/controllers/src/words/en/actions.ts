/** Words on buttons that mean the same everywhere, in English. */
export const actions = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  retry: 'Try again',
  save: 'Save',
  discard: 'Discard',
  dismiss: 'Dismiss',
  copied: 'Copied',
  insert: 'Insert',
  estimate: 'estimate',
};
