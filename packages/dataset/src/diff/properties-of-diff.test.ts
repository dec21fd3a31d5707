/** What holds of every difference, over small datasets of people who come, go, move and are told of in several ways. */
import type { Entity } from '@glossator/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadFrom } from '../../test/minimal.js';
import { buildDataset } from '../build.js';
import type { Dataset } from '../dataset.js';
import { Datasets } from '../datasets.js';
import { exportDataset } from '../export/json.js';
import { sha256 } from '../node/digest.js';
import { formatProblem } from '../problem.js';
import type { TextFile } from '../records/record-set.js';
import { diffDatasets } from './diff.js';
import { highest } from './level.js';
import { changedFields, same } from './two.js';

const IDS = ['person:ann', 'person:bea', 'person:cy', 'person:constructor'] as const;

const cite = [{ source: 'book', lines: '1' }];
const some = <T>(...values: readonly T[]) => fc.shuffledSubarray([...values]);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const claim = (edtf: string) =>
  fc.record({
    value: fc.constant({ edtf }),
    cite: fc.constant(cite),
    certainty: maybe(fc.constantFrom('certain', 'probable')),
    note: maybe(fc.constant('A note.')),
  });

const born = fc
  .tuple(claim('1880'), claim('1881'), claim('1880-10-31'))
  .chain((claims) => fc.shuffledSubarray(claims, { minLength: 1 }));

/** Records are YAML, and JSON is YAML. */
const record = fc.record({
  names: some(
    { text: 'Lee', lang: 'en', kind: 'variant', seen: cite },
    { text: 'Ли', lang: 'ru-Cyrl', kind: 'variant', seen: cite, linking: 'never' },
  ).map((others) => [...others, { text: 'A Name', lang: 'en', kind: 'preferred', seen: cite }]),
  born: maybe(born),
  relations: maybe(fc.constantFrom(...IDS).map((to) => [{ type: 'supported', to, cite }])),
  note: maybe(fc.constantFrom('A note.', 'Another.')),
});

interface Records {
  readonly people: ReadonlyMap<string, object>;
  readonly redirects: readonly object[];
}

/** What became of an id: live with a record, moved to a live one, withdrawn, or never there. */
const fate = fc.oneof({ weight: 3, arbitrary: record }, fc.constantFrom('moved', 'withdrawn', 'nothing'));

const records = fc.tuple(fate, fate, fate, fate).map((fates): Records => {
  const live = IDS.filter((_, at) => typeof fates[at] === 'object');
  const redirect = (id: string, kind: unknown): object[] => {
    const [to] = live;
    if (kind === 'withdrawn') return [{ id, kind, reason: 'A slip.', version: '1.0.0' }];
    return kind === 'moved' && to !== undefined ? [{ id, kind, to: [to], reason: 'The same.', version: '1.0.0' }] : [];
  };
  const person = (id: string, told: object): object => {
    // A relation needs its other end.
    const { relations, ...rest } = told as { readonly relations?: readonly { readonly to: string }[] };
    const kept = (relations ?? []).filter(({ to }) => to !== id && live.some((other) => other === to));
    return kept.length === 0 ? rest : { ...rest, relations: kept };
  };
  return {
    people: new Map(live.map((id) => [id, person(id, fates[IDS.indexOf(id)] as object)])),
    redirects: IDS.flatMap((id, at) => redirect(id, fates[at])),
  };
});

const filesOf = ({ people, redirects }: Records): TextFile[] => [
  { path: 'dataset.yaml', text: 'name: mini\ntitle: A small dataset\nlicence: CC0-1.0\n' },
  {
    path: 'sources/book.yaml',
    text: `type: secondary\ntitle: The Book\ntranscription: { sha256: ${'a'.repeat(64)}, lines: 9 }\n`,
  },
  { path: 'redirects.yaml', text: JSON.stringify(redirects) },
  ...[...people].map(([id, told]) => ({
    path: `people/${id.slice('person:'.length)}.yaml`,
    text: JSON.stringify(told),
  })),
];

async function load(files: readonly TextFile[]): Promise<Dataset> {
  const result = buildDataset(files, { version: '1.0.0', sha256 });
  if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
  return await loadFrom(result.files);
}

const RUNS = { numRuns: 60 };

/** What the curators wrote of an entity, and not what follows from it. */
const written = (entity: Entity | undefined): object | undefined =>
  entity === undefined ? undefined : { ...entity, label: '', inverseRelations: [], participations: [] };

it('is nothing of a dataset and itself, whatever the order of its files and claims', () =>
  fc.assert(
    fc.asyncProperty(records, async (told) => {
      const turned = new Map(
        [...told.people]
          .reverse()
          .map(([id, person]) => [
            id,
            Object.fromEntries(
              Object.entries(person).map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value]),
            ),
          ]),
      );
      const [one, other] = [await load(filesOf(told)), await load(filesOf({ ...told, people: turned }).reverse())];
      expect(diffDatasets(one, other)).toEqual([]);
    }),
    RUNS,
  ));

it('names every entity that differs and no other, and is empty only where nothing differs', () =>
  fc.assert(
    fc.asyncProperty(records, records, async (old, fresh) => {
      const [before, after] = [await load(filesOf(old)), await load(filesOf(fresh))];
      const changes = diffDatasets(before, after);
      const named = new Set(changes.flatMap(({ entities }) => entities));
      for (const id of IDS) {
        const [was, is] = [written(before.entities.get(id)), written(after.entities.get(id))];
        if (!same(was, is)) expect(named).toContain(id);
      }
      for (const { id, change } of changes) {
        if (/^(?:entity|redirect)-/u.test(change)) continue;
        expect(
          changedFields(written(before.entities.get(id)) ?? {}, written(after.entities.get(id)) ?? {}),
        ).not.toEqual([]);
      }
      const exported = (dataset: Dataset): object => ({
        ...exportDataset(dataset),
        entities: [...dataset.entities.values()].map(written),
      });
      expect(changes.length === 0).toBe(same(exported(before), exported(after)));
    }),
    RUNS,
  ));

it('is major exactly where an id does not lead any more to the entity it led to, or is not known any more', () =>
  fc.assert(
    fc.asyncProperty(records, records, async (old, fresh) => {
      const [before, after] = [await load(filesOf(old)), await load(filesOf(fresh))];
      const [was, is] = [new Datasets([before]), new Datasets([after])];
      const end = (datasets: Datasets, id: string): string | undefined => {
        const found = datasets.resolve(id);
        return found.status === 'live' || found.status === 'moved' ? found.entity.id : undefined;
      };
      const broken = IDS.some((id) => {
        if (was.resolve(id).status === 'unknown') return false;
        const old = end(was, id);
        return old === undefined
          ? is.resolve(id).status === 'unknown'
          : end(is, id) === undefined || end(is, id) !== end(is, old);
      });
      const level = highest(diffDatasets(before, after).map((change) => change.level));
      expect(level === 'major').toBe(broken);
    }),
    RUNS,
  ));
