/** What is selected stays as it is written; brackets and backslashes in a name of the data would end the label. */
export const labelFor = (selected: string, label: string): string =>
  selected.trim() === '' ? label.replace(/[\\[\]]/gu, '\\$&') : selected;
