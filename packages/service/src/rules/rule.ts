import type { Datasets, Resolution } from '@glossator/dataset';
import type { Note } from '@glossator/markdown';
import type { Configuration } from '@glossator/model';
import type { NameIndex, NearFinder } from '@glossator/names';
import type { Statements } from '../clauses/block.js';
import type { Directive, NamedCode } from '../directives.js';
import type { Mention } from '../features/mentions.js';
import type { RuleFinding, Severity } from '../finding.js';
import { type Reference, writesDestination } from '../references.js';

/** What a rule may look at. */
export interface RuleContext {
  readonly note: Note;
  readonly references: readonly Reference[];
  /** The known names in prose and the labels of references, in the order of the text. */
  readonly mentions: readonly Mention[];
  /** What the clauses of the prose say of known events and lives. */
  readonly statements: Statements;
  readonly datasets: Datasets;
  readonly names: NameIndex;
  /** Finds the ids most like an unknown one. */
  readonly near: NearFinder;
  readonly config: Configuration;
  /** The comments to the checker, in the order of the text. */
  readonly directives: readonly Directive[];
  /** What of the directives ignored nothing: known when the other rules have run, empty until then. */
  readonly unused: readonly UnusedCode[];
  /** The codes of all rules. */
  readonly codes: ReadonlySet<string>;
}

/** A rule that a directive names for nothing. */
export interface UnusedCode {
  readonly directive: Directive;
  readonly named: NamedCode;
}

/** One kind of mistake. Its file's comment is its documentation. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity | 'off';
  readonly check: (context: RuleContext) => readonly RuleFinding[];
}

/** A reference that writes an id, with where the id leads. */
export interface ResolvedReference {
  readonly reference: Reference;
  readonly id: string;
  readonly resolution: Resolution;
}

/**
 * The places where an id is written, each once: a full reference `[a][b]` writes it in its definition.
 */
export function writtenIds({ references, datasets }: RuleContext): ResolvedReference[] {
  return references.flatMap((reference) => {
    const { link, target } = reference;
    if (target.status !== 'id' || !writesDestination(link)) return [];
    const id = link.target;
    return [{ reference, id, resolution: datasets.resolve(id) }];
  });
}
