import type { Source } from '@glossator/model';
import { shortCitation } from '../api/citations.js';
import type { Dataset } from '../dataset.js';
import { type Change, changeOf } from './changes.js';
import { changedFields, keysOf, type Two } from './two.js';
import { fieldsText } from './words.js';

const details = (source: Source) => ({
  id: source.id,
  label: source.title,
  sources: [{ source: source.id, citation: shortCitation({ source: source.id }, source) }],
});

function diffSource(old: Source, fresh: Source, { before, after }: Two<Dataset>): Change[] {
  const fields = changedFields(old, fresh);
  if (fields.length === 0) return [];
  const [was, is] = [fieldsText(old, fields, before), fieldsText(fresh, fields, after)];
  const texts = { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
  return [changeOf('source-changed', { ...details(fresh), property: fields.join(', '), ...texts })];
}

/** The sources; one that changes its type may also change which claim is shown, which is a change of that fact. */
export function diffSources(two: Two<Dataset>): Change[] {
  const { before, after } = two;
  return [...keysOf({ before: before.sources, after: after.sources })].flatMap((key) => {
    const [old, fresh] = [before.sources.get(key), after.sources.get(key)];
    if (old !== undefined && fresh !== undefined) return diffSource(old, fresh, two);
    if (fresh !== undefined) return [changeOf('source-added', { ...details(fresh), after: fresh.title })];
    return old === undefined ? [] : [changeOf('source-removed', { ...details(old), before: old.title })];
  });
}
