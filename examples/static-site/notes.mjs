// What claims rest on: numbers in the text, and the list at the end of the page that they lead to.
import { citationsOf } from '@glossator/party-opposition/api';
import { html } from './html.mjs';

/** The address of a copy as a link, wherever it stands in a citation. */
function linked(text, address) {
  if (address === undefined || !/^https?:/.test(address)) return text;
  const [before, ...behind] = text.split(address);
  return html`${before}<a href="${address}">${address}</a>${behind.join(address)}`;
}

/** The notes of one page: `to` numbers what a claim cites, `list` prints all that was cited. */
export function createNotes(dataset) {
  const numbers = new Map();
  const entries = [];

  const numberOf = ({ citation, text }) => {
    const key = JSON.stringify([text, citation.asPrinted, citation.note]);
    if (!numbers.has(key)) {
      const printed = citation.asPrinted === undefined ? undefined : html`: <q>${citation.asPrinted}</q>`;
      const remark = citation.note === undefined ? undefined : html` (${citation.note})`;
      entries.push(html`${linked(text, citation.via?.address)}${printed}${remark}`);
      numbers.set(key, entries.length);
    }
    return numbers.get(key);
  };

  return {
    to: (claim) =>
      citationsOf(dataset, claim)
        .map(numberOf)
        .map((n) => html`<sup><a href="#note-${n}" aria-label="note ${n}">${n}</a></sup>`),
    list: () =>
      html`<h2>Sources</h2>
<ol class="notes">
${entries.map((entry, at) => html`<li id="note-${at + 1}">${entry}</li>\n`)}</ol>`,
  };
}
