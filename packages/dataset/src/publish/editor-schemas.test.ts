import { baseVocabularies } from '@glossator/model';
import { schemas } from '@glossator/model/schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MINIMAL } from '../../test/minimal.js';
import { editorSchemas } from './editor-schemas.js';

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
// What only editors read.
ajv.addVocabulary(['patternErrorMessage', 'defaultSnippets']);

const editorSchema = (stem: string, vocabularies = baseVocabularies): object =>
  editorSchemas(vocabularies).get(stem) ?? {};

const WRONG = ['No Form!', '', 5, null, [], {}, ['x'], { x: 1 }];

/** A document with each of its values replaced, one at a time, by what is wrong nearly everywhere. */
function* changed(document: unknown): Generator<unknown> {
  yield* WRONG;
  if (document === null || typeof document !== 'object') return;
  for (const [key, value] of Object.entries(document)) {
    for (const other of changed(value)) {
      yield Array.isArray(document)
        ? document.map((item, at) => (String(at) === key ? other : item))
        : { ...document, [key]: other };
    }
  }
  if (!Array.isArray(document)) yield { ...document, unknown: true };
}

describe('the schema for editors', () => {
  it.each([
    ['person-record', 'people/ann-lee.yaml'],
    ['organization-record', 'organizations/guild.yaml'],
    ['event-record', 'events/fair.yaml'],
    ['event-record', 'events/after-the-fair.yaml'],
    ['source-record', 'sources/book.yaml'],
    ['dataset', 'dataset.yaml'],
  ])('of a %s asks for what the schema asks for: %s', (stem, file) => {
    const ours = ajv.compile(schemas[stem] ?? false);
    const theirs = ajv.compile(editorSchema(stem));
    const document = parse(MINIMAL[file] ?? '');
    expect(theirs(document)).toBe(true);
    const variants = [...changed(document)];
    expect(variants.some((variant) => ours(variant))).toBe(true);
    expect(variants.filter((variant) => ours(variant) !== theirs(variant))).toEqual([]);
  });

  it('offers the terms of the dataset, each with its meaning', () => {
    const own = { id: 'glass-blower', label: 'glass-blower', definition: 'Blew glass.', needsLivingPerson: true };
    const roles = [...baseVocabularies.roles, own];
    const text = JSON.stringify(editorSchema('event-record', { ...baseVocabularies, roles }));
    expect(text).toContain('{"label":"glass-blower","description":"Blew glass.","body":"glass-blower"}');
    expect(text.match(/"label":"signatory"/gu)).toHaveLength(1);
  });

  it.each(['person', 'organization', 'event', 'work', 'place', 'concept'])(
    'of an addition to a %s asks for nothing by itself, and for the same of what is there',
    (stem) => {
      const addition = ajv.compile(editorSchema(`${stem}-addition`));
      const claim = { value: 'Known for it.', cite: [{ source: 'book' }] };
      expect(addition({ description: [claim] })).toBe(true);
      expect(addition({})).toBe(false);
      expect(addition({ description: [{ ...claim, cite: [] }] })).toBe(false);
      expect(addition({ descriptions: [claim] })).toBe(false);
    },
  );
});
