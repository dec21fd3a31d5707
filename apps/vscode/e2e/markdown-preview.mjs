// @ts-check
// Markdown's own preview, which VS Code shows in a frame within a frame.

import { until } from './until.mjs';

/**
 * @typedef {object} Shown
 * @property {string} text what the reader sees of the element
 * @property {string} className
 * @property {string} title
 */

/**
 * The references of the preview that is open, once there are some and none is still being looked up.
 *
 * @param {import('./window.mjs').Window} window
 * @param {(shown: Shown[]) => boolean} ready
 * @returns {Promise<{ references: Shown[], html: string }>}
 */
export async function previewed({ page }, ready) {
  /** @type {Shown[]} */
  let references = [];
  const html = await until(
    async () => {
      for (const frame of page.frames()) {
        const found = await frame.evaluate(readReferences).catch(() => undefined);
        if (found === undefined || found.references.length === 0) continue;
        references = found.references;
        if (ready(references)) return found.html;
      }
      return undefined;
    },
    { timeout: 45_000 },
  );
  if (html === undefined) throw new Error(`the preview does not get ready: ${JSON.stringify(references)}`);
  return { references, html };
}

/** Runs in the frame. */
function readReferences() {
  return {
    references: [...document.querySelectorAll('.markdown-body .glossator')].map((element) => ({
      text: element.textContent ?? '',
      className: element.className,
      title: element.getAttribute('title') ?? '',
    })),
    html: document.querySelector('.markdown-body')?.innerHTML ?? '',
  };
}
