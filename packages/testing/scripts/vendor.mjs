// Bundles what every test page loads in many small files (rxjs, @open-wc/testing with axe) once, and maps the bare
// names to the bundles: a page then asks for about 50 files instead of 300. Lit stays as it is: one instance.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const names = { rxjs: 'rxjs', 'open-wc-testing': '@open-wc/testing', 'axe-core': 'axe-core/axe.min.js' };

/** Bundles unless a bundle of these very versions is there; returns the folder, relative to the root, with slashes. */
async function bundle() {
  const versions = readFileSync(join(root, 'node_modules/.package-lock.json'));
  const key = createHash('sha256').update(versions).update(readFileSync(fileURLToPath(import.meta.url))).digest('hex').slice(0, 12);
  const folder = `node_modules/.cache/session-desk-vendor-${key}`;
  const place = join(root, folder);
  if (existsSync(place)) return folder;
  mkdirSync(dirname(place), { recursive: true });
  const aside = mkdtempSync(`${place}.`); // written aside, then renamed: two runs at once never read half a bundle
  const build = await rollup({
    input: names,
    external: [/^lit($|\/)/, /^@lit\//, /^lit-(html|element)($|\/)/, /^@web\//],
    plugins: [nodeResolve({ exportConditions: ['browser', 'development'] })],
    onwarn() {},
  });
  await build.write({ dir: aside, format: 'es', chunkFileNames: '[name]-[hash].js' });
  await build.close();
  try {
    renameSync(aside, place);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return folder;
}

/** A web-test-runner plugin that answers the bundled names with their bundles, for every importing module alike. */
export function vendorPlugin() {
  let folder;
  return {
    name: 'vendor',
    async serverStart() {
      folder = await bundle();
    },
    resolveImport({ source }) {
      const found = Object.entries(names).find(([, name]) => name === source);
      return found && `/${folder}/${found[0]}.js`;
    },
  };
}
