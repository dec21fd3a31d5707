import { shellWord } from './shell.js';

/** GitHub reads `${{ }}` in every text: cut in two for the shell, it is one again only there. */
const plain = (text: string): string => shellWord(text).replaceAll('${{', "$''{{");

const run = (command: string): string => `      - run: ${JSON.stringify(command)}\n`;

/**
 * The workflow of GitHub Actions that checks the notes of every pull request, and marks what is wrong beside its line.
 *
 * @param built paths of datasets that lie in the repository as records, so that they have to be built there
 */
export const workflow = (
  built: readonly string[],
): string => `# Checks the references in the notes. "npm ci" installs what package-lock.json names: commit that file too.
name: Notes

on:
  pull_request:
  push:
    branches: [main, master]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/setup-node@v7
        with:
          node-version: 24
          cache: npm
${[
  'npm ci',
  ...built.map((folder) => `npx --no-install glossator build ${plain(folder)}`),
  'npx --no-install glossator check --format github',
]
  .map(run)
  .join('')}`;
