import { describe, expect, test } from 'vitest';
import { frontMatterEnd } from './front-matter.js';

describe('frontMatterEnd', () => {
  /** `|` marks where the note begins; without it there is no front matter. */
  const check = (marked: string): void =>
    test(JSON.stringify(marked), () => {
      expect(frontMatterEnd(marked.replace('|', ''))).toBe(Math.max(marked.indexOf('|'), 0));
    });

  check('---\ntitle: a\n---|\ntext');
  check('---\ntitle: a\n---|');
  check('---\ntitle: a\n...|\ntext');
  check('---\n---|\n');
  check('--- \t\na: b\n--- \t|\ntext');
  check('---\r\na: b\r\n---|\r\ntext');
  check('---\ra: b\r---|\rtext');
  // The first end counts, and only a whole line is one.
  check('---\na: b\n---|\nc\n---\n');
  check('---\na: ---\n --- \n----\n---|\n');
  check('---\na: b\n---x\n....\n---|\n');

  // TOML, which only its own marks end.
  check('+++\nt = "a"\n+++|\ntext');
  check('+++\r\na = 1\r\n---\r\n...\r\n+++|\r\ntext');
  check('---\na: b\n+++\n---|\ntext');
  check('+++\na = 1\n---\n');
  check('++++\na = 1\n+++\n');

  // None: not the first line, never closed, no marks.
  check('');
  check('text\n---\na: b\n---\n');
  check('\n---\na: b\n---\n');
  check('---\na: b\n');
  check('---');
  check('---\n');
  check('----\na: b\n---\n');
  check(' ---\na: b\n---\n');
  check('...\na: b\n---\n');
  // Whoever reads the file takes its byte order mark away.
  check('\uFEFF---\na: b\n---\n');
});
