import type { Note } from '@glossator/markdown';
import type { Statements } from '../clauses/block.js';
import { readStatements } from '../clauses/read.js';
import { covers, type Directive, directivesOf, type NamedCode, obeyed } from '../directives.js';
import type { Finding, Severity } from '../finding.js';
import { referencesOf } from '../references.js';
import { RULES } from '../rules/index.js';
import type { Rule, RuleContext, UnusedCode } from '../rules/rule.js';
import { unusedDirective } from '../rules/unused-directive.js';
import { compareFindings, type Snapshot } from '../snapshot.js';
import { ignorable } from './ignore.js';
import { type Mention, mentions } from './mentions.js';

/** What the rules of one check look at. Names, mentions and statements are read when the first rule asks for them. */
function contextOf(snapshot: Snapshot, note: Note): RuleContext {
  const { datasets, near, config } = snapshot;
  let found: readonly Mention[] | undefined;
  let statements: Statements | undefined;
  const references = referencesOf(note);
  const context: RuleContext = {
    note,
    references,
    get mentions() {
      found ??= mentions(snapshot, note);
      return found;
    },
    get statements() {
      statements ??= readStatements(context);
      return statements;
    },
    datasets,
    get names() {
      return snapshot.names;
    },
    near,
    config,
    directives: directivesOf(note),
    unused: [],
    codes: new Set(RULES.map(({ code }) => code)),
  };
  return context;
}

/** The same, with what ignored nothing. Not a copy: that would read mentions and statements which no rule asks for. */
const withUnused = (context: RuleContext, unused: readonly UnusedCode[]): RuleContext =>
  Object.create(context, { unused: { value: unused } });

/** What some rules found, and which of them found what there is to find: not those that are off, nor those that failed. */
interface Run {
  readonly findings: readonly Finding[];
  readonly ran: ReadonlySet<string>;
}

/** A rule that is off does not run; one that fails is logged and the others go on. */
function run(rules: readonly Rule[], context: RuleContext, { config, logger }: Snapshot): Run {
  const severities = new Map<string, Severity | 'off'>(Object.entries(config.rules ?? {}));
  const findings: Finding[] = [];
  const ran = new Set<string>();
  for (const rule of rules) {
    const severity = severities.get(rule.code) ?? rule.severity;
    if (severity === 'off') continue;
    try {
      for (const found of rule.check(context)) findings.push({ ...found, rule: rule.code, severity });
      ran.add(rule.code);
    } catch (error) {
      logger.error(`The rule ${rule.code} failed and was left out: ${(error as Error).stack ?? String(error)}`);
    }
  }
  return { findings, ran };
}

/** One rule that a directive names. */
type Named = UnusedCode;

const end = ({ directive }: Named): number => directive.scope?.end ?? 0;

/** Of those that have been used the two that reach furthest suffice, two since none covers what is found in itself. */
function thinned(active: readonly Named[], used: ReadonlySet<NamedCode>): Named[] {
  const done = active.filter(({ named }) => used.has(named)).sort((a, b) => end(b) - end(a));
  return [...active.filter(({ named }) => !used.has(named)), ...done.slice(0, 2)];
}

/**
 * Says of one offset after another, each at least as far as the one before, whether it is covered. What covers it is added to
 * `used`. Each is looked at a bounded number of times, however many cover the same.
 */
function sweep(list: readonly Named[], used: Set<NamedCode>): (start: number) => boolean {
  const from = ({ directive }: Named): number => directive.scope?.start ?? Number.POSITIVE_INFINITY;
  const ahead = list.toSorted((a, b) => from(a) - from(b));
  let next = 0;
  let active: Named[] = [];
  return (start) => {
    for (let first = ahead[next]; first !== undefined && from(first) <= start; first = ahead[next]) {
      active.push(first);
      next += 1;
    }
    active = active.filter((each) => end(each) > start);
    const covering = active.filter(({ directive }) => covers(directive, start));
    for (const { named } of covering) used.add(named);
    if (covering.length > 0) active = thinned(active, used);
    return covering.length > 0;
  };
}

/** The findings that no directive covers. What covers one is added to `used`. */
function notIgnored(findings: readonly Finding[], directives: readonly Directive[], used: Set<NamedCode>): Finding[] {
  const byRule = new Map<string, Named[]>();
  for (const directive of directives.filter(obeyed)) {
    for (const named of directive.codes) {
      const list = byRule.get(named.code);
      if (list === undefined) byRule.set(named.code, [{ directive, named }]);
      else list.push({ directive, named });
    }
  }
  const isCovered = new Map(Array.from(byRule, ([code, list]) => [code, sweep(list, used)]));
  return findings.toSorted(compareFindings).filter(({ rule, start }) => isCovered.get(rule)?.(start) !== true);
}

/** The codes of directives that were obeyed for nothing; none in a note that was not read whole. */
const unusedCodes = (
  { directives, note }: RuleContext,
  ran: ReadonlySet<string>,
  used: Set<NamedCode>,
): UnusedCode[] =>
  note.capped.length > 0
    ? []
    : directives
        .filter(obeyed)
        .flatMap((directive) =>
          directive.codes
            .filter((named) => ran.has(named.code) && !used.has(named))
            .map((named) => ({ directive, named })),
        );

/**
 * Everything the rules find in a note and no directive of the note ignores, sorted by place and rule. Severities come from the
 * configuration, else from the rule. The last fix of each finding is to ignore it, but for those about directives.
 */
export function check(snapshot: Snapshot, note: Note): Finding[] {
  const context = contextOf(snapshot, note);
  const { directives } = context;
  const used = new Set<NamedCode>();
  const others = run(
    RULES.filter((rule) => rule !== unusedDirective),
    context,
    snapshot,
  );
  const left = notIgnored(others.findings, directives, used);
  const unused = unusedCodes(context, others.ran, used);
  const about = run([unusedDirective], withUnused(context, unused), snapshot);
  const leftAbout = notIgnored(about.findings, directives, used);
  // A directive that would ignore those is judged last, and nothing ignores that.
  const last = run([unusedDirective], withUnused(context, unusedCodes(context, about.ran, used)), snapshot);
  const findings = [...left, ...leftAbout, ...last.findings].sort(compareFindings);
  return findings.length === 0 ? findings : findings.map(ignorable(note));
}
