/** The words of `<presence-picker>` in English. */
export const presencePicker = {
  label: 'Presence',
};
