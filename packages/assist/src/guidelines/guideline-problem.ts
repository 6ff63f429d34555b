/** What is wrong with a guidelines file: where, what should stand there, and what does. */
export interface GuidelineProblem {
  readonly file: string;
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** Thrown inside the reader for one procedure; the reader collects it and goes on with the next. */
export class UnreadableGuideline extends Error {
  override readonly name = 'UnreadableGuideline';
  readonly problem: GuidelineProblem;

  constructor(problem: GuidelineProblem) {
    super(`${problem.file}: ${problem.path}: expected ${problem.expected}, found ${problem.found}`);
    this.problem = problem;
  }
}

/** A value in words for a problem: its kind, and its beginning when it is short data. */
export function foundWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (typeof value === 'object') return `an object with ${Object.keys(value).slice(0, 4).join(', ') || 'no keys'}`;
  return `${typeof value} ${JSON.stringify(value).slice(0, 60)}`;
}
