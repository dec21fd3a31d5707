/** Every machine output has a published JSON Schema. */
import { schemas } from '@glossator/model/schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const ajv = new Ajv2020({ allErrors: true, strict: false });

export type OutputName = 'check' | 'mentions' | 'show' | 'search' | 'export' | 'diff' | 'migrate';

const validators = new Map(
  (['check', 'mentions', 'show', 'search', 'export', 'diff', 'migrate'] as const).map((name) => [
    name,
    ajv.compile(schemas[`output-${name}`] ?? false),
  ]),
);

/** Fails with every difference between an output and its published schema. */
export function expectSchema(name: OutputName, output: unknown): void {
  const validate = validators.get(name);
  validate?.(output);
  expect(validate?.errors ?? []).toEqual([]);
}
