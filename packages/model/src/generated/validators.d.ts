/** A problem that a validator found: where in the document (a JSON Pointer) and which keyword of the schema says so. */
export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Says whether a document has the right shape; leaves every problem found in `errors`. */
export interface Validator {
  (document: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

export const PersonRecord: Validator;
export const OrganizationRecord: Validator;
export const EventRecord: Validator;
export const WorkRecord: Validator;
export const PlaceRecord: Validator;
export const ConceptRecord: Validator;
export const SourceRecord: Validator;
export const DatasetRecord: Validator;
export const Redirects: Validator;
export const Configuration: Validator;
export const Baseline: Validator;
