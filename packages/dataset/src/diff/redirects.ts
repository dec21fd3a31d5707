import type { Redirect } from '@glossator/model';
import type { Dataset } from '../dataset.js';
import { type Change, changeOf } from './changes.js';
import { same, type Two } from './two.js';
import { entityText } from './words.js';

/** The live entity that an id leads to. */
function end(id: string, { entities, redirects }: Dataset): string | undefined {
  if (entities.has(id)) return id;
  const redirect = redirects.get(id);
  const [to] = redirect?.kind === 'moved' ? (redirect.to ?? []) : [];
  return to !== undefined && entities.has(to) ? to : undefined;
}

function redirectText({ kind, to = [], reason, version }: Redirect, dataset: Dataset): string {
  const ends = to.length === 0 ? '' : ` to ${to.map((id) => entityText(id, dataset)).join(' or ')}`;
  return `${kind}${ends} in ${version}: ${reason}`;
}

const stateText = (id: string, dataset: Dataset): string | undefined => {
  const redirect = dataset.redirects.get(id);
  if (redirect !== undefined) return redirectText(redirect, dataset);
  return dataset.entities.has(id) ? entityText(id, dataset) : undefined;
};

/** What a redirect promised, and whether that is still so. It follows the entities that it led to, wherever those went since. */
function kindOfChange(old: Redirect, { after }: Two<Dataset>): 'redirect-broken' | 'redirect-changed' | undefined {
  const { id, kind, to = [] } = old;
  const fresh = after.redirects.get(id);
  if (fresh === undefined && !after.entities.has(id)) return 'redirect-broken';
  if (kind === 'moved') {
    const successor = end(to[0] ?? id, after);
    return successor !== undefined && successor === end(id, after) ? undefined : 'redirect-broken';
  }
  const ends = to.map((choice) => end(choice, after) ?? choice);
  return fresh?.kind === kind && same({ to: fresh.to ?? [] }, { to: ends }) ? undefined : 'redirect-changed';
}

function diffRedirect(old: Redirect, two: Two<Dataset>): Change[] {
  const { id } = old;
  const fresh = two.after.redirects.get(id);
  const reworded = fresh !== undefined && (fresh.reason !== old.reason || fresh.version !== old.version);
  const kind = kindOfChange(old, two) ?? (reworded ? 'redirect-reworded' : undefined);
  if (kind === undefined) return [];
  const after = stateText(id, two.after);
  const details = { id, label: id, before: redirectText(old, two.before), ...(after === undefined ? {} : { after }) };
  return [changeOf(kind, { ...details, entities: [id, ...(old.to ?? []), ...(fresh?.to ?? [])] })];
}

/** What became of the ids that were redirected, and which ids are redirected that never were live. */
export function diffRedirects(two: Two<Dataset>): Change[] {
  const { before, after } = two;
  const added = [...after.redirects.values()].filter(({ id }) => !before.entities.has(id) && !before.redirects.has(id));
  return [
    ...[...before.redirects.values()].flatMap((old) => diffRedirect(old, two)),
    ...added.map((redirect) =>
      changeOf('redirect-added', {
        id: redirect.id,
        label: redirect.id,
        after: redirectText(redirect, after),
        entities: [redirect.id, ...(redirect.to ?? [])],
      }),
    ),
  ];
}
