import type { DiffOutput } from '@glossator/model';
import { escapeMarkdown } from '@glossator/service';

type Change = DiffOutput['changes'][number];

const HEADINGS = [
  ['major', 'Breaking'],
  ['minor', 'Facts, names and entities'],
  ['patch', 'Evidence and wording'],
] as const;

/** An id, a key or a place as code: white space folded, nothing in it that could end the code. */
const code = (text: string): string => `\`${text.replace(/\s+/gu, ' ').replaceAll('`', '')}\``;

/** "party-opposition 1.0.0 → 1.1.0"; one version where both builds have it. */
export const nameOf = ({ dataset, before, after }: DiffOutput): string =>
  `${dataset} ${before === after ? after : `${before} → ${after}`}`;

/** How many changes, and the release that all of them ask for. */
export function demandOf({ level, atLeast, changes, mentions }: DiffOutput): string {
  if (level === 'none') return 'no differences';
  const count = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`;
  const which =
    mentions === undefined
      ? `, which ${changes.length === 1 ? 'asks' : 'ask'}`
      : ' of what the notes mention; all changes together ask';
  return `${count}${which} for a ${level} release: ${atLeast} or higher`;
}

/** What it was, what it is. */
export function transition({ before, after }: Change): string {
  if (before !== undefined && after !== undefined) return `${before} → ${after}`;
  return after ?? (before === undefined ? '' : `was ${before}`);
}

/** "fact changed", "name evidence changed" */
export const kindText = ({ change }: Change): string => change.replaceAll('-', ' ');

/** What of the thing changed, where the kind of change does not say so: a claim that stays has its key, else the property. */
export const subjectOf = ({ change, property, claim }: Change): string | undefined => {
  if (property === 'names') return undefined;
  return change === 'claim-changed' ? claim : property;
};

function item(change: Change): string {
  const what = transition(change);
  const of = subjectOf(change);
  const cited = change.sources.map(({ citation }) => escapeMarkdown(citation)).join('; ');
  return [
    kindText(change),
    ...(of === undefined ? [] : [` ${code(of)}`]),
    ...(what === '' ? [] : [`: ${escapeMarkdown(what)}`]),
    ...(cited === '' ? [] : [` (${cited})`]),
  ].join('');
}

/** Where notes mention what some changes are about, each place once: an entity that moved has two ids there. */
export function placesOf(changes: readonly Change[], mentions: DiffOutput['mentions'] = []) {
  const entities = new Set(changes.flatMap((change) => change.entities));
  const places = mentions
    .filter(({ entity }) => entities.has(entity))
    .map(({ file, start, text }): [string, string] => [`${file}:${start.line}:${start.column}`, text]);
  return [...new Map(places)].map(([place, text]) => ({ place, text }));
}

/** The changes of one thing, and where notes mention it. */
function group(changes: readonly Change[], mentions: DiffOutput['mentions']): string {
  const [{ id, label }] = changes as readonly [Change];
  const head = label === id ? code(id) : `**${escapeMarkdown(label)}** ${code(id)}`;
  const where = placesOf(changes, mentions)
    .map(({ place }) => code(place))
    .join(', ');
  return [
    `- ${head}`,
    ...changes.map((change) => `  - ${item(change)}`),
    ...(where === '' ? [] : [`  - mentioned at ${where}`]),
  ].join('\n');
}

/** Changes by what they are of, in their order. */
export function grouped(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.id);
    if (group === undefined) groups.set(change.id, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The changelog of facts: what, before, after and who says so, by level. All text of the data is escaped. */
export function asMarkdown(output: DiffOutput): string {
  const sections = HEADINGS.flatMap(([level, heading]) => {
    const changes = output.changes.filter((change) => change.level === level);
    if (changes.length === 0) return [];
    const groups = grouped(changes).map((each) => group(each, output.mentions));
    return [`### ${heading}\n\n${groups.join('\n')}`];
  });
  return `${[`## ${escapeMarkdown(nameOf(output))}`, `${escapeMarkdown(capital(demandOf(output)))}.`, ...sections].join('\n\n')}\n`;
}
