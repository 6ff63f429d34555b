import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { elementPackages, packages, root } from '../scripts/packages.mjs';
import { none } from './faults.mjs';

const entries = packages.flatMap(({ name, folder, manifest }) =>
  Object.entries(manifest.exports).map(([path, target]) => ({ name, folder, manifest, path, targets: typeof target === 'string' ? [target] : Object.values(target) })),
);

describe('exports', () => {
  it('every path that a package exports is there', () => {
    const faults = entries.flatMap(({ name, folder, path, targets }) => targets.filter((target) => !existsSync(join(folder, target))).map((target) => `${name} ${path} → ${target}`));
    none(faults, 'paths without a file');
  });

  it('every element exports its class, its definition, its states and its manifest', () => {
    const faults = elementPackages.flatMap(({ name, manifest }) => ['.', './define', './states', './custom-elements.json'].filter((path) => !manifest.exports[path]).map((path) => `${name} ${path}`));
    none(faults, 'missing exports');
  });

  it('every package says which of its files have side effects: what registers or starts, nothing else', () => {
    const faults = packages
      .map(({ name, manifest }) => ({ name, said: manifest.sideEffects, right: ['./define', './worker'].filter((path) => manifest.exports[path]).map((path) => `./dist${path.slice(1)}.js`) }))
      .filter(({ said, right }) => JSON.stringify(said || []) !== JSON.stringify(right) || said === undefined)
      .map(({ name, said, right }) => `${name}: ${JSON.stringify(said)} instead of ${JSON.stringify(right.length > 0 ? right : false)}`);
    none(faults, 'wrong sideEffects');
  });

  it('importing any package in Node does not throw', async () => {
    const faults = [];
    const importable = entries.filter(({ name, path, targets }) => name !== 'testing' && path !== './worker' && targets.at(-1).endsWith('.js'));
    for (const { folder, name, path, targets } of importable) {
      await import(join(folder, targets.at(-1))).catch((error) => faults.push(`${name} ${path}: ${error.message}`));
    }
    none(faults, 'imports that throw');
  });

  for (const { name, manifest } of elementPackages) {
    it(`importing an unused class of ${name} costs nothing`, async () => {
      const build = await rollup({
        input: 'entry',
        plugins: [
          { name: 'entry', resolveId: (id) => (id === 'entry' ? join(root, 'entry.js') : undefined), load: (id) => (id.endsWith('entry.js') && id === join(root, 'entry.js') ? `import * as all from '${manifest.name}';` : undefined) },
          nodeResolve({ exportConditions: ['browser', 'production'] }),
        ],
        onwarn() {},
      });
      const { output } = await build.generate({ format: 'es' });
      await build.close();
      none(output[0].code.trim() === '' ? [] : [output[0].code.slice(0, 400)], 'code of an unused import');
    });
  }
});
