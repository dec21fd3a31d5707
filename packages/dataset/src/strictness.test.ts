/** What a build does not absorb: each was once accepted without a word. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, records, refused } from '../test/folder.js';
import { type Changes, check, edit } from '../test/minimal.js';
import { buildFolder } from './node/build.js';

const ANN = 'people/ann-lee.yaml';

describe('in a record', () => {
  it.each<[string, Changes, string[]]>([
    [
      'a role of the living filled by a body',
      edit('events/fair.yaml', 'entity: person:ann-lee', 'entity: org:guild'),
      [
        'events/fair.yaml:7:32: participants.0.role: "speaker" is filled by a person, not by org:guild: choose another role.',
      ],
    ],
    [
      'a name with a line feed',
      edit(ANN, 'text: Lee', 'text: "Le\\ne"'),
      [`${ANN}:3:13: names.1.text: expected letters or digits on one line, without control characters.`],
    ],
    [
      'a name that turns the direction of writing round',
      edit(ANN, 'text: Lee', 'text: "Lee\\u202E"'),
      [`${ANN}:3:13: names.1.text: expected letters or digits on one line, without control characters.`],
    ],
    [
      'a name without a letter',
      edit(ANN, 'text: Lee', 'text: "??"'),
      [`${ANN}:3:13: names.1.text: expected letters or digits on one line, without control characters.`],
    ],
    [
      'a redirect that names an id twice',
      edit('redirects.yaml', 'kind: moved, to: [person:ann-lee]', 'kind: split, to: [person:ann-lee, person:ann-lee]'),
      ['redirects.yaml:1:43: "to" names an id twice: each once.'],
    ],
    [
      'a tag that means nothing here',
      edit(ANN, 'text: Lee', 'text: !name Lee'),
      [`${ANN}:3:13: Unresolved tag: !name. Expected valid YAML: check quotes, colons and indentation here.`],
    ],
    [
      'a second document',
      edit('organizations/guild.yaml', 'names:', '---\nnames:'),
      ['organizations/guild.yaml:2:1: a second document begins here: expected one a file, without a line "---".'],
    ],
    [
      'nothing to tell what is missing',
      edit('organizations/guild.yaml', 'class: union\n', ''),
      [
        'organizations/guild.yaml:1:1: "class" is missing: expected it here: A class of its vocabulary: party, faction, committee, and so on.',
      ],
    ],
  ])('%s', (_, changes, expected) => check(changes, expected));
});

describe('in a folder', () => {
  it('a file that is not UTF-8', async () => {
    const root = folder(records());
    fs.writeFileSync(path.join(root, ANN), Buffer.from('note: caf\xe9\n', 'latin1'));
    expect(await refused(buildFolder(root))).toContain(`${ANN}: cannot be read: it is not UTF-8, save it as UTF-8.`);
  });

  it('a folder with a slip in its name', async () => {
    const root = folder({ ...records(), 'persons/bob.yaml': '{}', 'test/x.yaml': '{}', 'notes/x.md': '' });
    expect(await refused(buildFolder(root))).toMatch(/^persons: no folder of records: expected one of people, /u);
  });
});
