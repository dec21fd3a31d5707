/** Whether following `next` from `id` leads back to it. */
export function inRing(id: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const reached = new Set(next.get(id));
  // A set may grow while it is walked: every id reached is looked at once.
  for (const at of reached) for (const target of next.get(at) ?? []) reached.add(target);
  return reached.has(id);
}
