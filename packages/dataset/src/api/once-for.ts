/**
 * What is made of an index when it is first needed, and once: an index never changes. Caches stand at the top of modules as bare
 * `new WeakMap()`s, since a call there would be kept by bundlers for programs that never need it.
 */
export function onceFor<Key extends object, Made>(cache: WeakMap<Key, Made>, key: Key, make: (key: Key) => Made): Made {
  const known = cache.get(key) ?? make(key);
  cache.set(key, known);
  return known;
}
