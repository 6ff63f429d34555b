import { factKinds } from './fact.js';
import { pieceShapes } from './piece-shapes.js';
import { isWhole } from './whole.js';

/** One change of what is kept. */
export interface Upcaster {
  /** The first format that has it. */
  readonly since: number;
  /** A fact type, or a kind of piece of a snapshot: `session`, `tab`, `conversation`, `draft`, `messages`, or `piece:` and a key of the state. */
  readonly of: string;
  /** Makes a value of the format before into one of this; pure, and given nothing older. */
  readonly up: (before: Readonly<Record<string, unknown>>) => unknown;
}

/** How a version of the kit writes what it keeps, and what it understands of what others wrote. */
export interface LogFormat {
  /** Of what it writes; one more with every change of a fact type or of a piece of the state. */
  readonly number: number;
  /** Every change since format 1, oldest first. */
  readonly upcasters: readonly Upcaster[];
  /** Fact types that an older version must not leave out, with the format that knows them: a log that holds one is closed to older versions. Every other fact can be left out by who does not know it. */
  readonly leastReaders: ReadonlyMap<string, number>;
  /** Whether it has facts of that type. */
  readonly knows: (type: string) => boolean;
  /** Whether a value is a fact of this format, stamp included. Never throws. */
  readonly isFact: (value: unknown) => boolean;
  /** Whether a value is a piece of that kind. Kinds that it does not know fit: a later version wrote them. */
  readonly isPiece: (kind: string, value: unknown) => boolean;
}

const stamp = ['seq', 'epoch', 'at'] as const;

/** The format of this version. */
export const logFormat: LogFormat = {
  number: 1,
  upcasters: [],
  leastReaders: /* @__PURE__ */ new Map(),
  knows: (type) => factKinds.has(type),
  isFact: (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const fact = value as Readonly<Record<string, unknown>>;
    const kind = factKinds.get(fact['type'] as string);
    return kind !== undefined && stamp.every((key) => Number.isFinite(fact[key])) && typeof fact['cause'] === 'string' && typeof fact['windowId'] === 'string' && isWhole(kind.schema, fact);
  },
  isPiece: (kind, value) => pieceShapes.get(kind)?.(value) ?? true,
};

/** A fact or piece as this format has it, from the format that it was written in. What an upcaster throws is thrown: then the value is not what it claims. */
export function upcast({ upcasters }: LogFormat, of: string, written: number, value: unknown): unknown {
  return upcasters.reduce((before, change) => (change.of === of && change.since > written ? change.up(before as Readonly<Record<string, unknown>>) : before), value);
}
