import type { Manifest } from '@glossator/model';
import { type Change, type ChangeKind, changeOf } from './changes.js';
import type { Two } from './two.js';

const FIELDS: readonly (readonly [field: 'title' | 'description' | 'licence' | 'formatVersion', kind: ChangeKind])[] = [
  ['title', 'dataset-reworded'],
  ['description', 'dataset-reworded'],
  ['licence', 'licence-changed'],
  ['formatVersion', 'format-changed'],
];

/** What the manifest says of the whole. Its counts and digests follow from the rest. */
export function diffManifests({ before, after }: Two<Manifest>): Change[] {
  return FIELDS.flatMap(([property, kind]) => {
    const [was, is] = [before[property], after[property]];
    if (was === is) return [];
    return [
      changeOf(kind, {
        id: after.name,
        label: after.title,
        property,
        ...(was === undefined ? {} : { before: String(was) }),
        ...(is === undefined ? {} : { after: String(is) }),
      }),
    ];
  });
}
