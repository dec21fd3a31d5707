// @ts-expect-error A build script, in JavaScript; what it gives is said here.
import { combine } from '../scripts/combine.mjs';

/** A JSON Schema as it is read. */
export type Schema = { readonly [keyword: string]: unknown };

/** Every definition of the schemas by name, the …Record ones included; and which of them each file stem stands for. */
export const { definitions, roots } = combine() as {
  definitions: Record<string, Schema>;
  roots: Record<string, string>;
};
