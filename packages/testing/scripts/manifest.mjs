// Writes packages/NAME/custom-elements.json for every element package whose sources are newer than its manifest.
// The manifests are built, not committed (like dist); each package ships its own by its `files` list.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { elementPackages, filesBelow } from './packages.mjs';

const own = statSync(fileURLToPath(import.meta.url)).mtimeMs;
const sourcesOf = ({ folder }) => filesBelow(join(folder, 'src'), (path) => path.endsWith('.ts') && !path.endsWith('states.ts'));

function isStale(element) {
  const target = join(element.folder, 'custom-elements.json');
  if (!existsSync(target)) return true;
  const written = statSync(target).mtimeMs;
  return own > written || sourcesOf(element).some((path) => statSync(path).mtimeMs > written);
}

/** Keeps what a user of the element can reach: no private or protected member, nothing marked @internal. */
function onlyPublic(module) {
  for (const declaration of module.declarations ?? []) {
    declaration.members = declaration.members?.filter(
      ({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && name !== undefined && !name.startsWith('#') && !lifecycle.has(name),
    );
  }
}
const lifecycle = new Set(['connectedCallback', 'disconnectedCallback', 'adoptedCallback', 'willUpdate', 'update', 'updated', 'firstUpdated', 'render', 'styles', 'createRenderRoot']);

async function analyse(stale) {
  const require = createRequire(import.meta.url);
  const home = dirname(require.resolve('@custom-elements-manifest/analyzer/package.json'));
  const { create, ts } = await import(pathToFileURL(join(home, 'index.js')).href);
  const { litPlugin } = await import(pathToFileURL(join(home, 'src/features/framework-plugins/lit/lit.js')).href);
  for (const element of stale) {
    const modules = sourcesOf(element).map((path) =>
      ts.createSourceFile(relative(element.folder, path), readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true),
    );
    const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
    manifest.modules.forEach(onlyPublic);
    writeFileSync(join(element.folder, 'custom-elements.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  }
}

const stale = elementPackages.filter(isStale);
if (stale.length > 0) await analyse(stale);
console.log(stale.length > 0 ? `manifests written: ${stale.map(({ name }) => name).join(', ')}` : 'manifests are up to date');
