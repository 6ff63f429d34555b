import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

/** `inject.js` and all that it imports as one script, so that a page under a strict policy can be given it. */
export async function replayScript() {
  const build = await rollup({
    input: join(fileURLToPath(new URL('.', import.meta.url)), 'inject.js'),
    plugins: [nodeResolve({ exportConditions: ['browser', 'production'] })],
    onwarn() {},
  });
  const { output } = await build.generate({ format: 'iife', inlineDynamicImports: true });
  await build.close();
  return output[0].code;
}
