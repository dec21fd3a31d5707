import type { Spelling } from '@glossator/model';
import type { NamedEntity } from './name-index.js';

export type Linking = 'sure' | 'candidate' | 'never';

/**
 * Whether a spelling in prose means its entity. What the record says, else: a concept never (its name is an ordinary
 * word), everything else surely.
 */
export const linkingOf = ({ kind }: Pick<NamedEntity, 'kind'>, { linking }: Spelling): Linking =>
  linking ?? (kind === 'concept' ? 'never' : 'sure');
