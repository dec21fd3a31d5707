import { ambiguousMention } from './ambiguous-mention.js';
import { anachronism } from './anachronism.js';
import { contestedFact } from './contested-fact.js';
import { dateConflict } from './date-conflict.js';
import { inconsistentSpelling } from './inconsistent-spelling.js';
import { labelMismatch } from './label-mismatch.js';
import { malformedReference } from './malformed-reference.js';
import { movedReference, splitReference, withdrawnReference } from './redirected.js';
import type { Rule } from './rule.js';
import { unknownDirective } from './unknown-directive.js';
import { unknownPrefix } from './unknown-prefix.js';
import { unknownReference } from './unknown-reference.js';
import { unlinkedMention } from './unlinked-mention.js';
import { unreadBlock } from './unread-block.js';
import { unusedDirective } from './unused-directive.js';
import { wrongKind } from './wrong-kind.js';

/** Every rule there is. A new one is also named in packages/model/schemas/config.schema.json. */
export const RULES: readonly Rule[] = [
  unknownReference,
  unknownPrefix,
  malformedReference,
  wrongKind,
  movedReference,
  splitReference,
  withdrawnReference,
  labelMismatch,
  dateConflict,
  anachronism,
  contestedFact,
  ambiguousMention,
  unlinkedMention,
  inconsistentSpelling,
  unreadBlock,
  unknownDirective,
  unusedDirective,
];
