import { checked, type Malformed, MalformedError } from '../port/malformed.js';
import { type Dialogue, DialogueSchema } from './dialogue.js';
import { readAbcd } from './read-abcd.js';
import { readStar } from './read-star.js';

/** One file with dialogues: STAR, ABCD (one chat or a list of them), or our own form (one or a list). */
export interface DialogueFile {
  readonly name: string;
  readonly text: string;
}

/** What could be read, and what was wrong with the rest. */
export interface ReadDialogues {
  readonly dialogues: readonly Dialogue[];
  readonly problems: readonly Malformed[];
}

/** Reads files, each by the form that it has. What is malformed becomes a problem that names file, path, expected and found; the others still come. */
export function readDialogues(files: readonly DialogueFile[]): ReadDialogues {
  const dialogues = new Map<string, Dialogue>();
  const problems: Malformed[] = [];
  const attempt = (source: string, read: () => Dialogue): void => {
    try {
      const dialogue = read();
      if (dialogues.has(dialogue.id)) throw new MalformedError({ source, path: 'id', expected: 'an id of its own', found: dialogue.id });
      dialogues.set(dialogue.id, dialogue);
    } catch (problem) {
      if (!(problem instanceof MalformedError)) throw problem;
      problems.push(problem.malformed);
    }
  };
  for (const { name, text } of files) {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (problem) {
      problems.push({ source: name, path: '(root)', expected: 'JSON', found: problem instanceof Error ? problem.message : String(problem) });
      continue;
    }
    if (Array.isArray(json)) json.forEach((one: unknown, index) => { attempt(`${name}[${String(index)}]`, () => readOne(`${name}[${String(index)}]`, one)); });
    else attempt(name, () => readOne(name, json));
  }
  return { dialogues: [...dialogues.values()], problems };
}

function readOne(source: string, json: unknown): Dialogue {
  if (typeof json === 'object' && json !== null) {
    if ('original' in json || 'convo_id' in json) return readAbcd(source, json);
    if ('turns' in json) return checked(DialogueSchema, json, source);
  }
  return readStar(source, json);
}
