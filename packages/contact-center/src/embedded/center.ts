import type { Clock } from '../clock.js';
import type { Dialogue } from '../dialogues/dialogue.js';
import { replyTexts } from '../dialogues/reply-texts.js';
import type { ContactCenterPort } from '../port/port.js';
import { refused } from '../port/port-error.js';
import { seededRandom } from '../random.js';
import { answerRequest } from './answer-request.js';
import { Arrivals } from './arrivals.js';
import { type CenterOptions, completeOptions } from './center-options.js';
import type { CenterStore } from './center-store.js';
import { Customer } from './customer.js';
import { deskPort } from './desk-port.js';
import { Floor } from './floor.js';
import { Keeping } from './keeping.js';
import { entriesOf } from './kept-center.js';
import { Life } from './life.js';
import { caseIdOf, makeRecords } from './make-records.js';
import { Offers } from './offers.js';
import { PacedClock } from './paced-clock.js';
import { RecordStore } from './record-store.js';
import { stageOf } from './stage.js';
import { StoppableClock } from './stoppable-clock.js';
import { KeptCenter, takeUp } from './take-up.js';
import { type HandedText, type Work, type WorkBegun, workOf } from './work.js';

const rival = 'rival';

/** A whole contact centre in one place: it runs on a clock and a seed, so the same of both makes the same day. */
export interface Center {
  readonly records: RecordStore;
  /** A port for one agent; several may be connected, each with an agent of its own. */
  port(): ContactCenterPort;
  /** Lets a customer come now, with this dialogue. Returns the id of the conversation. Throws `unknown-dialogue`. */
  bring(dialogueId: string): string;
  /** Changes how fast customers speak, at once. */
  setPace(pace: number): void;
  /** Changes how many customers come, at once. */
  setArrivals(perMinute: number): void;
  /** How many dialogues are still to come, and how many pieces of work are in each state. */
  figures(): Readonly<Record<Work['state'] | 'left', number>>;
  /** What agents handed over of a conversation: written, and not sent. */
  handedOver(conversationId: string): readonly HandedText[];
  /** Everything stops. Resolves when all that happened is kept and the store is let go. */
  stop(): Promise<void>;
}

/** Opens a centre. Customers begin to come at once; they wait until an agent is there. */
export function createCenter(given: CenterOptions, clock: Clock): Center {
  return placed(given, clock, new KeptCenter(new Map()), new Keeping());
}

/**
 * Opens a centre that goes on where its store was left: the same work, offers and answers under the same ids. What it says goes out once it
 * is saved. When the store cannot be read it is let go, and this is a centre without one. `report` hears of whatever the store could not do.
 */
export async function openCenter(given: CenterOptions, clock: Clock, store: CenterStore, report: (problem: unknown) => void): Promise<Center> {
  try {
    const entries = await store.load();
    return placed(given, clock, new KeptCenter(entries), new Keeping(store, entries.keys(), report));
  } catch (problem) {
    report(problem);
    store.close?.();
    return createCenter(given, clock);
  }
}

function placed(given: CenterOptions, clockBelow: Clock, kept: KeptCenter, keeping: Keeping): Center {
  const running = new StoppableClock(clockBelow);
  const clock = keeping.clock(running);
  const { outline } = kept;
  const options = completeOptions({ ...given, run: outline?.run ?? given.run }, clock);
  const starts = (outline?.starts ?? 0) + 1;
  // Chance goes on, and does not begin anew with each start.
  const random = seededRandom(options.seed + starts - 1);
  const chance = seededRandom(options.seed + starts);
  const talkClock = new PacedClock(clock, options.pace, outline && outline.talk + (clock.now() - outline.at) * options.pace);
  const records = new RecordStore(() => clock.now());
  const floor = new Floor(clock, options);
  const offers = new Offers(floor);
  const life = new Life(floor, offers);
  const scene = { floor, life, talkClock, texts: replyTexts(options.dialogues) };

  function make(begun: WorkBegun, dialogue: Dialogue): Work {
    const stage = stageOf(scene, () => work);
    const customer: Customer = new Customer(dialogue, talkClock, stage);
    const work: Work = workOf(begun, dialogue, customer);
    stage.takeUp();
    return work;
  }

  function arrive(dialogue: Dialogue, pickOnly = false): string {
    const id = floor.nextId();
    for (const record of makeRecords(dialogue)) records.add(record);
    const at = clock.now();
    const work = make({ id, pickOnly, createdAt: at, modifiedAt: at }, dialogue);
    floor.works.set(id, work);
    floor.move(work, 'open', undefined);
    // A caller speaks to somebody; everybody else writes first.
    if (dialogue.channel !== 'voice') work.customer.start();
    offers.route();
    return id;
  }

  // A case is over when its record says so, whoever wrote it.
  records.changes$.subscribe(({ kind, id, fields }) => {
    if (kind !== 'case' || (fields['status'] !== 'resolved' && fields['status'] !== 'closed')) return;
    for (const work of floor.works.values()) {
      if (work.dialogue.channel === 'case' && work.state === 'active' && caseIdOf(work.dialogue) === id) life.close(work, 'resolved');
    }
  });

  function rivalTakes(workId: string): boolean {
    const work = floor.works.get(workId);
    if (work?.state !== 'open' || chance() >= options.rivalChance) return false;
    life.pick(work, floor.desk(rival));
    return true;
  }

  const background = options.background ? options.dialogues.filter(({ channel }) => channel === 'case') : [];
  const coming = options.dialogues.filter((dialogue) => !background.includes(dialogue));
  if (outline) takeUp(kept, { floor, offers, life, records, dialogues: options.dialogues, make });
  else for (const dialogue of background) arrive(dialogue, true);
  const arrivals = new Arrivals(floor, random, coming, (dialogue) => { arrive(dialogue); }, outline?.line);
  keeping.begin(() => entriesOf({ floor, offers, records, pace: () => talkClock.pace, outline: () => ({ starts, line: arrivals.line, talk: talkClock.now(), at: clock.now() }) }));
  offers.route();

  return {
    records,
    port: () => deskPort({ floor, offers, life, records, keeping, answer: (desk, request) => { answerRequest({ floor, offers, life, rivalTakes }, desk, request); } }),
    bring(dialogueId) {
      const dialogue = options.dialogues.find(({ id }) => id === dialogueId);
      if (dialogue === undefined) throw refused('unknown-dialogue', { dialogueId });
      const arrived = arrive(dialogue);
      keeping.touch();
      return arrived;
    },
    setPace: (pace) => {
      talkClock.setPace(pace);
      keeping.touch();
    },
    setArrivals: (perMinute) => { arrivals.setRate(perMinute); },
    figures() {
      const figures = { left: arrivals.left, open: 0, active: 0, waiting: 0, 'wrap-up': 0, closed: 0 };
      for (const { state } of floor.works.values()) figures[state] += 1;
      return figures;
    },
    handedOver: (conversationId) => floor.works.get(conversationId)?.handed ?? [],
    stop() {
      arrivals.stop();
      talkClock.setPace(0);
      for (const desk of floor.desks.values()) desk.outbox.close();
      running.stop();
      return keeping.end();
    },
  };
}
