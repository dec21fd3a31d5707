/** Turns what a validator found into a sentence with a cure. */
import * as published from '@glossator/model/published';
import { schemas } from '@glossator/model/schemas';
import type { ValidationError } from '@glossator/model/validators';
import * as validators from '@glossator/model/validators';
import { withinOneEdit } from '@glossator/names';
import { type Problem, tell } from '../problem.js';
import type { LocatedDocument, Path } from './document.js';

/** As much of a JSON Schema as is needed to find the part that speaks of a place in a document. */
interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly propertyNames?: { readonly enum?: readonly string[] };
}

/** The documents that are read from disk: file stems of their schemas. */
const VALIDATORS = {
  'person-record': validators.PersonRecord,
  'organization-record': validators.OrganizationRecord,
  'event-record': validators.EventRecord,
  'work-record': validators.WorkRecord,
  'place-record': validators.PlaceRecord,
  'concept-record': validators.ConceptRecord,
  'source-record': validators.SourceRecord,
  dataset: validators.DatasetRecord,
  redirects: validators.Redirects,
  config: validators.Configuration,
  person: published.Person,
  organization: published.Organization,
  event: published.Event,
  work: published.Work,
  place: published.Place,
  concept: published.Concept,
  source: published.Source,
  redirect: published.Redirect,
  'index-entry': published.IndexEntry,
  search: published.SearchTable,
  vocabularies: published.Vocabularies,
  manifest: published.Manifest,
} as const satisfies Readonly<Record<string, validators.Validator>>;

export type DocumentType = keyof typeof VALIDATORS;

/** What the build computes and a record must not say. */
const COMPUTED = new Set(['id', 'kind', 'label', 'claim', 'bounds', 'inverseRelations', 'participations']);

const toPath = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/u.test(part) ? Number(part) : part));

const own = (nodes: Readonly<Record<string, SchemaNode>> = {}, key: string | number): SchemaNode =>
  Object.hasOwn(nodes, key) ? (nodes[key] ?? {}) : {};

/** The part of a schema that speaks of a place in a document: found by walking both, since a validator does not tell. */
function schemaAt(type: DocumentType, path: Path): SchemaNode & { readonly name: string } {
  const root = schemas[type] as SchemaNode;
  const resolve = (node: SchemaNode, name: string): SchemaNode & { readonly name: string } => {
    const definition = node.$ref?.slice('#/$defs/'.length);
    return definition === undefined ? { ...node, name } : { ...own(root.$defs, definition), name: definition };
  };
  return path.reduce(
    (node, key) => resolve((typeof key === 'number' ? node.items : own(node.properties, key)) ?? {}, ''),
    resolve(root, root.title ?? ''),
  );
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null)?.[key], data);

/** What nests too deep to be printed, or is too long, throws. */
function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return 'something that cannot be shown';
  }
}

const shown = (value: unknown): string => {
  const text = asJson(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const TYPES: Readonly<Record<string, string>> = {
  object: 'a map (key: value)',
  array: 'a list (- item)',
  string: 'a text',
  integer: 'a whole number',
};

function wrongType(wanted: string, value: unknown, written: string | undefined): string {
  const expected = TYPES[wanted] ?? `a ${wanted}`;
  const scalar = ['number', 'boolean'].includes(typeof value);
  const cure = wanted === 'string' && scalar ? `: put it in quotes ("${written ?? value}")` : '';
  return `found ${value === null ? 'nothing' : scalar ? (written ?? shown(value)) : shown(value)}, expected ${expected}${cure}.`;
}

function unknownProperty(name: string, type: DocumentType, { properties = {} }: SchemaNode): string {
  if (COMPUTED.has(name) && type.endsWith('-record')) return `"${name}" is computed by the build: remove it.`;
  const near = Object.keys(properties).find((other) => withinOneEdit(other, name));
  return `"${name}" is not a property here: ${near === undefined ? 'remove it or correct its spelling.' : `did you mean "${near}"?`}`;
}

function missing(name: string, { properties = {} }: SchemaNode): string {
  const meaning = own(properties, name).description;
  return `"${name}" is missing: expected it here${meaning === undefined ? '.' : `: ${meaning}`}`;
}

function unknownName(name: string, { propertyNames }: SchemaNode): string {
  const known = propertyNames?.enum ?? [];
  const near = known.find((other) => withinOneEdit(other, name));
  return `"${name}" is not known here: ${near === undefined ? `expected one of ${known.join(', ')}.` : `did you mean "${near}"?`}`;
}

const CONDITIONS: Readonly<Record<string, string>> = {
  Name: 'expected "seen" (where a source prints it) or "cite" (the source that gives it).',
  HistoricalDate: 'expected "edtf" or "relative", one of the two.',
  Redirect: 'expected "to" with one id for moved, two or more for split, none for withdrawn.',
};

const conditionFor = ({ name }: { readonly name: string }): string =>
  CONDITIONS[name.replace(/Record$/u, '')] ?? 'matches none of the forms allowed here.';

function sentence(error: ValidationError, file: LocatedDocument, type: DocumentType, path: Path): string {
  const { keyword, params } = error;
  const value = valueAt(file.data, path);
  const schema = schemaAt(type, path);
  switch (keyword) {
    case 'type':
      return wrongType(String(params['type']), value, file.written(path));
    case 'required':
      return missing(String(params['missingProperty']), schema);
    case 'additionalProperties':
      return unknownProperty(String(params['additionalProperty']), type, schema);
    case 'propertyNames':
      return unknownName(String(params['propertyName']), schema);
    case 'enum':
      return `found ${shown(value)}, expected one of ${(params['allowedValues'] as string[]).join(', ')}.`;
    case 'const':
      return `found ${shown(value)}, expected ${shown(params['allowedValue'])}.`;
    case 'dependentRequired':
      return `"${String(params['property'])}" needs "${String(params['missingProperty'])}" beside it.`;
    case 'minItems':
      return schema.name === 'Citations'
        ? 'the list is empty: name a source.'
        : 'the list is empty: add an item or remove it.';
    case 'minimum':
    case 'maximum':
      return `found ${shown(value)}, expected a number ${String(params['comparison'])} ${String(params['limit'])}.`;
    case 'minLength':
      return 'the text is empty: write it, or remove the property.';
    case 'maxLength':
      return `${shown(value)} is too long: at most ${String(params['limit'])} characters.`;
    case 'anyOf':
    case 'oneOf':
      return conditionFor(schema);
    default:
      return `found ${shown(value)}, expected: ${schema.description ?? error.message ?? keyword}`;
  }
}

/** The branches of an anyOf or oneOf fail one by one, and so does a name of a map: what they amount to comes by itself. */
const isPart = ({ schemaPath }: ValidationError): boolean =>
  /\/(?:(?:anyOf|oneOf)\/\d|propertyNames\/)/u.test(schemaPath);

/** What is wrong with a document, in the words of its schema; empty where nothing is. */
export function validate(file: LocatedDocument, type: DocumentType): Problem[] {
  const validator: validators.Validator = VALIDATORS[type];
  if (validator(file.data)) return [];
  const errors = (validator.errors ?? []).filter((error) => !isPart(error) && error.keyword !== 'if');
  return tell(file.path, errors, (error) => {
    const path = toPath(error.instancePath);
    const message = sentence(error, file, type, path);
    const where = path.length > 0 ? `${path.join('.')}: ` : '';
    const key = error.params['additionalProperty'] ?? error.params['propertyName'];
    return typeof key === 'string'
      ? file.problemAtKey(path, key, `${where}${message}`)
      : file.problem(path, `${where}${message}`);
  });
}
