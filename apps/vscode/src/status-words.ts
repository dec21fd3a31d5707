import type { ServedDataset, Status } from '@glossator/language-server/protocol';

/** The words of a sentence with their places: `say('{0} known names in this note', 12)`. VS Code's `l10n.t`, or a test's own. */
export type Say = (message: string, ...args: (string | number)[]) => string;

export interface Words {
  readonly text: string;
  readonly detail: string;
  readonly isWarning: boolean;
}

const originOf = ({ from }: ServedDataset, say: Say): string => {
  if (from === 'bundled') return say('bundled with the extension');
  return from === 'workspace' ? say('from the workspace') : say('records beside the notes');
};

/** VS Code has one short line for it; what is longer would push the command behind it out of sight. The output has the whole. */
const LONG = 60;

const clipped = (text: string): string => (text.length > LONG ? `${text.slice(0, LONG - 1).trimEnd()}…` : text);

/** Which datasets serve, or what is wrong with that. */
export function datasetWords({ datasets, locks, problems }: Status, say: Say): Words {
  const [first] = datasets;
  const text =
    first === undefined ? say('No dataset') : datasets.map(({ name, version }) => `${name} ${version}`).join(', ');
  const origins = [...new Set(datasets.map((each) => originOf(each, say)))].join(', ');
  const wrong = [
    ...locks.map(({ name, locked }) => say('the lockfile names {0} {1}', name.slice(name.indexOf('/') + 1), locked)),
    ...problems,
  ];
  return {
    text: `$(book) ${text}`,
    detail: wrong.length === 0 ? origins : clipped(wrong.join(' · ')),
    isWarning: wrong.length > 0,
  };
}

/** What is offered for a note that is left in peace; undefined where there is nothing to offer. */
export function offerWords({ quiet, known }: Status, say: Say): string | undefined {
  if (!quiet || known === 0) return undefined;
  return known === 1 ? say('1 known name in this note') : say('{0} known names in this note', known);
}
