import { canonical } from '../publish/canonical.js';

/** The same thing in two builds. */
export interface Two<T> {
  readonly before: T;
  readonly after: T;
}

/** A value as text, whatever the order of its keys and of its evidence, without the keys that are named. */
export function textOf(value: unknown, without: readonly string[] = []): string {
  const text = JSON.stringify(canonical(value), (key, part: unknown) => (without.includes(key) ? undefined : part));
  return text ?? '';
}

/** Computed by the build from a date, or from the event that it hangs on. */
const COMPUTED: readonly string[] = ['bounds'];

/** Whether two values of the published form say the same. Most do to the letter, which is asked first: that is several times as fast. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b) || textOf(a, COMPUTED) === textOf(b, COMPUTED);

/** The fields that differ between two objects, in order. */
export function changedFields(before: object, after: object): string[] {
  const field = (of: object, name: string): unknown => (of as Readonly<Record<string, unknown>>)[name];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !same(field(before, name), field(after, name))).sort();
}

/** The keys of two maps, each once. */
export const keysOf = <T>({ before, after }: Two<ReadonlyMap<string, T>>): Set<string> =>
  new Set([...before.keys(), ...after.keys()]);
