import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const benchPages = fileURLToPath(new URL('../pages/', import.meta.url));

// Packages without a `production` condition ask the environment, which a page does not have.
const productionOnly = { name: 'production-only', transform: (code) => (code.includes('process.env.NODE_ENV') ? { code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null } : null) };

/**
 * A page of the bench, or of another folder, as it would be shipped: minified, production builds only, what is imported later in files of its own.
 * `start` names the files that it loads before its first line runs, `modules` what they were made from.
 */
export async function buildPage(name, folder = benchPages) {
  const warnings = [];
  const bundle = await rollup({
    input: join(folder, `${name}.js`),
    plugins: [nodeResolve({ exportConditions: ['browser', 'production', 'es2015'] }), productionOnly, terser({ module: true, ecma: 2022 })],
    onwarn: (warning) => { if (warning.code !== 'THIS_IS_UNDEFINED') warnings.push(warning.message); },
  });
  try {
    const { output } = await bundle.generate({ format: 'es', entryFileNames: '[name].js', chunkFileNames: `${name}-[hash].js` });
    const [entry] = output;
    const start = new Set([entry.fileName]);
    for (const file of start) for (const next of output.find(({ fileName }) => fileName === file)?.imports ?? []) start.add(next);
    const modules = output.filter(({ fileName }) => start.has(fileName)).flatMap((file) => Object.entries(file.modules).map(([id, { code }]) => ({ id, code: code ?? '' })));
    return { name, files: output.map(({ fileName, code }) => ({ fileName, code })), start: [...start], modules, warnings };
  } finally {
    await bundle.close();
  }
}
