import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads options and positional arguments; what cannot be read is the user's to mend. */
export function readOptions<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

/** One of the values allowed for an option; the first when it is absent. */
export function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly [T, ...T[]]): T {
  const found = allowed.find((each) => each === (value ?? allowed[0]));
  if (found === undefined) throw new UsageError(`--${name} ${value}: expected one of ${allowed.join(', ')}`);
  return found;
}

export const FORMAT = { format: { type: 'string' } } as const;
