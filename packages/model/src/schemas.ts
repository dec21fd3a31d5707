import documents from './generated/schemas.json' with { type: 'json' };

/**
 * Every schema as a self-contained JSON Schema 2020-12 document, by file name: `person` is the published form,
 * `person-record` what a curator writes, `config` the configuration, `output-check` what `check --format json` prints.
 */
export const schemas = documents as unknown as Readonly<Record<string, object>>;
