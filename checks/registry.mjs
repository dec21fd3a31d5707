// A registry of packages for a test: it keeps what npm publishes, gives it back, and sends on to the usual one for the rest.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { registryEnvironment } from '../scripts/npm.mjs';

const body = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

/** Where the rest comes from, and the settings of whoever runs the test, which may be needed on the way there. */
const { npm_config_registry: upstream = 'https://registry.npmjs.org/', npm_config_userconfig: settings } =
  registryEnvironment(process.env);
const settingsFile = settings ?? path.join(os.homedir(), '.npmrc');

/**
 * @param {string} folder for its settings
 * @returns {Promise<{ env: NodeJS.ProcessEnv, versions: (name: string) => string[], close: () => void }>} env: to reach it
 */
export async function startRegistry(folder) {
  const packages = new Map();
  const tarballs = new Map();

  /** One version of a package, with its tarball, as npm sends it. */
  function keep({ name, versions, _attachments, 'dist-tags': tags }) {
    const known = packages.get(name) ?? { name, versions: {}, 'dist-tags': {} };
    packages.set(name, {
      ...known,
      versions: { ...known.versions, ...versions },
      'dist-tags': { ...known['dist-tags'], ...tags },
    });
    for (const { dist } of Object.values(versions)) {
      const [attachment] = Object.values(_attachments);
      tarballs.set(new URL(dist.tarball).pathname, Buffer.from(attachment.data, 'base64'));
    }
  }

  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = decodeURIComponent(pathname.slice(1));
    const json = (status, value) => response.writeHead(status).end(JSON.stringify(value));
    if (request.method === 'PUT') {
      keep(JSON.parse(await body(request)));
      json(201, { ok: true });
    } else if (tarballs.has(pathname)) response.writeHead(200).end(tarballs.get(pathname));
    else if (packages.has(name)) json(200, packages.get(name));
    else if (/^(?:glossator$|@glossator\/)/u.test(name)) json(404, { error: 'not found' });
    else response.writeHead(302, { location: new URL(pathname.slice(1), upstream).href }).end();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `127.0.0.1:${server.address().port}/`;
  const own = fs.existsSync(settingsFile) ? fs.readFileSync(settingsFile, 'utf8') : '';
  const userconfig = path.join(folder, 'npmrc');
  fs.writeFileSync(userconfig, `${own}\n//${address}:_authToken=anybody\n`);
  const env = {
    ...registryEnvironment(process.env),
    npm_config_registry: `http://${address}`,
    npm_config_userconfig: userconfig,
  };
  return {
    env,
    versions: (name) => Object.keys(packages.get(name)?.versions ?? {}),
    close: () => server.close(),
  };
}
