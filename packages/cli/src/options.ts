import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What Node says in several, without the full stop. */
function inOneSentence(said: string): string {
  const [, ambiguous] = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument is ambiguous/u.exec(said) ?? [];
  if (ambiguous !== undefined)
    return `${ambiguous} has no value; one that begins with a dash is written ${ambiguous}=-…`;
  return said.split(/\. |\.?\n/u)[0] ?? said;
}

/** Reads options and positional arguments; what cannot be read is the user's to mend. */
export function readOptions<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(inOneSentence((error as Error).message));
  }
}

/** One of the values allowed for an option; the first when it is absent. */
export function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly [T, ...T[]]): T {
  const found = allowed.find((each) => each === (value ?? allowed[0]));
  if (found === undefined) throw new UsageError(`--${name} ${value}: expected one of ${allowed.join(', ')}`);
  return found;
}

export const FORMAT = { format: { type: 'string' } } as const;
