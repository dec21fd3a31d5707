// Runs in the extension host beside the extension: what a test asks is done here, with the API that extensions have.
// One file without dependencies, since a web worker loads it as it stands.
// biome-ignore lint/correctness/noUndeclaredDependencies: the editor brings it.
const vscode = require('vscode');

/** @param {import('vscode').ExtensionContext} context */
exports.activate = ({ extension }) => {
  void listen(extension.packageJSON.control);
};

/** @param {string} control the address of the test */
async function listen(control) {
  for (;;) {
    // Asked anew each time: the folders of a workspace file may come after us.
    const [first] = vscode.workspace.workspaceFolders ?? [];
    if (first === undefined && vscode.workspace.workspaceFile !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    const folder = encodeURIComponent(first?.uri.path ?? '');
    const response = await fetch(`${control}/next?folder=${folder}`).catch(() => undefined);
    // The test is over.
    if (response === undefined) return;
    if (response.status === 200) void answer(control, await response.json());
  }
}

/** Several at once: a command may wait for what the test is about to do in the window. */
async function answer(control, { id, source, args }) {
  const result = await run(source, args).then(
    (value) => ({ value }),
    (error) => ({ error: String(error?.stack ?? error) }),
  );
  await fetch(`${control}/answer`, { method: 'POST', body: JSON.stringify({ id, ...result }) });
}

async function run(source, args) {
  // biome-ignore lint/security/noGlobalEval: the question is a function of the test, which alone can reach this.
  const question = globalThis.eval(`(${source})`);
  return question({ vscode, open, rangeOf, until }, ...args);
}

/** Opens a note of the folder in the editor. @param {string} name relative to the folder */
async function open(name) {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name);
  const document = await vscode.workspace.openTextDocument(uri);
  return vscode.window.showTextDocument(document);
}

/** Where a text stands in a document, the first or the nth from 0. */
function rangeOf(document, text, nth = 0) {
  let at = -1;
  for (let seen = -1; seen < nth; seen += 1) {
    at = document.getText().indexOf(text, at + 1);
    if (at < 0) throw new Error(`${JSON.stringify(text)} (${nth}) is not in ${document.uri}`);
  }
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** Asks again until the answer is true, for what comes from the server in its own time. */
async function until(probe, timeout = 20_000) {
  const deadline = Date.now() + timeout;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`never came true within ${timeout} ms: ${probe}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
