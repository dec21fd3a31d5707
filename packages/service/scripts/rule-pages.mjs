// What is written of the rules: what the comment of a rule says, and what the rule says of its own examples. Each has a page,
// docs/rules/<code>.md; reports that carry their own help have the same from src/rules/help.json.
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const root = path.join(import.meta.dirname, '..');
const rules = path.join(root, 'src/rules');

/** Where the pages lie. */
export const PAGES = path.join(root, '../../docs/rules');

/** Where the help lies that goes with a report. */
export const HELP = path.join(rules, 'help.json');

/** How often a rule was right about test/corpus; written by what measures it. */
const FIGURES = path.join(root, '../../test/corpus/figures.json');

/** The service and the dataset of its tests, as a module: sources are TypeScript. */
async function serviceOfTests() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    stdin: {
      contents: "export * from './src/index.ts'; export { opposition } from './test/dataset.ts';",
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
  });
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The comments of rules, by their code, without the stars. */
function commentsOfRules() {
  const files = fs.readdirSync(rules).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const texts = files.map((name) => fs.readFileSync(path.join(rules, name), 'utf8'));
  const comments = texts.flatMap((text) => [...text.matchAll(/\/\*\*\n((?: \*.*\n)+?) \*\//gu)]);
  const plain = comments.map(([, lines]) => lines.replaceAll(/^ \* ?/gmu, ''));
  return new Map(plain.filter((text) => text.startsWith('# ')).map((text) => [/^# (\S+)/u.exec(text)[1], text]));
}

/** The examples behind "Wrong:" or "Right:"; ⏎ stands for the end of a line. */
function examplesOf(comment, word) {
  const line = comment.split('\n').find((each) => each.startsWith(`${word}: `)) ?? '';
  return [...line.matchAll(/`([^`]+)`/gu)].map(([, example]) => example.replaceAll('⏎', '\n'));
}

const fence = (text, language) => `\`\`\`${language}\n${text}\n\`\`\``;

/** What a rule says of a note, with the fixes that it offers. */
function verdict({ service, asText }, example, code) {
  const findings = service.check(service.parse(example)).filter(({ rule }) => rule === code);
  return findings.flatMap(({ message, fixes = [] }) => [
    `> ${asText(message)}`,
    fixes.map(({ title, safe }) => `- ${asText(title)}${safe ? ' (safe)' : ''}`).join('\n'),
  ]);
}

function configuring({ code, severity }) {
  const isOff = severity === 'off';
  return [
    isOff
      ? 'It is off until `glossator.config.json` turns it on:'
      : 'It can be `off`, `hint`, `info`, `warning` or `error` in `glossator.config.json`:',
    fence(`{ "rules": { "${code}": "${isOff ? 'warning' : 'off'}" } }`, 'json'),
  ];
}

/** What is found in a comment to the checker is mended there. */
const ABOUT_DIRECTIVES = ['unknown-directive', 'unused-directive'];

const ignoring = ({ code }) =>
  ABOUT_DIRECTIVES.includes(code)
    ? []
    : [
        'To let it stand in one place, say why in front of the block. `glossator-ignore-line` covers the line that it stands in, `glossator-ignore-file` the note:',
        fence(`<!-- glossator-ignore ${code}: the reason -->`, 'markdown'),
      ];

const alarms = (count) => `${count} false ${count === 1 ? 'alarm' : 'alarms'}`;

function measured({ code }, { open = {}, sealed = {} }) {
  const [lay, was] = [open, sealed].map((figures) => (Object.hasOwn(figures, code) ? figures[code] : undefined));
  if (lay === undefined && was === undefined) return [];
  const none = { found: 0, expected: 0, falseAlarms: 0 };
  const { found, expected, falseAlarms } = was ?? none;
  const unseen =
    expected === 0
      ? 'None was among the sentences that were sealed until the rule was first finished.'
      : `Of ${expected} that were sealed until the rule was first finished it finds ${found} today, with ${alarms(falseAlarms)}.`;
  const seen = lay ?? none;
  return [
    '## How often it is right',
    `Of the ${seen.expected} mistakes of this kind that lay open in [the corpus](../../test/corpus/README.md) while it was made it finds ${seen.found}, with ${alarms(seen.falseAlarms)}. ${unseen}`,
  ];
}

/** A report is read where no page lies beside it: of a link to one its label stays. */
const unlinked = (text) => text.replaceAll(/\[([^\]]+)\]\(\.[^)]*\)/gu, '$1');

/** The description of a rule as one line, its help as Markdown, both without links to other pages; and its page. */
function textsOf(rule, comment, make, figures) {
  const { code, severity } = rule;
  const [text] = comment.slice(comment.indexOf('\n')).split(/^(?:Wrong|Right): /mu);
  const checker = make(severity === 'off' ? { rules: { [code]: 'warning' } } : {});
  const wrong = examplesOf(comment, 'Wrong').flatMap((example) => [
    fence(example, 'markdown'),
    ...verdict(checker, example, code),
  ]);
  const right = examplesOf(comment, 'Right').map((example) => fence(example, 'markdown'));
  const applied = wrong.some((part) => part.includes(' (safe)'))
    ? 'What is marked as safe is applied by `glossator check --fix`; an editor offers it all.'
    : 'An editor offers these; `glossator check --fix` applies none of them, since only the writer knows what is meant.';
  const help = [
    `Severity by default: **${severity}**`,
    text.trim(),
    ...(wrong.length === 0 ? [] : ['## Wrong', ...wrong, applied]),
    ...(right.length === 0 ? [] : ['## Right', ...right]),
    '## Severity and exceptions',
    ...configuring(rule),
    ...ignoring(rule),
  ];
  const joined = (parts) => `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  return {
    description: unlinked(text.trim()).replaceAll(/\s+/gu, ' '),
    help: unlinked(joined(help)),
    page: joined([`# ${code}`, ...help, ...measured(rule, figures)]),
  };
}

/** Every page by the name of its file, and the text of help.json. */
export async function rulePages() {
  const { createLanguageService, escapeMarkdown, opposition, RULES } = await serviceOfTests();
  const make = (config) => ({
    service: createLanguageService({ datasets: [opposition], config, logger: console }),
    asText: escapeMarkdown,
  });
  const figures = fs.existsSync(FIGURES) ? JSON.parse(fs.readFileSync(FIGURES, 'utf8')) : {};
  const comments = commentsOfRules();
  const texts = RULES.map((rule) => {
    const comment = comments.get(rule.code);
    if (comment === undefined) throw new Error(`no comment in src/rules begins with "# ${rule.code}"`);
    return { code: rule.code, ...textsOf(rule, comment, make, figures) };
  });
  const help = Object.fromEntries(texts.map(({ code, description, help }) => [code, { description, help }]));
  return {
    pages: new Map(texts.map(({ code, page }) => [`${code}.md`, page])),
    help: `${JSON.stringify(help, null, 2)}\n`,
  };
}
