/**
 * Why a provider could not help.
 * `aborted`: the caller stopped it · `unavailable`: something it depends on failed, another try may work ·
 * `malformed`: what it was given cannot be read · `unknown-article`, `unknown-suggestion`: the id is not (or no longer) known.
 */
export type AssistErrorCode = 'aborted' | 'unavailable' | 'malformed' | 'unknown-article' | 'unknown-suggestion';

/** The one error that leaves an `AssistPort`. `values` are for a log or for words; the message is for developers only. */
export class AssistError extends Error {
  override readonly name = 'AssistError';
  readonly code: AssistErrorCode;
  readonly values: Readonly<Record<string, string>>;

  constructor(code: AssistErrorCode, values: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(`${code}${Object.entries(values).map(([name, value]) => ` ${name}=${value}`).join('')}`, { cause });
    this.code = code;
    this.values = values;
  }
}
