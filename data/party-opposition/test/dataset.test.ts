import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
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
  vocabularies,
} from './published.js';
import type { DateClaim, Entity, HistoricalDate } from './types.js';

const all = [...entities.values()];
const isLive = (id: string): boolean => entities.has(id);

describe('size', () => {
  it.each([
    ['person', 60],
    ['org', 80],
    ['event', 250],
    ['work', 70],
    ['place', 20],
    ['concept', 150],
  ])('has records of the kind %s, at least %d', (kind, least) => {
    expect(all.filter((of) => of.kind === kind).length).toBeGreaterThanOrEqual(least);
  });

  it('has more than 2000 relations and parts taken in events', () => {
    expect(all.reduce((sum, of) => sum + relationsOf(of).length + participantsOf(of).length, 0)).toBeGreaterThan(2000);
  });

  it('is what the manifest says', () => {
    const { counts } = read('dataset.json') as { counts: Record<string, number> };
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(entities.size);
    expect((read('index.json') as { id: string }[]).map(({ id }) => id).sort()).toEqual([...entities.keys()].sort());
  });
});

describe('shape', () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
  const validators = new Map<string, ValidateFunction>();
  const accepts = (schema: string, data: unknown): void => {
    const validate = validators.get(schema) ?? ajv.compile(read(`schema/${schema}.schema.json`) as object);
    validators.set(schema, validate);
    const valid = validate(data);
    expect(valid ? [] : validate.errors).toEqual([]);
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

  it('that two people or two bodies share are told apart', () => {
    const bearers = new Map<string, Set<string>>();
    for (const { of, value } of names) {
      if (of.kind !== 'person' && of.kind !== 'org') continue;
      // A phrase without a capital names many things; it is no name to take one for another by.
      if (!/\p{Lu}/u.test(value.text)) continue;
      const key = `${of.kind} ${value.text}`;
      bearers.set(key, (bearers.get(key) ?? new Set()).add(of.id));
    }
    const shared = [...bearers].flatMap(([text, ids]) =>
      [...ids].flatMap((a) => [...ids].filter((b) => a < b).map((b) => ({ text, a, b }))),
    );
    expect(shared.length).toBeGreaterThan(3);
    const apart = (a: string, b: string): boolean =>
      entities.get(a)?.distinctFrom?.some(({ entity: other }) => other === b) === true;
    expect(shared.filter(({ a, b }) => !apart(a, b)).map(({ text, a, b }) => `${text}: ${a} and ${b}`)).toEqual([]);
  });

  it('are not shown in the form of another entity of the kind', () => {
    const labels = all.map(({ kind, label }) => `${kind} ${label}`);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
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
  const dates = (of: Entity, property: string): HistoricalDate[] =>
    (claimsOf(of, property) as unknown as DateClaim[]).map(({ value }) => value);
  // ISO days of four-digit years compare as texts; the Gracchi died before Christ and have no days here.
  const isBefore = (a: HistoricalDate, b: HistoricalDate): boolean => {
    const [end, start] = [a.bounds.latestEnd, b.bounds.earliestStart];
    return end !== null && start !== null && !end.startsWith('-') && !start.startsWith('-') && end < start;
  };
  const contradict = (some: readonly HistoricalDate[], others: readonly HistoricalDate[]): boolean =>
    some.length > 0 && others.length > 0 && some.every((a) => others.every((b) => isBefore(a, b)));

  it('do not end before they begin, or rival claims say so', () => {
    const wrong = all.filter(
      (of) =>
        contradict(dates(of, 'died'), dates(of, 'born')) || contradict(dates(of, 'dissolved'), dates(of, 'founded')),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('are known from sources of forty people at least', () => {
    const known = all.filter(
      (of) => of.kind === 'person' && dates(of, 'born').length > 0 && dates(of, 'died').length > 0,
    );
    expect(known.length).toBeGreaterThanOrEqual(40);
    // From outside the chapter, which tells of deaths only; and read on a page.
    const outside = known
      .flatMap((of) => [...claimsOf(of, 'born'), ...claimsOf(of, 'died')])
      .flatMap(({ cite }) => cite)
      .filter(({ source }) => source !== 'maximoff-1940');
    expect(outside.length).toBeGreaterThan(100);
    expect(outside.filter(({ via, asPrinted }) => via === undefined || asPrinted === undefined)).toEqual([]);
  });

  it('hold what people did in them: none acts after death or before birth', () => {
    const living = new Set(vocabularies.roles.filter((role) => role.needsLivingPerson).map(({ id }) => id));
    const parts = all.flatMap((event) =>
      participantsOf(event)
        .filter(({ role }) => living.has(role))
        .map((part) => ({ event, part, deed: part.when === undefined ? dates(event, 'when') : [part.when] })),
    );
    expect(parts.length).toBeGreaterThan(200);
    const wrong = parts.filter(({ part, deed }) => {
      const person = entities.get(part.entity) as Entity;
      return contradict(dates(person, 'died'), deed) || contradict(deed, dates(person, 'born'));
    });
    expect(wrong.map(({ event, part }) => `${part.entity} in ${event.id}`)).toEqual([]);
  });

  it('of events lie within those that they are parts of', () => {
    const parts = all.flatMap((of) =>
      relationsOf(of)
        .filter(({ type }) => of.kind === 'event' && type === 'partOf')
        .map(({ to }) => ({ of, whole: entities.get(to) as Entity })),
    );
    expect(parts.length).toBeGreaterThan(100);
    const wrong = parts.filter(
      ({ of, whole }) =>
        contradict(dates(of, 'when'), dates(whole, 'when')) || contradict(dates(whole, 'when'), dates(of, 'when')),
    );
    expect(wrong.map(({ of, whole }) => `${of.id} in ${whole.id}`)).toEqual([]);
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
