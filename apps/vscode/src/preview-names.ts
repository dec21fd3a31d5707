import type { Meaning } from '@glossator/markdown-it';

/** What ids mean, asked for all at once. Undefined where nobody could answer. */
export type Ask = (ids: readonly string[], note: string) => Promise<Readonly<Record<string, Meaning>> | undefined>;

/** Previews are rendered in one go, and what an id means is known a moment later: so it is remembered, and the preview made anew. */
export class PreviewNames {
  readonly #ask: Ask;
  readonly #refresh: () => void;
  /** By note: what its ids mean; undefined while it is asked, or where there was no answer. */
  #known = new Map<string, Map<string, Meaning | undefined>>();
  readonly #wanted = new Map<string, Set<string>>();

  /** @param refresh makes the previews anew */
  constructor(ask: Ask, refresh: () => void) {
    this.#ask = ask;
    this.#refresh = refresh;
  }

  /** What an id means in a note, as far as it is known. What is not is asked, once, together with all else that this page needs. */
  lookup(id: string, note: string): Meaning | undefined {
    const known = this.#known.get(note) ?? new Map<string, Meaning | undefined>();
    this.#known.set(note, known);
    if (known.has(id)) return known.get(id);
    known.set(id, undefined);
    const wanted = this.#wanted.get(note);
    if (wanted !== undefined) wanted.add(id);
    else {
      this.#wanted.set(note, new Set([id]));
      // When the page is done.
      queueMicrotask(() => void this.#answer(note));
    }
    return undefined;
  }

  /** Forgets everything: what serves has changed. */
  clear(): void {
    const had = this.#known.size > 0;
    this.#known = new Map();
    if (had) this.#refresh();
  }

  async #answer(note: string): Promise<void> {
    const known = this.#known.get(note);
    const ids = [...(this.#wanted.get(note) ?? [])];
    this.#wanted.delete(note);
    const meanings = new Map(Object.entries((await this.#ask(ids, note)) ?? {}));
    // Forgotten meanwhile: whoever asks again is answered anew.
    if (known === undefined || this.#known.get(note) !== known || meanings.size === 0) return;
    for (const id of ids) known.set(id, meanings.get(id));
    this.#refresh();
  }
}
