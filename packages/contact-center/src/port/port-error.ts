/** Why a request to the contact centre came to nothing: no way out, no answer in time, or an answer that says no. */
export type PortErrorCode = 'offline' | 'timed-out' | 'refused';

/**
 * A request that failed. `values` carries codes and figures, never sentences; for `refused` it always has `reason`.
 * `offline` and `timed-out` may be asked again under the same id; `refused` is final for that id.
 */
export class PortError extends Error {
  override readonly name = 'PortError';
  readonly code: PortErrorCode;
  readonly values: Readonly<Record<string, unknown>>;

  constructor(code: PortErrorCode, values: Readonly<Record<string, unknown>> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.code = code;
    this.values = values;
  }

  /** The reason of a refusal, or `undefined` when the request never got an answer. */
  get reason(): string | undefined {
    const { reason } = this.values;
    return typeof reason === 'string' ? reason : undefined;
  }
}

/** A refusal with its reason and what belongs to it. */
export function refused(reason: string, values: Readonly<Record<string, unknown>> = {}): PortError {
  return new PortError('refused', { reason, ...values });
}
