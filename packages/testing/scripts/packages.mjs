// The packages of the workspace as the scripts and architecture tests see them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Packages whose tests run under `node --test`. */
export const withoutDom = ['core', 'session-bus', 'assist', 'contact-center'];

/** `{ name, folder, manifest }` of every package, in the order of the file system. */
export const packages = readdirSync(join(root, 'packages'))
  .filter((name) => existsSync(join(root, 'packages', name, 'package.json')))
  .map((name) => {
    const folder = join(root, 'packages', name);
    return { name, folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) };
  });

/** The packages that each hold one tag. */
export const elementPackages = packages.filter(({ manifest }) => manifest.customElements);

/** Every file below a folder whose path passes, sorted; none when the folder is not there. */
export function filesBelow(folder, passes = () => true) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(`${sep}node_modules${sep}`) && passes(path))
    .sort();
}

/** A path as it is told to people: from the root, with slashes. */
export const shown = (path) => relative(root, path).split(sep).join('/');
