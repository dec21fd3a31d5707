import { type Place, REQUESTS } from '@glossator/language-server/protocol';
import {
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from 'vscode';
import { excerpt } from '../excerpt.js';
import type { Server } from '../server.js';
import { jumpTo } from './jump.js';

/** A note, or a place in one. */
type MentionedNode = { readonly uri: string; readonly place?: Place };

/** Where the entity that is looked at stands in all notes: notes, and below each the lines. */
export class Mentioned implements TreeDataProvider<MentionedNode> {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  #id: string | undefined;
  /** The note whose project knows the id. */
  #from: string | undefined;
  #places: readonly Place[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
  }

  /** @param from the URI of the note whose project knows the id */
  async show(id: string | undefined, from: string | undefined, anew = false): Promise<void> {
    // The cursor leaves an entity at once, and its reader is still busy with the list.
    if (id === undefined || (id === this.#id && !anew)) return;
    this.#id = id;
    this.#from = from;
    const params = { id, ...(from === undefined ? {} : { uri: from }) };
    const found = await this.#server.ask<readonly Place[]>(REQUESTS.mentioned, params);
    if (this.#id !== id) return;
    // What could not be answered is asked again when somebody looks next.
    if (found === undefined) this.#id = undefined;
    this.#places = found ?? [];
    this.#changed.fire();
  }

  /** Asks again for the entity that is shown. */
  async refresh(): Promise<void> {
    if (this.#server.isRunning) await this.show(this.#id, this.#from, true);
  }

  get id(): string | undefined {
    return this.#id;
  }

  getChildren(node?: MentionedNode): MentionedNode[] {
    if (node === undefined) return [...new Set(this.#places.map(({ uri }) => uri))].map((uri) => ({ uri }));
    if (node.place !== undefined) return [];
    return this.#places.filter(({ uri }) => uri === node.uri).map((place) => ({ uri: node.uri, place }));
  }

  getTreeItem({ uri, place }: MentionedNode): TreeItem {
    if (place === undefined) {
      const note = Uri.parse(uri, true);
      const item = new TreeItem(workspace.asRelativePath(note), TreeItemCollapsibleState.Expanded);
      item.iconPath = ThemeIcon.File;
      item.resourceUri = note;
      item.description = String(this.#places.filter((each) => each.uri === uri).length);
      return item;
    }
    const item = new TreeItem(excerpt(place.line, place.at));
    item.description = place.how === 'mention' ? l10n.t('not linked') : '';
    item.tooltip = l10n.t('Line {0}', place.range.start.line + 1);
    item.command = jumpTo(uri, place);
    return item;
  }
}
