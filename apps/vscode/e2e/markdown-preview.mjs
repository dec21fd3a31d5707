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
 * @returns {Promise<{ references: Shown[], html: string, colours: { broken: string, error: string } }>} `error` is that of the editor's theme
 */
export async function previewed({ page }, ready) {
  /** @type {Shown[]} */
  let references = [];
  const shown = await until(
    async () => {
      for (const frame of page.frames()) {
        const found = await frame.evaluate(readReferences).catch(() => undefined);
        if (found === undefined || found.references.length === 0) continue;
        references = found.references;
        if (ready(references)) return found;
      }
      return undefined;
    },
    { timeout: 45_000 },
  );
  if (shown === undefined) throw new Error(`the preview does not get ready: ${JSON.stringify(references)}`);
  return shown;
}

/** Runs in the frame. */
function readReferences() {
  const broken = document.querySelector('.glossator-broken');
  const probe = document.createElement('i');
  probe.style.color = 'var(--vscode-errorForeground)';
  document.body.append(probe);
  const error = getComputedStyle(probe).color;
  probe.remove();
  return {
    references: [...document.querySelectorAll('.markdown-body .glossator')].map((element) => ({
      text: element.textContent ?? '',
      className: element.className,
      title: element.getAttribute('title') ?? '',
    })),
    html: document.querySelector('.markdown-body')?.innerHTML ?? '',
    colours: {
      broken: broken === null ? '' : getComputedStyle(broken).textDecorationColor,
      error,
    },
  };
}
