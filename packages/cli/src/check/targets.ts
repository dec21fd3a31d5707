import path from 'node:path';
import { UsageError } from '../usage.js';

export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit', 'codeclimate'] as const;

export type Format = (typeof FORMATS)[number];

/** A form in which findings are told, and where to: a file, relative to the working directory, or stdout. */
export interface Target {
  readonly format: Format;
  readonly file?: string;
}

function targetOf(value: string): Target {
  const [name = '', ...rest] = value.split('=');
  const format = FORMATS.find((each) => each === name);
  if (format === undefined) throw new UsageError(`--format ${value}: expected one of ${FORMATS.join(', ')}`);
  if (rest.length === 0) return { format };
  const file = rest.join('=');
  if (file === '') throw new UsageError(`--format ${value}: expected a file behind "="`);
  return { format, file };
}

/**
 * Reads the values of `--format`: each a format, or `format=file`. Where all go to files, people are still told on stdout.
 *
 * @throws UsageError where two would go to the same place
 * @example targetsOf(['github', 'sarif=out.sarif']) // [{ format: 'github' }, { format: 'sarif', file: 'out.sarif' }]
 */
export function targetsOf(values: readonly string[]): Target[] {
  const named = values.map(targetOf);
  const targets = named.some(({ file }) => file === undefined) ? named : [...named, { format: 'pretty' as const }];
  const places = targets.map(({ file }) => (file === undefined ? 'stdout' : path.normalize(file)));
  const twice = places.find((place, at) => places.indexOf(place) !== at);
  if (twice !== undefined) {
    throw new UsageError(
      `--format: two go to ${twice}; give one of them a file of its own, "--format sarif=out.sarif"`,
    );
  }
  return targets;
}
