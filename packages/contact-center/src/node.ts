import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReadDialogues, readDialogues } from './dialogues/read-dialogues.js';

/** Reads every `.json` file of a folder (not of folders in it), in the order of their names. Rejects only when the folder itself cannot be read. */
export async function loadDialogues(folder: string): Promise<ReadDialogues> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return readDialogues(await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') }))));
}
