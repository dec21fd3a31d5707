import { kindOf } from '@glossator/model';
import type { Doubt } from '@glossator/names';

/** A known name as the scanner found it, or the label of a reference, in the order of the text. */
export interface Named {
  readonly text: string;
  readonly entity: string | null;
  readonly candidates: readonly string[];
  readonly linked: boolean;
  readonly doubt?: Doubt;
}

/** Whether a name has more than one word, so that it is hardly somebody else's. */
const isFull = (text: string): boolean => /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(text.trim());

/** What an introduction says of a bare name. */
export interface Reading {
  readonly id: string;
  readonly why: string;
}

/**
 * Who was named before, as a note is read from its beginning. A link or a full name says whom the bare name means from there
 * on: the writer has introduced them. Not where the note also names another who bears it, before or behind, nor where the bare name
 * stood behind somebody else's given name. What several share that are not people is nobody's own name, and stays open.
 */
export class Introduced {
  readonly #named: ReadonlySet<string>;
  readonly #how = new Map<string, string>();
  readonly #namesakes = new Set<string>();

  /** @param named whom the whole note surely names, linked or not */
  constructor(named: ReadonlySet<string>) {
    this.#named = named;
  }

  /** Takes note of a name that was read. */
  read({ text, entity, candidates, linked, doubt }: Named): void {
    if (doubt === 'neighbours') for (const id of candidates) this.#namesakes.add(id);
    if (entity === null || this.#how.has(entity)) return;
    if (linked) this.#how.set(entity, 'it was linked earlier in this note');
    else if (isFull(text)) this.#how.set(entity, `“${text.replace(/\s+/gu, ' ')}” stands earlier in this note`);
  }

  /** The one that a bare name means; undefined where nobody or more than one was introduced. */
  whoIs({ candidates, doubt }: Pick<Named, 'candidates' | 'doubt'>): Reading | undefined {
    // "the Trotskys" are a family, or a kind of people.
    if (doubt !== 'shared' && doubt !== 'record') return undefined;
    // "Kronstadt", linked as a place, may be the rising a line below; "the Central Committee" another body's.
    if (candidates.length > 1 && !candidates.every((id) => kindOf(id) === 'person')) return undefined;
    const [id, ...others] = candidates.filter((each) => this.#named.has(each));
    const why = id === undefined ? undefined : this.#how.get(id);
    if (id === undefined || why === undefined || others.length > 0 || this.#namesakes.has(id)) return undefined;
    return { id, why };
  }
}
