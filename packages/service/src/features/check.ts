import type { Note } from '@glossator/markdown';
import type { Finding } from '../finding.js';
import { referencesOf } from '../references.js';
import { RULES } from '../rules/index.js';
import type { RuleContext } from '../rules/rule.js';
import { compareFindings, type Snapshot } from '../snapshot.js';
import { type Mention, mentions } from './mentions.js';

/** What the rules of one check look at. The mentions are read when the first rule asks for them. */
function contextOf(snapshot: Snapshot, note: Note): RuleContext {
  const { datasets, names, near, config } = snapshot;
  let found: readonly Mention[] | undefined;
  return {
    note,
    references: referencesOf(note),
    get mentions() {
      found ??= mentions(snapshot, note);
      return found;
    },
    datasets,
    names,
    near,
    config,
  };
}

/**
 * Everything the rules find in a note, sorted by place and rule. Severities come from the configuration, else from the
 * rule; a rule that is off does not run. A rule that fails is logged and the others go on.
 */
export function check(snapshot: Snapshot, note: Note): Finding[] {
  const { config, logger } = snapshot;
  const context = contextOf(snapshot, note);
  const severities = new Map(Object.entries(config.rules ?? {}));
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const severity = severities.get(rule.code) ?? rule.severity;
    if (severity === 'off') continue;
    try {
      for (const found of rule.check(context)) findings.push({ ...found, rule: rule.code, severity });
    } catch (error) {
      logger.error(`The rule ${rule.code} failed and was left out: ${(error as Error).stack ?? String(error)}`);
    }
  }
  return findings.sort(compareFindings);
}
