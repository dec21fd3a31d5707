import eventClasses from '../vocabularies/event-classes.json' with { type: 'json' };
import organizationClasses from '../vocabularies/organization-classes.json' with { type: 'json' };
import relationTypes from '../vocabularies/relation-types.json' with { type: 'json' };
import roles from '../vocabularies/roles.json' with { type: 'json' };
import workClasses from '../vocabularies/work-classes.json' with { type: 'json' };
import type { Vocabularies } from './generated/types.js';

/** The terms that every dataset may use; a dataset may add its own in dataset.yaml. */
export const baseVocabularies: Vocabularies = {
  roles,
  relationTypes: relationTypes as Vocabularies['relationTypes'],
  eventClasses,
  workClasses,
  organizationClasses,
};
