import type { ClassTerm, RelationType, RoleTerm, Vocabularies } from '@glossator/model';
import { type Table, type TableSpec, writeTable } from './table.js';

interface Row {
  readonly vocabulary: string;
  readonly term: ClassTerm & Partial<Omit<RelationType, keyof ClassTerm> & Omit<RoleTerm, keyof ClassTerm>>;
}

const TERMS: TableSpec<Row> = {
  name: 'terms',
  description: 'The words of roles, relations and classes, with what they are in other vocabularies.',
  primaryKey: ['vocabulary', 'id'],
  columns: [
    {
      name: 'vocabulary',
      description: 'roles, relationTypes, eventClasses, workClasses or organizationClasses',
      of: ({ vocabulary }) => vocabulary,
      required: true,
    },
    { name: 'id', description: 'the word', of: ({ term }) => term.id, required: true },
    { name: 'label', description: 'for readers', of: ({ term }) => term.label, required: true },
    { name: 'definition', description: 'what it means', of: ({ term }) => term.definition, required: true },
    { name: 'inverse', description: 'of a relation: the word from the other side', of: ({ term }) => term.inverse },
    { name: 'inverseLabel', description: 'that word for readers', of: ({ term }) => term.inverseLabel },
    {
      name: 'needsLivingPerson',
      description: 'of a role: whether only a person alive at the time can fill it',
      datatype: 'boolean',
      of: ({ term }) => term.needsLivingPerson,
    },
    { name: 'schemaOrg', description: 'the same in schema.org', of: ({ term }) => term.mappings?.schemaOrg },
    { name: 'cidocCrm', description: 'the same in CIDOC-CRM', of: ({ term }) => term.mappings?.cidocCrm },
    { name: 'tei', description: 'the same in TEI', of: ({ term }) => term.mappings?.tei },
  ],
};

export const termTable = (vocabularies: Vocabularies): Table =>
  writeTable(
    TERMS,
    Object.entries(vocabularies).flatMap(([vocabulary, terms]: [string, Row['term'][]]) =>
      terms.map((term): Row => ({ vocabulary, term })),
    ),
  );
