import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import {
  claims,
  claimsOf,
  entities,
  FILES,
  names,
  offenders,
  participantsOf,
  read,
  redirects,
  relationsOf,
  sources,
} from './published.js';
import type { DateClaim, HistoricalDate } from './types.js';

const all = [...entities.values()];
const isLive = (id: string): boolean => entities.has(id);

describe('size', () => {
  it('has at least 25 records, of all six kinds', () => {
    expect(entities.size).toBeGreaterThanOrEqual(25);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(
      new Set(['person', 'org', 'event', 'work', 'place', 'concept']),
    );
  });

  it('is what the manifest says', () => {
    const { counts } = read('dataset.json') as { counts: Record<string, number> };
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(entities.size);
    expect((read('index.json') as { id: string }[]).map(({ id }) => id).sort()).toEqual([...entities.keys()].sort());
  });
});

describe('shape', () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
  const accepts = (schema: string, data: unknown): void => {
    const valid = ajv.validate(read(`schema/${schema}.schema.json`) as object, data);
    expect(valid ? [] : ajv.errors).toEqual([]);
  };
  const SCHEMAS = ['person', 'organization', 'event', 'work', 'place', 'concept'] as const;

  it.each(FILES.map((file, at) => [file, SCHEMAS[at] ?? '']))(
    '%s.json holds to the schema in the package',
    (file, schema) => {
      for (const entity of read(`${file}.json`) as unknown[]) accepts(schema, entity);
    },
  );

  it('so do the other files', () => {
    for (const source of sources.values()) accepts('source', source);
    accepts('manifest', read('dataset.json'));
    accepts('index', read('index.json'));
    accepts('redirects', redirects);
    accepts('vocabularies', read('vocabularies.json'));
  });
});

describe('evidence', () => {
  it('stands with every claim', () => expect(offenders(claims, ({ cite }) => (cite?.length ?? 0) > 0)).toEqual([]));

  it('stands with every name', () =>
    expect(offenders(names, ({ seen, cite }) => (seen?.length ?? 0) + (cite?.length ?? 0) > 0)).toEqual([]));

  it('is of a source that is there', () => {
    const known = (list: readonly { readonly source: string }[] = []): boolean =>
      list.every(({ source }) => sources.has(source));
    expect(offenders(claims, ({ cite }) => known(cite))).toEqual([]);
    expect(offenders(names, ({ seen, cite }) => known(seen) && known(cite))).toEqual([]);
  });

  it('says what is printed, where it is not of the chapter', () => {
    const says = (list: readonly { readonly source: string; readonly asPrinted?: string }[] = []): boolean =>
      list.every(({ source, asPrinted }) => source === 'maximoff-1940' || asPrinted !== undefined);
    expect(offenders(claims, ({ cite }) => says(cite))).toEqual([]);
    expect(offenders(names, ({ cite }) => says(cite))).toEqual([]);
  });

  it('leaves no source unused', () => {
    const used = [...claims, ...names].flatMap(({ value }) => [
      ...(value.cite ?? []),
      ...('seen' in value ? (value.seen ?? []) : []),
    ]);
    const keys = new Set(used.map(({ source }) => source));
    expect([...sources.keys()].filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('references', () => {
  it('lead to live entities', () => {
    const relative = (date: HistoricalDate | undefined): string[] =>
      date?.relative === undefined ? [] : [date.relative.to];
    const dates = claims.flatMap(({ value }) => [
      ...relative(value.when),
      ...('value' in value ? relative((value as unknown as DateClaim).value) : []),
    ]);
    const ids = all.flatMap((entity) => [
      ...relationsOf(entity).map(({ to }) => to),
      ...participantsOf(entity).map(({ entity: of }) => of),
      ...(entity.distinctFrom ?? []).map(({ entity: of }) => of),
      ...(entity.inverseRelations ?? []).map(({ from }) => from),
      ...(entity.participations ?? []).map(({ event }) => event),
    ]);
    expect(ids.length).toBeGreaterThan(100);
    expect([...ids, ...dates].filter((id) => !isLive(id))).toEqual([]);
  });

  it('are there from both ends', () => {
    const stored = all.flatMap((of) => relationsOf(of).map(({ claim, to }) => `${of.id} ${claim} ${to}`));
    const built = all.flatMap((of) =>
      (of.inverseRelations ?? []).map(({ from, claim }) => `${from} ${claim} ${of.id}`),
    );
    expect(built.sort()).toEqual(stored.sort());
    const parts = all.flatMap((of) => participantsOf(of).map(({ claim, entity }) => `${of.id} ${claim} ${entity}`));
    const seen = all.flatMap((of) => (of.participations ?? []).map(({ event, claim }) => `${event} ${claim} ${of.id}`));
    expect(seen.sort()).toEqual(parts.sort());
  });

  it('are distinctions from both ends', () => {
    const pairs = all.flatMap(({ id, distinctFrom = [] }) => distinctFrom.map(({ entity }) => [id, entity]));
    const known = new Set(pairs.map(([a, b]) => `${a} ${b}`));
    expect(pairs.filter(([a, b]) => !known.has(`${b} ${a}`))).toEqual([]);
  });

  it('of redirects lead to live ids in one step, from ids that are not live', () => {
    const ids = redirects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter(isLive)).toEqual([]);
    expect(redirects.flatMap(({ to = [] }) => to).filter((id) => !isLive(id))).toEqual([]);
  });
});

describe('names', () => {
  it('have one preferred a language, and one at least', () => {
    const languages = all.map(({ id, names: own }) => ({
      id,
      of: own.filter(({ kind }) => kind === 'preferred').map(({ lang }) => lang),
    }));
    expect(languages.filter(({ of }) => of.length === 0 || new Set(of).size < of.length)).toEqual([]);
  });

  it('are never misprints where they are shown', () => {
    const misprints = all.map(({ id, names: own, label }) => ({
      id,
      wrong: own.filter(
        ({ kind, text }) =>
          kind === 'misprint' && (text === label || own.some((name) => name.text === text && name.kind !== 'misprint')),
      ),
    }));
    expect(misprints.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });
});

describe('lives', () => {
  it('do not end before they begin, whichever claims are right', () => {
    const dates = (id: string, property: string): HistoricalDate[] =>
      (claimsOf(entities.get(id) as (typeof all)[number], property) as unknown as DateClaim[]).map(
        ({ value }) => value,
      );
    // ISO days of four-digit years compare as texts.
    const contradicted = all.filter(({ id }) =>
      dates(id, 'born').some(({ bounds: { earliestStart } }) =>
        dates(id, 'died').some(
          ({ bounds: { latestEnd } }) => earliestStart !== null && latestEnd !== null && latestEnd < earliestStart,
        ),
      ),
    );
    expect(contradicted.map(({ id }) => id)).toEqual([]);
    expect(all.filter(({ id }) => dates(id, 'born').length > 0 && dates(id, 'died').length > 0).length).toBeGreaterThan(
      5,
    );
  });

  it('have one preferred claim at most, with a reason', () => {
    expect(offenders(claims, ({ rank, reason }) => rank === undefined || (reason ?? '') !== '')).toEqual([]);
    for (const property of ['born', 'died', 'founded', 'dissolved', 'when', 'published']) {
      const twice = all.filter(
        (entity) => claimsOf(entity, property).filter(({ rank }) => rank === 'preferred').length > 1,
      );
      expect(
        twice.map(({ id }) => id),
        property,
      ).toEqual([]);
    }
  });
});
