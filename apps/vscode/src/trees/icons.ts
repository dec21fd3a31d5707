import { ThemeIcon } from 'vscode';

const ICONS = new Map(
  Object.entries({
    person: 'person',
    org: 'organization',
    event: 'calendar',
    work: 'book',
    place: 'location',
    concept: 'lightbulb',
  }),
);

/** By the prefix of an id. */
export const iconOf = (id: string): ThemeIcon => new ThemeIcon(ICONS.get(id.slice(0, id.indexOf(':'))) ?? 'question');
