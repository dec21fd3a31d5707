// All pages of the site, as a Map of file to text: the same dataset, the same bytes.
import { all, eventsBetween } from '@glossator/party-opposition/api';
import { entityPage, link, pathOf } from './entity.mjs';
import { html, page } from './html.mjs';

const INDEXES = [
  ['person', 'people', 'People'],
  ['org', 'organizations', 'Organizations'],
  ['event', 'events', 'Events'],
  ['work', 'works', 'Works'],
  ['place', 'places', 'Places'],
  ['concept', 'concepts', 'Concepts'],
];

/** Where it stands in an alphabet: people by their last name, without numerals and titles of land; others without article. */
function sortKey({ kind, label }) {
  const plain = label.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
  if (kind !== 'person') return plain.replace(/^(THE|AN?) /, '');
  const words = plain.split(/ (?:OF|WHO) /)[0].split(' ');
  const last = words.findLast((word) => !/^[IVX]+$/.test(word)) ?? plain;
  return `${last} ${plain}`;
}

const letterOf = (key) => /[A-Z]/.exec(key)?.[0] ?? '#';

const idOf = (letter) => (letter === '#' ? 'others' : letter.toLowerCase());

function letters(entities) {
  const keyed = entities.map((entity) => ({ entity, key: sortKey(entity) }));
  keyed.sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key));
  const groups = new Map();
  for (const { entity, key } of keyed) groups.set(letterOf(key), [...(groups.get(letterOf(key)) ?? []), entity]);
  return [...groups];
}

function indexPage(title, entities, dates) {
  const groups = letters(entities);
  const line = (entity) => html`<li>${link(entity, '')} <span class="remarks">${dates.get(entity.id)}</span></li>\n`;
  return page(
    title,
    '',
    html`<h1>${title}</h1>
<nav aria-label="Letters">
${groups.map(([letter]) => html`<a href="#${idOf(letter)}">${letter}</a>\n`)}</nav>
${groups.map(([letter, list]) => html`<h2 id="${idOf(letter)}">${letter}</h2>\n<ul>\n${list.map(line)}</ul>\n`)}`,
  );
}

const homePage = (dataset) =>
  page(
    dataset.title,
    '',
    html`<h1>${dataset.title}</h1>
<ul>
${INDEXES.map(([kind, file, title]) => html`<li><a href="${file}.html">${title}</a> <span class="remarks">${all(dataset, kind).length}</span></li>\n`)}</ul>
<p class="remarks">${dataset.name} ${dataset.version}. Where a day has two numbers, the first is Old Style (Julian), the one in
brackets New Style.</p>`,
  );

/** An id that is no longer live keeps its page, which says where it leads. */
function redirectPage({ entities }, { id, to = [], reason }) {
  const found = to.map((each) => entities.get(each)).filter((entity) => entity !== undefined);
  const list = found.map((entity) => html`<li>${link(entity)}</li>\n`);
  return page(id, '../', html`<h1>${id}</h1>\n<p>${reason}</p>\n${list.length > 0 && html`<ul>\n${list}</ul>`}`);
}

/** @param dataset as `load()` of a data package gives it */
export function pagesOf(dataset) {
  const dates = new Map(dataset.index.map((entry) => [entry.id, entry.dates]));
  const order = new Map(eventsBetween(dataset, '-9999', '9999').map(({ event }, at) => [event.id, at]));
  const pageOf = (entity) => entityPage(dataset, entity, { dates: dates.get(entity.id), order });
  return new Map([
    ['index.html', homePage(dataset)],
    ...INDEXES.map(([kind, file, title]) => [`${file}.html`, indexPage(title, all(dataset, kind), dates)]),
    ...[...dataset.redirects.values()].map((redirect) => [pathOf(redirect.id), redirectPage(dataset, redirect)]),
    ...[...dataset.entities.values()].map((entity) => [pathOf(entity.id), pageOf(entity)]),
  ]);
}
