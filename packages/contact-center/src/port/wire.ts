import type { AgentIdentity, PortStatus } from './port.js';
import type { CenterAnswer, CenterRequest } from './center-request.js';
import type { PortErrorCode } from './port-error.js';
import type { CenterRecord, RecordKind, RecordQuery, RecordWrite } from './records-port.js';

/** A two-way line of structured-cloneable messages: a Worker, a `MessagePort`, a frame. */
export interface Wire {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** What can be asked over a wire, and what each answers. */
export interface Calls {
  connect: { readonly args: readonly [AgentIdentity]; readonly answer: undefined };
  disconnect: { readonly args: readonly []; readonly answer: undefined };
  request: { readonly args: readonly [CenterRequest]; readonly answer: CenterAnswer };
  read: { readonly args: readonly [RecordKind, string]; readonly answer: CenterRecord };
  list: { readonly args: readonly [RecordKind, RecordQuery | undefined]; readonly answer: readonly CenterRecord[] };
  write: { readonly args: readonly [RecordKind, string, RecordWrite]; readonly answer: CenterRecord };
}

/** One question of {@link Calls}. */
export type Call = { [Name in keyof Calls]: { readonly name: Name; readonly args: Calls[Name]['args'] } }[keyof Calls];

/** From the port's user to the port. */
export type Outgoing =
  | ({ readonly type: 'call'; readonly call: number } & Call)
  | { readonly type: 'acknowledge' | 'repeat'; readonly origin: string; readonly stream: string; readonly seq: number }
  | { readonly type: 'watch'; readonly watch: number; readonly kind: RecordKind; readonly id: string }
  | { readonly type: 'unwatch'; readonly watch: number };

/** A failure as it crosses a wire. */
export interface WiredError {
  readonly code: PortErrorCode;
  readonly values: Readonly<Record<string, unknown>>;
}

/** From the port to its user. */
export type Incoming =
  | { readonly type: 'answer'; readonly call: number; readonly answer?: unknown; readonly error?: WiredError }
  | { readonly type: 'event'; readonly event: unknown }
  | { readonly type: 'status'; readonly status: PortStatus }
  | { readonly type: 'record'; readonly watch: number; readonly record?: CenterRecord; readonly error?: WiredError };
