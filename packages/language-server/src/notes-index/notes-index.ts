import { canBeNote } from '@glossator/dataset';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenNote } from '../documents.js';
import type { Served, World } from '../world.js';
import { factsOf, type NoteFacts } from './facts.js';
import { slices, TURNS, type Turns } from './slices.js';
import { childOf, findNotes, isReached, keyOf } from './walk.js';

/** So many notes are read where a configuration governs a folder, and where none does: that may be anybody's home. */
const MAX_NOTES = 20_000;
const MAX_UNCONFIGURED = 2000;

/** Fewer are read before a reader has seen that they are. */
const SHOWN_FROM = 100;

/** Of a long work: how far it is, and whether its reader has had enough. */
export interface Progress {
  readonly report: (done: number, of: number) => void;
  readonly stopped: () => boolean;
  readonly end: () => void;
}

/** What an index is made over. */
export interface IndexedNotes {
  readonly world: Pick<World, 'list' | 'enters' | 'takes' | 'read' | 'serve'>;
  /** The URIs of the open documents. */
  readonly open: () => readonly string[];
  /** An open note as it is now; undefined where it is closed or nothing serves it. */
  readonly read: (uri: string) => Promise<OpenNote | undefined>;
  readonly diagnose: (open: OpenNote) => readonly Diagnostic[];
  readonly progress: () => Progress;
  /** Says that there are more notes than are read. */
  readonly cut: (root: string, limit: number) => void;
  readonly turns?: Turns;
}

/** Whether nobody waits for an answer any more. */
type Stop = () => boolean;

interface Kept {
  readonly version: number;
  readonly service: Served['service'];
  readonly checked: boolean;
  readonly facts: NoteFacts;
}

/**
 * What the notes of a workspace refer to and name. Nothing is read before somebody asks; then each note once, until it changes. An
 * open note says what its document says, a closed one what its file does.
 */
export class NotesIndex {
  readonly #of: IndexedNotes;
  readonly #turns: Turns;
  /** Of files, by key. */
  readonly #files = new Map<string, NoteFacts>();
  readonly #documents = new Map<string, Kept>();
  /** Keys of files that are to be read. */
  readonly #waiting = new Set<string>();
  /** The folders that were walked, with how many notes are read of each. */
  readonly #walked = new Map<string, number>();
  /** Counts how often everything was forgotten: what was read before is of no use. */
  #age = 0;
  #working: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(of: IndexedNotes) {
    this.#of = of;
    this.#turns = of.turns ?? TURNS;
  }

  /** Everything may be otherwise. */
  forget(): void {
    this.#age += 1;
    this.#stopped = false;
    for (const map of [this.#files, this.#documents, this.#waiting, this.#walked]) map.clear();
  }

  /** A file changed, came or went; or a document was closed, and its file counts again. */
  changed(uri: string): void {
    this.#documents.delete(keyOf(uri));
    this.#waiting.add(keyOf(uri));
  }

  /** Whether its reader stopped it; asking by a command begins anew. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /**
   * The facts of all open notes and of those below some folders, by URI.
   *
   * @param stop where it says yes, what is known by then is the answer
   */
  async facts(roots: readonly string[], stop: Stop = () => false): Promise<readonly NoteFacts[]> {
    this.#stopped = false;
    let [open, age] = [new Map<string, NoteFacts>(), -1];
    while (age !== this.#age && !stop()) {
      age = this.#age;
      // Read before the files, which may take a while, and kept: they are looked at.
      await this.#openNotes();
      const work = this.#working.then(() => this.#update(roots, stop));
      this.#working = work.catch(() => undefined);
      await work;
      open = await this.#openNotes();
    }
    const closed = [...this.#files].flatMap(([key, facts]) => (open.has(key) ? [] : [facts]));
    return [...open.values(), ...closed].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  async #openNotes(): Promise<Map<string, NoteFacts>> {
    const found = new Map<string, NoteFacts>();
    for (const uri of this.#of.open()) {
      const open = await this.#of.read(uri);
      if (open !== undefined) found.set(keyOf(uri), this.#ofDocument(open));
    }
    for (const key of this.#documents.keys()) if (!found.has(key)) this.#documents.delete(key);
    return found;
  }

  #ofDocument(open: OpenNote): NoteFacts {
    const { document, service, checked } = open;
    const key = keyOf(document.uri);
    const last = this.#documents.get(key);
    if (last?.version === document.version && last.service === service && last.checked === checked) return last.facts;
    const facts = factsOf(open, document.version, this.#of.diagnose(open));
    this.#documents.set(key, { version: document.version, service, checked, facts });
    return facts;
  }

  async #update(roots: readonly string[], stop: Stop): Promise<void> {
    const age = this.#age;
    const over: Stop = () => stop() || this.#stopped || age !== this.#age;
    const turn = slices(this.#turns);
    for (const root of roots) await this.#walk(root, turn, over);
    const total = this.#waiting.size;
    const progress = total < SHOWN_FROM || over() ? undefined : this.#of.progress();
    let done = 0;
    for (const key of [...this.#waiting]) {
      if (progress?.stopped() === true) this.#stopped = true;
      if (over()) break;
      // Before it is read: it may change meanwhile.
      this.#waiting.delete(key);
      const facts = await this.#ofFile(key);
      if (age !== this.#age) break;
      if (facts === undefined) this.#files.delete(key);
      else this.#files.set(key, facts);
      done += 1;
      progress?.report(done, total);
      await turn();
    }
    progress?.end();
  }

  async #walk(root: string, turn: () => Promise<void>, over: Stop): Promise<void> {
    if (this.#walked.has(root) || over()) return;
    const served = await this.#of.world.serve(childOf(root, '.md'));
    const limit = served?.configured === true ? MAX_NOTES : MAX_UNCONFIGURED;
    const { notes, cut } = await findNotes(this.#of.world, root, limit, turn, over);
    if (over()) return;
    if (cut) this.#of.cut(root, limit);
    this.#walked.set(root, limit);
    for (const note of notes) this.#waiting.add(note);
  }

  async #isOurs(key: string): Promise<boolean> {
    if (this.#files.has(key)) return true;
    for (const [root, limit] of this.#walked) {
      if (this.#files.size < limit && (await isReached(this.#of.world, root, key))) return true;
    }
    return false;
  }

  async #ofFile(key: string): Promise<NoteFacts | undefined> {
    const { world, diagnose } = this.#of;
    // Of an open note its document counts; when that is closed, the file is read.
    if (this.#documents.has(key) || !(await this.#isOurs(key))) return undefined;
    const served = await world.serve(key);
    if (served?.checked !== true) return undefined;
    const text = await world.read(key);
    if (text === undefined || !canBeNote(text)) return undefined;
    const document = TextDocument.create(key, 'markdown', 0, text);
    const read: OpenNote = { ...served, document, note: served.service.parse(text) };
    return factsOf(read, null, diagnose(read));
  }
}
