import type { Refusal } from '@session-desk/core';
import type { Trouble } from '../trouble.js';

/** Says which windows understand one another: it grows with every change of what commands, facts or the state look like. */
export const WINDOWS_VERSION = 2;

/** What windows say to each other. `S` is the state, `C` a command, `F` a fact. */
export type Message<S, C, F> =
  /** A window asks for the state, and which of its own commands are known. */
  | { readonly type: 'hello'; readonly from: string; readonly ids: readonly string[] }
  /** The state and its place in the log; the facts of it that are not durable yet, and the places of the commands asked for. */
  | {
    readonly type: 'welcome'; readonly to: string; readonly epoch: number; readonly seq: number; readonly state: S; readonly unsaved: readonly F[];
    readonly known: readonly (readonly [id: string, seq: number])[];
  }
  /** What the deciding window has decided, in order. */
  | { readonly type: 'facts'; readonly epoch: number; readonly facts: readonly F[] }
  /** Everything up to there is durable. */
  | { readonly type: 'saved'; readonly epoch: number; readonly seq: number }
  /** What ails the log; said when it changes, and to newcomers. */
  | { readonly type: 'troubles'; readonly epoch: number; readonly troubles: readonly Trouble[] }
  /** A window asks for a command. */
  | { readonly type: 'ask'; readonly from: string; readonly id: string; readonly at: number; readonly command: C }
  /** What became of it; `seq` is where the log then ended. */
  | { readonly type: 'answer'; readonly to: string; readonly epoch: number; readonly id: string; readonly seq: number; readonly facts: readonly F[]; readonly refusal?: Refusal | undefined }
  /** A window decides from now on, from the end of the log that the epoch before it left. */
  | { readonly type: 'deciding'; readonly epoch: number; readonly seq: number }
  /** Is there anybody? The deciding window answers with where the log ends, and up to where it is durable. */
  | { readonly type: 'ping' }
  | { readonly type: 'pong'; readonly epoch: number; readonly seq: number; readonly saved: number };

/** A window of another version of the kit is open. */
export class OtherVersionError extends Error {
  override readonly name = 'OtherVersionError';

  constructor(readonly found: unknown) {
    super(`version: expected every window of the agent to be of version ${String(WINDOWS_VERSION)}, found ${String(found)}: close the others, or load them again`);
  }
}

const fields: Readonly<Record<Message<unknown, unknown, unknown>['type'], Readonly<Record<string, 'string' | 'number' | 'object'>>>> = {
  hello: { from: 'string', ids: 'object' },
  welcome: { to: 'string', epoch: 'number', seq: 'number', state: 'object', unsaved: 'object', known: 'object' },
  facts: { epoch: 'number', facts: 'object' },
  saved: { epoch: 'number', seq: 'number' },
  troubles: { epoch: 'number', troubles: 'object' },
  ask: { from: 'string', id: 'string', at: 'number', command: 'object' },
  answer: { to: 'string', epoch: 'number', id: 'string', seq: 'number', facts: 'object' },
  deciding: { epoch: 'number', seq: 'number' },
  ping: {},
  pong: { epoch: 'number', seq: 'number', saved: 'number' },
};

/** A message as it goes out. */
export function sealed<S, C, F>(message: Message<S, C, F>): unknown {
  return { version: WINDOWS_VERSION, ...message };
}

/** A message that came in; `undefined` when it is none. A command in it is to be checked by its rules. Throws an `OtherVersionError`. */
export function opened<S, C, F>(value: unknown): Message<S, C, F> | undefined {
  if (typeof value !== 'object' || value === null || !('version' in value)) return undefined;
  if (value.version !== WINDOWS_VERSION) throw new OtherVersionError(value.version);
  const message = value as unknown as Message<S, C, F>;
  if (!Object.hasOwn(fields, message.type)) return undefined;
  const fits = Object.entries(fields[message.type]).every(([field, type]) => {
    const found = (message as unknown as Readonly<Record<string, unknown>>)[field];
    return typeof found === type && found !== null;
  });
  return fits ? message : undefined;
}

/** A message of one type. */
export type MessageOf<T extends Message<S, C, F>['type'], S, C, F> = Extract<Message<S, C, F>, { readonly type: T }>;

/** Speaks to every other window. */
export type Tell<S, C, F> = (message: Message<S, C, F>) => void;
