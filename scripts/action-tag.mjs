// npm run action-tag: workflows name the GitHub Action by a major version (v1), which is the newest release of the command line
// with that number. Run after each release, it moves nothing where nothing is new.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'packages/cli/package.json'), 'utf8'));
const git = (...args) => execFileSync('git', args, { cwd: root, stdio: 'inherit' });

const tag = `v${version.split('.')[0]}`;
git('tag', '--force', tag, `refs/tags/${name}@${version}^{commit}`);
git('push', '--force', 'origin', `refs/tags/${tag}`);
