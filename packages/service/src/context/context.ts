import type { Datasets } from '@glossator/dataset';

/** A name that can mean several, where it stands. */
export interface OpenName {
  /** Whom it can mean; at least two. */
  readonly candidates: readonly string[];
  /** The masked text of its block, and where in it the name stands (UTF-16). */
  readonly block: string;
  readonly start: number;
  readonly end: number;
  /** Whom the block surely names elsewhere, linked or not. */
  readonly company: ReadonlySet<string>;
  /** Whom the note surely names anywhere. */
  readonly named: ReadonlySet<string>;
}

/** What one means leaves of the candidates: fewer than there were, never none; and by what, for a reader. */
export interface Narrowed {
  readonly candidates: readonly string[];
  readonly why: string;
}

/** One stated way of telling candidates apart; undefined where it tells nothing. */
export type Means = (name: OpenName, datasets: Datasets) => Narrowed | undefined;

/** The candidates that a means keeps, unless it would keep all or none. */
export function keep(
  candidates: readonly string[],
  why: string,
  isKept: (id: string) => boolean,
): Narrowed | undefined {
  const kept = candidates.filter(isKept);
  return kept.length === 0 || kept.length === candidates.length ? undefined : { candidates: kept, why };
}
