import type { Problem } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';
import { checkCitations } from './citations.js';
import { checkClaims } from './claims.js';
import { checkDates } from './dates.js';
import { checkLives } from './lives.js';
import { checkNames } from './names.js';
import { checkOrder } from './order.js';
import { checkRedirects } from './redirects.js';
import { checkReferences } from './references.js';
import { checkRings } from './rings.js';
import { checkSources } from './sources.js';
import { checkTerms } from './terms.js';
import { checkVocabulary } from './vocabulary.js';

/** What holds between the records, one invariant a file. Each runs whatever the others find. */
export const CHECKS: readonly ((set: RecordSet) => Problem[])[] = [
  checkCitations,
  checkClaims,
  checkDates,
  checkLives,
  checkNames,
  checkOrder,
  checkRedirects,
  checkReferences,
  checkRings,
  checkSources,
  checkTerms,
  checkVocabulary,
];
