/** The example of linked data in docs/data-model.md does what it says. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './published.js';

const DOCUMENT = path.join(ROOT, '../../docs/data-model.md');
const EXAMPLE =
  /<!-- example: [^>]+-->\n\n```js\n(?<code>[\s\S]+?)```\n\n```text\n(?<output>[\s\S]+?)```\n\n<!-- end of example/u;

it('prints what stands below it', () => {
  const { code = '', output } = EXAMPLE.exec(fs.readFileSync(DOCUMENT, 'utf8'))?.groups ?? {};
  const args = ['--no-warnings', '--input-type=module', '--eval', code];
  expect(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })).toBe(output);
});
