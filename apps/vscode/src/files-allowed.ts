interface Address {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/** Whether an address lies in one of some folders, or names a file in a folder above one: a configuration, a package. */
export const mayRead = (uri: Address, folders: readonly Address[]): boolean =>
  folders.some(({ scheme, authority, path }) => {
    if (uri.scheme !== scheme || uri.authority !== authority || /(?:^|\/)\.\.(?:\/|$)/u.test(uri.path)) return false;
    const folder = path.endsWith('/') ? path : `${path}/`;
    if (`${uri.path}/`.startsWith(folder)) return true;
    const above = uri.path.slice(0, uri.path.lastIndexOf('/') + 1);
    return folder.startsWith(above) && ABOVE.test(uri.path);
  });

/** What is looked for above a folder. */
const ABOVE =
  /\/(?:glossator\.config\.jsonc?|package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock)$/u;
