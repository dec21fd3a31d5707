/** What the command line of a check asks for. */
import path from 'node:path';
import type { Configuration } from '@glossator/model';
import { RULES, type Severity } from '@glossator/service';
import { oneOf, readOptions } from '../options.js';
import { UsageError } from '../usage.js';
import type { Order } from './share.js';
import { type Target, targetsOf } from './targets.js';

const SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'] as const;

type Rules = NonNullable<Configuration['rules']>;

/** `--rule label-mismatch=error` */
function rulesOf(values: readonly string[]): Rules {
  const codes = new Set(RULES.map(({ code }) => code));
  const entries = values.map((value) => {
    const [code = '', severity, ...rest] = value.split('=');
    if (!codes.has(code)) throw new UsageError(`--rule ${value}: no rule "${code}"`);
    if (severity === undefined || rest.length > 0) throw new UsageError(`--rule ${value}: expected ${code}=<severity>`);
    return [code, oneOf(`rule ${code}`, severity, SEVERITIES)];
  });
  return Object.fromEntries(entries) as Rules;
}

function jobsOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d?$/u.test(value)) throw new UsageError(`--jobs ${value}: expected a number from 1 to 99`);
  return Number(value);
}

/** A variable of a job that is not set leaves an empty text, which would mean the working directory. */
function refuseEmpty(values: Readonly<Record<string, string | undefined>>, paths: readonly string[]): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === '') throw new UsageError(`--${name} is empty: expected a value`);
  }
  if (paths.includes('')) throw new UsageError('a path is empty: expected a file, a folder, a glob or "-"');
}

/** A report in the place of the baseline would end it. */
function refuseShared(baseline: string, targets: readonly Target[]): void {
  const isBaseline = ({ file }: Target): boolean =>
    file !== undefined && path.normalize(file) === path.normalize(baseline);
  if (targets.some(isBaseline)) {
    throw new UsageError(`--baseline ${baseline}: --format writes to that file too; give one of them another name`);
  }
}

/** What a command line asks for. */
export interface Wish {
  readonly paths: readonly string[];
  readonly targets: readonly Target[];
  readonly failOn: Severity;
  readonly fix: Order['fix'];
  readonly rules: Rules;
  readonly baseline?: { readonly file: string; readonly update: boolean };
  readonly since?: string;
  readonly stdinPath?: string;
  readonly jobs: number | undefined;
}

/** @throws UsageError where it cannot be followed */
export function wishOf(args: readonly string[]): Wish {
  const { values, positionals } = readOptions(args, {
    format: { type: 'string', multiple: true },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    'fail-on': { type: 'string' },
    rule: { type: 'string', multiple: true },
    baseline: { type: 'string' },
    'update-baseline': { type: 'boolean' },
    'changed-since': { type: 'string' },
    'stdin-path': { type: 'string' },
    jobs: { type: 'string' },
  });
  const { baseline, 'stdin-path': stdinPath, 'changed-since': since } = values;
  const update = values['update-baseline'] ?? false;
  if (values['dry-run'] && !values.fix) throw new UsageError('--dry-run goes with --fix');
  if (update && baseline === undefined) throw new UsageError('--update-baseline goes with --baseline <file>');
  refuseEmpty({ baseline, 'stdin-path': stdinPath, 'changed-since': since }, positionals);
  const isGiven = positionals.includes('-');
  if (stdinPath !== undefined && !isGiven) throw new UsageError('--stdin-path goes with "-" for standard input');
  if (isGiven && values.fix && !values['dry-run']) {
    throw new UsageError('--fix cannot write standard input; --fix --dry-run shows what would change');
  }
  const targets = targetsOf(values.format ?? []);
  if (baseline !== undefined) refuseShared(baseline, targets);
  const beside = targets.find(({ format, file }) => file === undefined && format !== 'pretty');
  if (values['dry-run'] && beside !== undefined) {
    throw new UsageError(
      `--dry-run prints a patch: give ${beside.format} a file, "--format ${beside.format}=out.${beside.format}"`,
    );
  }
  return {
    paths: positionals,
    targets,
    failOn: oneOf('fail-on', values['fail-on'], ['error', 'warning', 'info']),
    fix: values['dry-run'] ? 'show' : values.fix ? 'write' : 'leave',
    rules: rulesOf(values.rule ?? []),
    jobs: jobsOf(values.jobs),
    ...(baseline === undefined ? {} : { baseline: { file: baseline, update } }),
    ...(since === undefined ? {} : { since }),
    ...(stdinPath === undefined ? {} : { stdinPath }),
  };
}
