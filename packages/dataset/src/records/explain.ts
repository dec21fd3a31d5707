/** Turns what a validator found into a sentence with a cure. */
import { schemas } from '@glossator/model/schemas';
import type { ValidationError, Validator } from '@glossator/model/validators';
import { withinOneEdit } from '@glossator/names';
import type { Problem } from '../problem.js';
import type { LocatedDocument, Path } from './document.js';

interface SchemaNode {
  readonly description?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

/** What the build computes and a record must not say. */
const COMPUTED = new Set(['id', 'kind', 'label', 'claim', 'bounds', 'inverseRelations', 'participations']);

const documents = Object.values(schemas) as readonly SchemaNode[];
const definitions = new Map(documents.flatMap(({ $defs = {} }) => Object.entries($defs)));
const properties = new Set(
  [...documents, ...definitions.values()].flatMap((schema) => Object.keys(schema.properties ?? {})),
);

const toPath = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/u.test(part) ? Number(part) : part));

/** The description of the definition or property in which a keyword stands. */
function descriptionFor(schemaPath: string): string | undefined {
  const match = /\$defs\/([A-Za-z]+)(?:\/properties\/([^/]+))?/u.exec(schemaPath);
  const definition = match === null ? undefined : definitions.get(match[1] ?? '');
  const property = match?.[2];
  return property === undefined ? definition?.description : definition?.properties?.[property]?.description;
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null)?.[key], data);

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const TYPES: Readonly<Record<string, string>> = { object: 'a map (key: value)', array: 'a list (- item)', string: 'a text' };

function wrongType(wanted: string, value: unknown): string {
  const expected = TYPES[wanted] ?? `a ${wanted}`;
  const scalar = ['number', 'boolean'].includes(typeof value);
  const cure = wanted === 'string' && scalar ? `: put it in quotes ("${value}")` : '';
  return `found ${value === null ? 'nothing' : shown(value)}, expected ${expected}${cure}.`;
}

function unknownProperty(name: string): string {
  if (COMPUTED.has(name)) return `"${name}" is computed by the build: remove it.`;
  const near = [...properties].find((other) => !COMPUTED.has(other) && withinOneEdit(other, name));
  return `"${name}" is not a property here: ${near === undefined ? 'remove it or correct its spelling' : `did you mean "${near}"?`}`;
}

const CONDITIONS: Readonly<Record<string, string>> = {
  Name: 'expected "seen" (where a source prints it) or "cite" (the source that gives it).',
  HistoricalDate: 'expected "edtf" or "relative", one of the two.',
  Redirect: 'expected "to" with one id for moved, two or more for split, none for withdrawn.',
};

function conditionFor(schemaPath: string): string {
  const name = /\$defs\/([A-Za-z]+?)(?:Record)?\/(?:anyOf|oneOf)$/u.exec(schemaPath)?.[1] ?? '';
  return CONDITIONS[name] ?? 'matches none of the forms allowed here.';
}

function sentence(error: ValidationError, value: unknown): string {
  const { keyword, params, schemaPath } = error;
  switch (keyword) {
    case 'type':
      return wrongType(String(params['type']), value);
    case 'required':
      return `"${String(params['missingProperty'])}" is missing: expected it here.`;
    case 'additionalProperties':
      return unknownProperty(String(params['additionalProperty']));
    case 'propertyNames':
      return `"${String(params['propertyName'])}" is not known here: correct its spelling or remove it.`;
    case 'enum':
      return `found ${shown(value)}, expected one of ${(params['allowedValues'] as string[]).join(', ')}.`;
    case 'const':
      return `found ${shown(value)}, expected ${shown(params['allowedValue'])}.`;
    case 'dependentRequired':
      return `"${String(params['property'])}" needs "${String(params['missingProperty'])}" beside it.`;
    case 'minItems':
      return 'the list is empty: add an item or remove the property.';
    case 'maxLength':
      return `${shown(value)} is too long: at most ${String(params['limit'])} characters.`;
    case 'anyOf':
    case 'oneOf':
      return conditionFor(schemaPath);
    default:
      return `found ${shown(value)}, expected: ${descriptionFor(schemaPath) ?? error.message ?? keyword}`;
  }
}

/** The branches of an anyOf or oneOf fail one by one; only that none fits is worth a word. */
const inBranch = ({ schemaPath }: ValidationError): boolean => /\/(?:anyOf|oneOf)\/\d/u.test(schemaPath);

/** What is wrong with a document, in the words of its schema; empty where nothing is. */
export function validate(file: LocatedDocument, validator: Validator): Problem[] {
  if (validator(file.data)) return [];
  const problems: Problem[] = [];
  for (const error of validator.errors ?? []) {
    if (inBranch(error) || error.keyword === 'if') continue;
    const path = toPath(error.instancePath);
    const message = sentence(error, valueAt(file.data, path));
    const where = path.length > 0 ? `${path.join('.')}: ` : '';
    const key = error.params['additionalProperty'] ?? error.params['propertyName'];
    problems.push(
      typeof key === 'string' ? file.problemAtKey(path, key, `${where}${message}`) : file.problem(path, `${where}${message}`),
    );
  }
  return problems;
}
