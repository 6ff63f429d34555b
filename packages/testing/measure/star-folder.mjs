import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readStarFile } from './star-file.mjs';

/** All dialogues of a folder, by file name; `undefined` when there is no such folder. A file that cannot be read is told on the error stream and left out. */
export async function readStarFolder(folder) {
  let names;
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  } catch (problem) {
    if (problem.code === 'ENOENT') return undefined;
    throw problem;
  }
  const dialogues = [];
  for (const name of names) {
    try {
      dialogues.push(readStarFile(name, await readFile(join(folder, name), 'utf8')));
    } catch (problem) {
      console.error(`left out: ${problem.message}`);
    }
  }
  return dialogues;
}
