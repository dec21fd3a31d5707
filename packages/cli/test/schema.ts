/** Every machine output has a published JSON Schema. */
import { schemas } from '@glossator/model/schemas';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const ajv = new Ajv2020({ allErrors: true, strict: false });

const OUTPUTS = ['check', 'mentions', 'unlinked', 'book-index', 'show', 'search', 'export', 'diff', 'migrate'] as const;

export type OutputName = (typeof OUTPUTS)[number] | 'baseline';

const validators = new Map<OutputName, ValidateFunction>([
  ...OUTPUTS.map((name) => [name, ajv.compile(schemas[`output-${name}`] ?? false)] as const),
  ['baseline', ajv.compile(schemas['baseline'] ?? false)],
]);

/** Fails with every difference between an output and its published schema. */
export function expectSchema(name: OutputName, output: unknown): void {
  const validate = validators.get(name);
  validate?.(output);
  expect(validate?.errors ?? []).toEqual([]);
}
