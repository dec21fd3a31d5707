import path from 'node:path';
import { PACKAGE_EXPORTS } from '@glossator/dataset';
import { type Files, isThere, json } from './scaffold.js';
import { yamlSchemas } from './yaml-schemas.js';

const packageJson = (name: string): string =>
  json({
    name,
    version: '0.1.0',
    description: 'Say in one sentence what this dataset is about',
    license: 'CC0-1.0',
    keywords: ['history', 'dataset'],
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20.19.0' },
    glossatorDataset: './dist/dataset.json',
    exports: PACKAGE_EXPORTS,
    files: ['dist'],
    scripts: { build: 'glossator build .', prepack: 'glossator build .' },
  });

/** In quotes: to YAML 1917 is a number, and null is nothing. */
const datasetYaml = (name: string): string => `name: "${name}"
title: Say what this dataset is about
licence: CC0-1.0
`;

const SOURCE = `# A placeholder. Claims cite it by the name of this file: rename it, for instance to smith-1990.yaml.
type: secondary
title: Example Source
`;

const PERSON = `# A placeholder. The name of this file makes the id, person:example-person: rename it, and write what your sources say.
names:
  - text: Example Person
    lang: en
    kind: preferred
    cite: [{ source: example-source, page: "1", asPrinted: Example Person }]
description:
  - value: A placeholder for the first person of this dataset.
    cite: [{ source: example-source, page: "1", asPrinted: Example Person }]
born:
  - value: { edtf: "1900" }
    certainty: possible
    cite: [{ source: example-source, page: "1", asPrinted: "1900" }]
why: A placeholder, to be replaced by the first person of this dataset.
`;

const EVENT = `# A placeholder. Dates are EDTF and Gregorian: "1925-06-16", "1925-06", "1925", "1925-06-16/1925-06-20".
class: meeting
names:
  - text: Example Meeting
    lang: en
    kind: preferred
    cite: [{ source: example-source, page: "2", asPrinted: Example Meeting }]
when:
  - value: { edtf: "1925-06-16" }
    cite: [{ source: example-source, page: "2", asPrinted: 16 June 1925 }]
participants:
  - entity: person:example-person
    role: participant
    cite: [{ source: example-source, page: "2", asPrinted: Example Person }]
why: A placeholder, to be replaced by the first event of this dataset.
`;

const REDIRECTS = `# An id that was released never stops resolving. When a file is renamed after a release, add:
# - { id: person:old-name, kind: moved, to: [person:new-name], reason: Why., version: 1.1.0 }
[]
`;

const readme = (name: string): string => `# ${name}

People, organizations, events, works, places and concepts, each fact with its source: one YAML file an entity, in
\`people/\`, \`organizations/\`, \`events/\`, \`works/\`, \`places/\` and \`concepts/\`. The name of a file is its id:
\`people/example-person.yaml\` is \`person:example-person\`. The sources that the facts cite are in \`sources/\`.

The example files are placeholders: replace them with what your own sources say.

\`\`\`sh
npm install --save-dev glossator
npx glossator build .
npx glossator show person:example-person
\`\`\`

The build names every mistake with its file, line and cure, and puts the data into \`dist/\`.

In VS Code, open this folder and install the YAML extension of Red Hat, which it recommends: once the dataset is built,
it completes and checks the records while you type.

## Use it

Notes in this folder are checked by \`npx glossator check\`. Notes elsewhere name the dataset in their
\`glossator.config.json\`, as a path (\`{ "datasets": ["./data/${name}"] }\`) or, once it is published, by the name of its package.

## Publish it

Choose a name and a licence in \`package.json\` (the licence in \`dataset.yaml\` too; CC0-1.0 gives the facts to everybody) and
put the text of the licence into \`LICENSE\`. \`npm publish\` builds the data first. Its version says how the data changed:
major when an id is withdrawn, minor for new entities and names, patch for the rest.
`;

const common = (name: string): [string, string][] => [
  ['package.json', packageJson(name)],
  ['README.md', readme(name)],
  ['.gitignore', 'node_modules/\ndist/\n'],
  ['glossator.config.json', json({ datasets: ['./'] })],
  ['.vscode/settings.json', json({ 'yaml.schemas': yamlSchemas('') })],
  ['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml'] })],
];

const records = (name: string): [string, string][] => [
  ['dataset.yaml', datasetYaml(name)],
  ['sources/example-source.yaml', SOURCE],
  ['people/example-person.yaml', PERSON],
  ['events/example-meeting.yaml', EVENT],
  ['redirects.yaml', REDIRECTS],
];

/** A dataset that builds at once. A folder that is one already gets what lies around the records, and no placeholders. */
export const datasetFiles = async (folder: string, name: string): Promise<Files> => {
  const fresh = !(await isThere(path.join(folder, 'dataset.yaml')));
  return new Map([...(fresh ? records(name) : []), ...common(name)]);
};
