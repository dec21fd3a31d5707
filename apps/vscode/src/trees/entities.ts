import { type NoteEntity, REQUESTS } from '@glossator/language-server/protocol';
import {
  EventEmitter,
  l10n,
  type TextDocument,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import type { Server } from '../server.js';
import { iconOf } from './icons.js';
import { jumpTo } from './jump.js';

type Place = NoteEntity['places'][number];

/** An entity, or one of several places of it. */
export type EntityNode = { readonly entity: NoteEntity; readonly place?: Place };

/** The entities of the note that is looked at, in its order; below each its places, where there are several. */
export class Entities implements TreeDataProvider<EntityNode> {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  #note: TextDocument | undefined;
  #entities: readonly NoteEntity[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
  }

  /** The URI of the note whose entities are listed. */
  get note(): string | undefined {
    return this.#note?.uri.toString();
  }

  get entities(): readonly NoteEntity[] {
    return this.#entities;
  }

  /** Reads what a note refers to and names; nothing where no server runs: looking at a tree is no reason to start one. */
  async show(note: TextDocument | undefined): Promise<void> {
    this.#note = note;
    const uri = note?.uri.toString();
    const found =
      uri === undefined || !this.#server.isRunning
        ? []
        : await this.#server.ask<readonly NoteEntity[]>(REQUESTS.entities, { uri });
    if (this.#note !== note) return;
    this.#entities = found ?? [];
    this.#changed.fire();
  }

  getChildren(node?: EntityNode): EntityNode[] {
    if (node === undefined) return this.#entities.map((entity) => ({ entity }));
    const { entity, place } = node;
    return place === undefined && entity.places.length > 1
      ? entity.places.map((each) => ({ entity, place: each }))
      : [];
  }

  getTreeItem({ entity, place }: EntityNode): TreeItem {
    const [first] = entity.places;
    const at = place ?? first;
    const uri = this.note;
    const item =
      place === undefined
        ? new TreeItem(
            entity.label,
            entity.places.length > 1 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
          )
        : new TreeItem(l10n.t('Line {0}', place.range.start.line + 1));
    if (place === undefined) {
      item.id = entity.id;
      item.iconPath = iconOf(entity.id);
      item.description = entity.dates;
      item.tooltip = entity.id;
      item.contextValue = 'entity';
    } else if (place.how === 'mention') item.description = l10n.t('not linked');
    if (at !== undefined && uri !== undefined) item.command = jumpTo(uri, { range: at.shown });
    return item;
  }
}
