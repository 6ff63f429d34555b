import type { Clock } from '../clock.js';
import type { Dialogue } from '../dialogues/dialogue.js';
import { replyTexts } from '../dialogues/reply-texts.js';
import { isLive } from '../port/channel.js';
import type { ContactCenterPort } from '../port/port.js';
import { refused } from '../port/port-error.js';
import { seededRandom } from '../random.js';
import { answerRequest } from './answer-request.js';
import { Arrivals } from './arrivals.js';
import { type CenterOptions, completeOptions } from './center-options.js';
import { Customer, type Stage } from './customer.js';
import { deskPort } from './desk-port.js';
import { Floor } from './floor.js';
import { Life } from './life.js';
import { caseIdOf, makeRecords } from './make-records.js';
import { Offers } from './offers.js';
import { PacedClock } from './paced-clock.js';
import { RecordStore } from './record-store.js';
import type { Work } from './work.js';

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
  /** Everything stops. */
  stop(): void;
}

/** Opens a centre. Customers begin to come at once; they wait until an agent is there. */
export function createCenter(given: CenterOptions, clock: Clock): Center {
  const options = completeOptions(given, clock);
  const random = seededRandom(options.seed);
  const chance = seededRandom(options.seed + 1);
  const talkClock = new PacedClock(clock, options.pace);
  const texts = replyTexts(options.dialogues);
  const records = new RecordStore(() => clock.now());
  const floor = new Floor(clock, options);
  const offers = new Offers(floor);
  const life = new Life(floor, offers);

  function arrive(dialogue: Dialogue, pickOnly = false): string {
    const id = `${options.run}-${String(floor.works.size + 1)}`;
    for (const record of makeRecords(dialogue)) records.add(record);
    const at = clock.now();
    const customer: Customer = new Customer(dialogue, talkClock, stageOf(() => work));
    const work: Work = {
      id, dialogue, pickOnly, customer, createdAt: at, modifiedAt: at, state: 'open', agentId: undefined, lastAgentId: undefined, offerId: undefined,
      transfers: 0, history: [], told: new Map(), restUntil: new Map(), stopTimer: undefined,
    };
    floor.works.set(id, work);
    floor.move(work, 'open', undefined);
    // A caller speaks to somebody; everybody else writes first.
    if (dialogue.channel !== 'voice') customer.start();
    offers.route();
    return id;
  }

  /** What a customer does, as it happens to their work. */
  function stageOf(workNow: () => Work): Stage {
    let count = 0;
    let lastMessageId: string | undefined;
    let stopReturn: (() => void) | undefined;
    const nextId = (kind: string): string => `${workNow().id}-${kind}-${String((count += 1))}`;
    return {
      speak(from, text) {
        const work = workNow();
        life.customerSpoke(work);
        lastMessageId = nextId('m');
        const type = work.dialogue.channel === 'voice' ? 'transcript' : 'message-received';
        floor.say(work, { type, conversationId: work.id, messageId: lastMessageId, from, text, sentAt: clock.now() });
      },
      type() {
        const work = workNow();
        if (work.state === 'active') floor.say(work, { type: 'customer-typing', conversationId: work.id });
      },
      leave() {
        const work = workNow();
        floor.say(work, { type: 'customer-left', conversationId: work.id });
        if (isLive(work.dialogue.channel)) stopReturn = talkClock.after(options.reconnectTime, () => { life.customerEnded(work, 'left'); });
      },
      return() {
        stopReturn?.();
        const work = workNow();
        life.customerSpoke(work);
        floor.say(work, { type: 'customer-returned', conversationId: work.id });
      },
      suggest({ query, options: offered }) {
        const replies = offered.flatMap(({ label, text = texts.get(label) }) => (text === undefined ? [] : [{ label, text }]));
        if (replies.length > 0) floor.say(workNow(), { type: 'suggestions-offered', conversationId: workNow().id, suggestionId: nextId('s'), messageId: lastMessageId, query, replies });
      },
      card({ title, fields }) {
        floor.say(workNow(), { type: 'card-offered', conversationId: workNow().id, cardId: nextId('c'), messageId: lastMessageId, title, fields });
      },
      end() {
        life.customerEnded(workNow(), 'finished');
      },
    };
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
  for (const dialogue of background) arrive(dialogue, true);
  const arrivals = new Arrivals(floor, random, coming, (dialogue) => { arrive(dialogue); });

  return {
    records,
    port: () => deskPort({ floor, offers, life, records, answer: (desk, request) => { answerRequest({ floor, offers, life, rivalTakes }, desk, request); } }),
    bring(dialogueId) {
      const dialogue = options.dialogues.find(({ id }) => id === dialogueId);
      if (dialogue === undefined) throw refused('unknown-dialogue', { dialogueId });
      return arrive(dialogue);
    },
    setPace: (pace) => { talkClock.setPace(pace); },
    setArrivals: (perMinute) => { arrivals.setRate(perMinute); },
    figures() {
      const figures = { left: arrivals.left, open: 0, active: 0, waiting: 0, 'wrap-up': 0, closed: 0 };
      for (const { state } of floor.works.values()) figures[state] += 1;
      return figures;
    },
    stop() {
      arrivals.stop();
      talkClock.setPace(0);
      for (const desk of floor.desks.values()) desk.outbox.close();
    },
  };
}
