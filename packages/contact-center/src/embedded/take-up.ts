import type { Dialogue } from '../dialogues/dialogue.js';
import { PortError } from '../port/port-error.js';
import type { Floor } from './floor.js';
import { FORMAT, type KeptEntries, type KeptOutline } from './kept-center.js';
import type { KeptWork } from './kept-work.js';
import type { Life } from './life.js';
import { makeRecords } from './make-records.js';
import type { Offers } from './offers.js';
import type { RecordStore } from './record-store.js';
import type { Work } from './work.js';

/** What was kept is of a later format than this version knows: it is left as it is. */
export class NewerCenterError extends Error {
  override readonly name = 'NewerCenterError';

  constructor(found: number) {
    super(`format: expected at most ${String(FORMAT)}, found ${String(found)}`);
  }
}

/** What was loaded of a centre, by kinds. */
export class KeptCenter {
  readonly #entries: ReadonlyMap<string, unknown>;

  /** Throws a `NewerCenterError`. */
  constructor(entries: ReadonlyMap<string, unknown>) {
    this.#entries = entries;
    const format = this.outline?.format ?? FORMAT;
    if (format > FORMAT) throw new NewerCenterError(format);
  }

  /** `undefined` when nothing was kept. */
  get outline(): KeptOutline | undefined {
    return this.of('center')[0];
  }

  /** What was kept of a kind, in the order in which it was first put. */
  of<Kind extends keyof KeptEntries>(kind: Kind): readonly KeptEntries[Kind][] {
    return [...this.#entries].filter(([name]) => name.startsWith(`${kind}/`)).map(([, value]) => value as KeptEntries[Kind]);
  }
}

/** A centre that goes on. */
export interface GoingOn {
  readonly floor: Floor;
  readonly offers: Offers;
  readonly life: Life;
  readonly records: RecordStore;
  readonly dialogues: readonly Dialogue[];
  /** Makes a piece of work of what is kept of it, with its customer, who is silent yet. */
  readonly make: (kept: KeptWork, dialogue: Dialogue) => Work;
}

/** Takes a centre up where it was left. Nobody is connected yet: whoever had work has the grace to come back. */
export function takeUp(kept: KeptCenter, { floor, offers, life, records, dialogues, make }: GoingOn): void {
  const { outline } = kept;
  if (!outline) return;
  floor.openedAt = outline.openedAt;
  floor.count = outline.works;
  offers.count = outline.offers;
  const known = new Map([...kept.of('dialogue'), ...dialogues].map((dialogue) => [dialogue.id, dialogue]));
  // Who was brought out of turn is still in the line, and has come all the same.
  const came = new Set(kept.of('work').map(({ dialogueId }) => dialogueId));
  const toCome = new Set(outline.line.filter((id) => !came.has(id)));
  for (const dialogue of known.values()) if (!toCome.has(dialogue.id)) for (const record of makeRecords(dialogue)) records.add(record);
  for (const record of kept.of('record')) records.takeUp(record);
  for (const { id, record } of kept.of('written')) records.answers.set(id, record);
  for (const { offerId, outcome } of kept.of('outcome')) offers.outcomes.set(offerId, outcome);
  takeUpDesks(kept, floor);
  for (const each of kept.of('work')) {
    const dialogue = known.get(each.dialogueId);
    // Its dialogue was damaged where it was kept: there is nobody to go on.
    if (!dialogue) continue;
    const work = make(each, dialogue);
    floor.works.set(work.id, work);
    for (const [agentId, item] of each.shown) floor.desk(agentId).shown.set(work.id, item);
  }
  for (const each of kept.of('work')) {
    const work = floor.works.get(each.id);
    if (!work) continue;
    if (each.offer) offers.stand({ ...each.offer, work });
    life.takeUp(work);
    work.customer.takeUp(each.customer);
  }
  for (const desk of floor.desks.values()) life.mayLose(desk);
}

function takeUpDesks(kept: KeptCenter, floor: Floor): void {
  for (const { agentId, presence, channels } of kept.of('desk')) Object.assign(floor.desk(agentId), { presence, channels });
  for (const { agentId, ...lane } of kept.of('lane')) floor.desk(agentId).outbox.takeUp(lane);
  for (const { agentId, id, ...answer } of kept.of('answer')) {
    floor.desk(agentId).answers.set(id, 'code' in answer ? new PortError(answer.code, answer.values) : { at: answer.at });
  }
}
