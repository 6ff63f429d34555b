/** The words of `<work-item-list>` in English. */
export const workItemList = {
  label: 'Work items',
};
