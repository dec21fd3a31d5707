import type { Lookup, Meaning } from './meaning.js';

/** What is needed of a dataset, as the read API of a data package gives it (`load()`). */
export interface DatasetLike {
  readonly name: string;
  readonly index: readonly {
    readonly id: string;
    readonly kind: string;
    readonly label: string;
    readonly dates: string;
  }[];
  readonly redirects: ReadonlyMap<
    string,
    { readonly kind: 'moved' | 'split' | 'withdrawn'; readonly to?: readonly string[] }
  >;
}

/**
 * What ids mean in a dataset, short or with its name.
 *
 * @example md.use(glossator, { lookup: lookupIn(await load()) }) // load from @glossator/party-opposition
 */
export function lookupIn({ name, index, redirects }: DatasetLike): Lookup {
  const entries = new Map(index.map(({ id, kind, label, dates }) => [id, { id, kind, label, dates }]));
  return (written) => {
    const id = written.replace(`:${name}/`, ':');
    const entry = entries.get(id);
    if (entry !== undefined) return { status: 'live', ...entry };
    const redirect = redirects.get(id);
    if (redirect === undefined) return { status: 'unknown' };
    const successor = redirect.kind === 'moved' ? entries.get(redirect.to?.[0] ?? '') : undefined;
    return { status: redirect.kind, ...successor } satisfies Meaning;
  };
}
