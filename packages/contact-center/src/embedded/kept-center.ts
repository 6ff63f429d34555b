import type { Dialogue } from '../dialogues/dialogue.js';
import { PortError } from '../port/port-error.js';
import type { CenterRecord } from '../port/records-port.js';
import type { Desk } from './desk.js';
import type { Floor } from './floor.js';
import { type Entry, ONCE } from './keeping.js';
import { type KeptWork, keptWork } from './kept-work.js';
import type { OfferOutcome, Offers } from './offers.js';
import type { KeptLane } from './outbox.js';
import type { RecordStore } from './record-store.js';

/** The format of what is kept. */
export const FORMAT = 1;

/** What of a centre is kept in one piece. */
export interface KeptOutline {
  readonly format: number;
  /** Names the centre in ids and origins, over all its starts. */
  readonly run: string;
  /** How often it was opened. */
  readonly starts: number;
  readonly openedAt: number;
  /** How much work and how many offers there ever were. */
  readonly works: number;
  readonly offers: number;
  /** The dialogues that are still to come. */
  readonly line: readonly string[];
  /** Recorded time, and when it was read. */
  readonly talk: number;
  readonly at: number;
}

/** Every kind of entry, by the first word of its name. */
export interface KeptEntries {
  readonly center: KeptOutline;
  readonly dialogue: Dialogue;
  readonly work: KeptWork;
  readonly outcome: { readonly offerId: string; readonly outcome: OfferOutcome };
  readonly record: CenterRecord;
  readonly written: { readonly id: string; readonly record: CenterRecord };
  readonly desk: Pick<Desk, 'agentId' | 'presence' | 'channels'>;
  readonly lane: KeptLane & { readonly agentId: string };
  readonly answer: { readonly agentId: string; readonly id: string } & ({ readonly at: number } | Pick<PortError, 'code' | 'values'>);
}

/** A centre from which all that is to be kept can be read. */
export interface KeptParts {
  readonly floor: Floor;
  readonly offers: Offers;
  readonly records: RecordStore;
  readonly outline: () => Pick<KeptOutline, 'starts' | 'line' | 'talk' | 'at'>;
  readonly pace: () => number;
}

/** What is to be kept of a centre now, piece by piece. */
export function* entriesOf({ floor, offers, records, outline, pace }: KeptParts): Iterable<Entry> {
  const { talk, at, ...rest } = outline();
  const whole = { ...rest, format: FORMAT, run: floor.options.run, openedAt: floor.openedAt, works: floor.count, offers: offers.count };
  // Recorded time follows from any reading of it, until the pace changes.
  yield entry('center', '', JSON.stringify({ ...whole, pace: pace() }), () => ({ ...whole, talk, at }));
  const standing = new Map([...offers.open].map(({ work, id, agentId, deadline }) => [work.id, { id, agentId, deadline }]));
  const dialogues = new Map<string, Dialogue>();
  for (const work of floor.works.values()) {
    const { id, dialogue, state, modifiedAt } = work;
    dialogues.set(dialogue.id, dialogue);
    const value = (): KeptWork => keptWork(work, standing.get(id), floor.desks.values());
    // What is closed changes no more.
    yield entry('work', id, state === 'closed' ? `closed ${String(modifiedAt)}` : JSON.stringify(value()), value);
  }
  for (const [id, dialogue] of dialogues) yield entry('dialogue', id, ONCE, () => dialogue);
  for (const [offerId, outcome] of offers.outcomes) yield entry('outcome', offerId, ONCE, () => ({ offerId, outcome }));
  for (const record of records.written) yield entry('record', `${record.kind}/${record.id}`, String(record.version), () => record);
  for (const [id, record] of records.answers) yield entry('written', id, ONCE, () => ({ id, record }));
  for (const desk of floor.desks.values()) yield* entriesOfDesk(desk);
}

function* entriesOfDesk({ agentId, presence, channels, outbox, answers }: Desk): Iterable<Entry> {
  const desk = { agentId, presence, channels };
  yield entry('desk', agentId, JSON.stringify(desk), () => desk);
  for (const lane of outbox.lanes()) yield entry('lane', JSON.stringify([agentId, lane.stream]), `${String(lane.last)} ${String(lane.kept)}`, () => ({ agentId, ...lane }));
  for (const [id, answer] of answers) {
    yield entry('answer', JSON.stringify([agentId, id]), ONCE, () => (answer instanceof PortError ? { agentId, id, code: answer.code, values: answer.values } : { agentId, id, at: answer.at }));
  }
}

function entry<Kind extends keyof KeptEntries>(kind: Kind, id: string, mark: string, value: () => KeptEntries[Kind]): Entry {
  return { name: `${kind}/${id}`, mark, value };
}
