import help from './rules/help.json' with { type: 'json' };

/** What is written of a rule, for a report that carries its own help. */
export interface RuleHelp {
  /** What the rule finds, as one line. */
  readonly description: string;
  /** Its page as Markdown, without links to other pages: wrong and right examples, how to configure and how to ignore it. */
  readonly help: string;
}

/**
 * The help of every rule by its code. An entry of its own: only who writes reports has to carry it.
 *
 * @example RULE_HELP.get('label-mismatch')?.description // 'The label is no name of the entity referred to, …'
 */
export const RULE_HELP: ReadonlyMap<string, RuleHelp> = new Map(Object.entries(help));
