import { test } from 'vitest';
import { expectExamplesHold, ruleChecker } from '../../test/service.js';
import source from './unlinked-mention.ts?raw';

const check = ruleChecker('unlinked-mention');

test('the examples of its page', () => expectExamplesHold(source, 'unlinked-mention'));

test('each is marked, the first offers to link all', () => {
  check(
    '⟦Trotsky⟧’s note. [Trotsky](person:leon-trotsky) and ⟦Leon Trotsky⟧.',
    {
      says: '"Trotsky" is person:leon-trotsky and is not linked.',
      entity: 'person:leon-trotsky',
      fixes: [
        'ask | Link to Leon Trotsky (person:leon-trotsky) | [Trotsky](person:leon-trotsky)’s note. [Trotsky](person:leon-trotsky) and Leon Trotsky.',
        'ask | Link all 2 mentions of Leon Trotsky in this note | [Trotsky](person:leon-trotsky)’s note. [Trotsky](person:leon-trotsky) and [Leon Trotsky](person:leon-trotsky).',
      ],
    },
    {
      fixes: [
        'ask | Link to Leon Trotsky (person:leon-trotsky) | Trotsky’s note. [Trotsky](person:leon-trotsky) and [Leon Trotsky](person:leon-trotsky).',
      ],
    },
  );
});

test('who is shared, or only perhaps meant, is not sure', () => check('Kuznetzov and Мясников.'));

test('what is no prose is left alone', () => {
  check('`Trotsky` <b title="Trotsky"> <!-- Trotsky --> <https://example.org/Trotsky>\n\n    Trotsky');
});
