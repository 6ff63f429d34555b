// Stand-alone files for pages without a build: each element, the bus, the centre's Worker, and all of it. What they share
// lies in chunks, so that a page that loads several has one Lit.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { budgetPlugin } from './packages/testing/scripts/budget-plugin.mjs';
import { elementPackages } from './packages/testing/scripts/packages.mjs';

const elements = elementPackages.map(({ name }) => name);

/** An element's file gives the class and registers the tag. */
const standAlone = {
  name: 'stand-alone',
  resolveId: (id) => (id.startsWith('stand-alone:') ? id : undefined),
  load(id) {
    if (!id.startsWith('stand-alone:')) return undefined;
    const name = id.slice('stand-alone:'.length);
    const define = existsSync(join('packages', name, 'dist/define.js')) ? `import '@session-desk/${name}/define';` : '';
    return { code: `${define} export * from '@session-desk/${name}';`, moduleSideEffects: true };
  },
};

const kit = {
  input: {
    ...Object.fromEntries(elements.map((name) => [name, `stand-alone:${name}`])),
    'session-bus': 'stand-alone:session-bus',
    'contact-center.worker': 'packages/contact-center/dist/worker.js',
  },
  // Parts below this many bytes join others that load with them: a page asks for 21 files instead of 35.
  output: { dir: 'bundle', experimentalMinChunkSize: 3000, format: 'es', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  plugins: [
    standAlone,
    nodeResolve({ exportConditions: ['browser', 'production', 'es2015'] }),
    terser({ module: true, ecma: 2021 }),
    budgetPlugin({
      pages: { 'pane, strip, stage and bus': ['session-pane', 'session-tab-strip', 'session-stage', 'session-bus'] },
      elements: elements.filter((name) => name !== 'agent-workspace'),
      forbidden: ['rxjs'],
    }),
  ],
};

/** The demo's pages use the kit as a host with a build does. */
const demo = {
  input: Object.fromEntries(['workspace', 'center.worker', 'one-piece', 'two-islands'].map((page) => [page, `demo/dist/${page}.js`])),
  output: { dir: 'bundle/demo', format: 'es', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  plugins: [nodeResolve({ exportConditions: ['browser', 'production', 'es2015'] }), terser({ module: true, ecma: 2021 })],
};

export default [kit, demo];
