import type { Json } from './fixtures/valid.js';

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place of a JSON value, as a pointer, with what stands there; '' is the whole. */
export function places(value: Json, at = ''): [at: string, value: Json][] {
  const inner = Array.isArray(value) || isObject(value) ? Object.entries(value) : [];
  return [[at, value], ...inner.flatMap(([key, item]) => places(item, `${at}/${key}`))];
}

/** `value` with `to` at the place `at`, the original left as it was; undefined takes a property away. */
export function changed(value: Json, at: string, to: Json | undefined): Json {
  if (at === '') return to as Json;
  const [, key = '', ...rest] = at.split('/');
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as { [key: string]: Json };
  const inner = changed(copy[key] ?? null, rest.map((part) => `/${part}`).join(''), to);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

/** The object with one more property, own and enumerable as JSON.parse makes it: `__proto__` too. */
export const withProperty = (object: { [key: string]: Json }, name: string): Json =>
  JSON.parse(`{${JSON.stringify(name)}:"x",${JSON.stringify(object).slice(1)}`) as Json;

export const objectsIn = (value: Json): [at: string, object: { [key: string]: Json }][] =>
  places(value).filter((place): place is [string, { [key: string]: Json }] => isObject(place[1]));
