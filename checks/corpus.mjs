// The labelled sentences of test/corpus, run through the built command line.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { node, root } from './run.mjs';

const sentences = path.join(root, 'test/corpus/sentences');

const yamlIn = (folder) =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();

const piecesIn = (folder) =>
  yamlIn(folder).flatMap((name) => {
    const pieces = parse(fs.readFileSync(path.join(folder, name), 'utf8'));
    return pieces.map((piece, at) => ({ ...piece, id: `${name.replace('.yaml', '')}-${at + 1}` }));
  });

/** The pieces that always lay open, and those that were sealed until the rules were finished. */
export const openPieces = () => piecesIn(sentences);
export const sealedPieces = () => piecesIn(path.join(sentences, 'sealed'));

/** Each file that was sealed, with the digest that it has and the one that it was sealed with. */
export function sealedDigests() {
  const folder = path.join(sentences, 'sealed');
  const lines = fs.readFileSync(path.join(root, 'test/corpus/sealed.sha256'), 'utf8').trim().split('\n');
  const sealed = new Map(
    lines.map((line) => line.split(/\s+\*?/u)).map(([digest, file]) => [path.basename(file), digest]),
  );
  return yamlIn(folder).map((name) => ({
    name,
    digest: createHash('sha256')
      .update(fs.readFileSync(path.join(folder, name)))
      .digest('hex'),
    sealed: sealed.get(name),
  }));
}

/** What the command line finds in each piece, by its id: one run for each configuration. */
function findingsOf(pieces) {
  const scratch = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'glossator-corpus-'));
  const configured = ({ rules }) => JSON.stringify(rules === undefined ? {} : { rules });
  const groups = [...new Set(pieces.map(configured))];
  const found = new Map(pieces.map(({ id }) => [id, []]));
  try {
    for (const [at, config] of groups.entries()) {
      const folder = path.join(scratch, String(at));
      fs.mkdirSync(folder);
      const dataset = path.relative(folder, path.join(root, 'data/party-opposition')).replaceAll(path.sep, '/');
      const text = JSON.stringify({ datasets: [dataset], ...JSON.parse(config) });
      fs.writeFileSync(path.join(folder, 'glossator.config.json'), text);
      const group = pieces.filter((piece) => configured(piece) === config);
      for (const { id, note } of group) fs.writeFileSync(path.join(folder, `${id}.md`), note);
      const run = node(path.join(root, 'packages/cli/bin/glossator.mjs'), ['check', '.', '--format', 'json'], {
        cwd: folder,
      });
      if (run.stderr !== '') throw new Error(run.stderr);
      for (const finding of JSON.parse(run.stdout).findings)
        found.get(path.basename(finding.file, '.md')).push(finding);
    }
  } finally {
    fs.rmSync(scratch, { recursive: true });
  }
  return found;
}

/** Whether a finding lies on what an expectation names. */
function answers({ rule, start, end }, expected, note) {
  const from = note.indexOf(expected.on);
  const overlaps = from < 0 || (start.offset < from + expected.on.length && end.offset > from);
  return rule === expected.rule && overlaps;
}

const show = ({ id, note }, rule, what) => `${id} ${rule}: ${what}\n    ${note.trim().replaceAll('\n', '\n    ')}`;

/** What was expected and found, what was missed, and every false alarm, which is a finding that answers no expectation. */
export function measure(pieces) {
  const found = findingsOf(pieces);
  const [hits, misses, alarms] = [[], [], []];
  for (const piece of pieces) {
    const findings = found.get(piece.id);
    for (const expected of piece.expect) {
      const hit = findings.some((finding) => answers(finding, expected, piece.note));
      if (hit) hits.push({ rule: expected.rule });
      else misses.push({ rule: expected.rule, text: show(piece, expected.rule, `${expected.on} (${piece.why})`) });
    }
    for (const finding of findings) {
      if (piece.expect.some((expected) => answers(finding, expected, piece.note))) continue;
      alarms.push({ rule: finding.rule, severity: finding.severity, text: show(piece, finding.rule, finding.message) });
    }
  }
  return { hits, misses, alarms };
}

/** `{ <rule>: { expected, found, falseAlarms } }`, sorted by rule. */
export function figuresOf({ hits, misses, alarms }) {
  const count = (list, code) => list.filter(({ rule }) => rule === code).length;
  const codes = [...new Set([...hits, ...misses, ...alarms].map(({ rule }) => rule))].sort();
  return Object.fromEntries(
    codes.map((code) => {
      const found = count(hits, code);
      return [code, { expected: found + count(misses, code), found, falseAlarms: count(alarms, code) }];
    }),
  );
}
