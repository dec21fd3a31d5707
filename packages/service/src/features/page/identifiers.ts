import type { IdentifierClaim } from '@glossator/model';
import type { About } from './about.js';
import { citedBehind } from './cited.js';
import { brackets, remark } from './claim.js';
import { bounded, item, type Line, link, plain, section, strong } from './text.js';

/** Registers with the address of an entry, and what an entry is called there. */
const REGISTERS: ReadonlyMap<string, { readonly name: string; readonly address: string; readonly id: RegExp }> =
  new Map([
    ['gnd', { name: 'GND', address: 'https://d-nb.info/gnd/', id: /^[\dX-]{1,20}$/u }],
    ['viaf', { name: 'VIAF', address: 'https://viaf.org/viaf/', id: /^\d{1,30}$/u }],
    ['wikidata', { name: 'Wikidata', address: 'https://www.wikidata.org/wiki/', id: /^Q\d{1,20}$/u }],
  ]);

function identifierLine(claim: IdentifierClaim, about: About): Line {
  const { scheme, id } = claim.value;
  const register = REGISTERS.get(scheme);
  const entry = register?.id.test(id) === true ? link(id, `${register.address}${id}`) : plain(id);
  return [
    `${strong(register?.name ?? scheme)} ${entry}`,
    ...brackets(claim, about),
    ...remark(claim),
    ...citedBehind(claim.cite, about.dataset),
  ];
}

/** What other registers call it; with an address where the register is known. */
export const identifiers = (about: About): Line[] =>
  section(
    'Identifiers',
    bounded(about.entity.identifiers ?? [], (claim) => item(identifierLine(claim, about))),
  );
