import type { Connection } from 'vscode-languageserver';
import { DEFAULTS, SECTION, type Settings, settingsFrom } from './settings.js';

/** The settings of the reader, as the client last said them. */
export class Preferences {
  readonly #connection: Connection;
  readonly #changed: () => void;
  #first: Settings = DEFAULTS;
  #now: Settings = DEFAULTS;

  /** @param changed is called when a setting has another value than before */
  constructor(connection: Connection, changed: () => void) {
    this.#connection = connection;
    this.#changed = changed;
  }

  get now(): Settings {
    return this.#now;
  }

  /** @param given what `initializationOptions` say, which holds for what the client says nothing of */
  begin(given: unknown): void {
    this.#first = settingsFrom(given);
    this.#now = this.#first;
  }

  /** @param given the section of a client that sends it; undefined where it sends none, and nothing changes then */
  choose(given: unknown): void {
    if (given === undefined) return;
    const before = JSON.stringify(this.#now);
    this.#now = settingsFrom(given, this.#first);
    if (JSON.stringify(this.#now) !== before) this.#changed();
  }

  /** Asks a client that answers. */
  async ask(): Promise<void> {
    this.choose(await this.#connection.workspace.getConfiguration(SECTION).catch(() => undefined));
  }
}
