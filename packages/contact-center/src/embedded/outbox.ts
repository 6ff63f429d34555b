import { Subject } from 'rxjs';
import type { Clock } from '../clock.js';
import type { CenterEvent, CenterNews } from '../port/center-event.js';

interface Letter {
  event: CenterEvent;
  readonly lane: Lane;
  sentAt: number;
  tries: number;
}

interface Lane {
  last: number;
  kept: number;
  readonly letters: Map<number, Letter>;
}

/** A stream as it is kept. */
export interface KeptLane {
  readonly stream: string;
  readonly last: number;
  readonly kept: number;
  readonly events: readonly CenterEvent[];
}

const slowest = 60_000;

/**
 * What the centre has to say to one agent: numbered per stream, sent while the agent is connected, and sent again, at growing distances,
 * until acknowledged. Holds only what is not acknowledged.
 */
export class Outbox {
  readonly events$ = new Subject<CenterEvent>();
  readonly #clock: Clock;
  readonly #origin: string;
  readonly #redeliverAfter: number;
  readonly #streams = new Map<string, Lane>();
  #open = false;
  #stopRound: (() => void) | undefined;

  constructor(clock: Clock, origin: string, redeliverAfter: number) {
    this.#clock = clock;
    this.#origin = origin;
    this.#redeliverAfter = redeliverAfter;
  }

  /** Numbers a piece of news and sends it; `at` is the moment that it tells of. */
  say(stream: string, news: CenterNews, at = this.#clock.now()): void {
    const lane = this.#streams.get(stream) ?? { last: 0, kept: 0, letters: new Map<number, Letter>() };
    this.#streams.set(stream, lane);
    lane.last += 1;
    // The news and its place make one event of the same type: the spread of a union loses that for the compiler.
    const event = { ...news, origin: this.#origin, stream, seq: lane.last, kept: lane.kept, at } as CenterEvent;
    const letter: Letter = { event, lane, sentAt: at, tries: 0 };
    lane.letters.set(lane.last, letter);
    this.#send(letter);
  }

  /** Everything of the stream up to and including `seq` is kept on the other side. */
  acknowledge(origin: string, stream: string, seq: number): void {
    const lane = this.#streams.get(stream);
    if (lane === undefined || origin !== this.#origin) return;
    lane.kept = Math.max(lane.kept, Math.min(seq, lane.last));
    for (const each of lane.letters.keys()) if (each <= seq) lane.letters.delete(each);
  }

  /** Sends again what is not acknowledged, from `seq` on. */
  repeat(origin: string, stream: string, seq: number): void {
    if (origin !== this.#origin) return;
    for (const [each, letter] of this.#streams.get(stream)?.letters ?? []) if (each >= seq) this.#send(letter);
  }

  /** Nothing more is ever said in this stream. */
  forget(stream: string): void {
    this.#streams.delete(stream);
  }

  /** Every stream: how far it is numbered and kept, and what is not acknowledged. */
  *lanes(): Iterable<KeptLane> {
    for (const [stream, { last, kept, letters }] of this.#streams) yield { stream, last, kept, events: [...letters.values()].map(({ event }) => event) };
  }

  /** Takes up a stream where it was left. */
  takeUp({ stream, last, kept, events }: KeptLane): void {
    const lane: Lane = { last, kept, letters: new Map<number, Letter>() };
    for (const event of events) lane.letters.set(event.seq, { event, lane, sentAt: 0, tries: 0 });
    this.#streams.set(stream, lane);
  }

  /** The agent is there: says again whatever is not acknowledged. */
  open(): void {
    this.#open = true;
    for (const { letters } of this.#streams.values()) for (const letter of letters.values()) this.#send(letter);
    this.#stopRound?.();
    this.#round();
  }

  /** The agent is gone: keeps everything for the next time. */
  close(): void {
    this.#open = false;
    this.#stopRound?.();
    this.#stopRound = undefined;
  }

  #send(letter: Letter): void {
    if (!this.#open) return;
    letter.sentAt = this.#clock.now();
    if (letter.event.kept !== letter.lane.kept) letter.event = { ...letter.event, kept: letter.lane.kept };
    letter.tries += 1;
    this.events$.next(letter.event);
  }

  #round(): void {
    this.#stopRound = this.#clock.after(this.#redeliverAfter, () => {
      const now = this.#clock.now();
      for (const { letters } of this.#streams.values()) {
        for (const letter of letters.values()) {
          const patience = Math.min(slowest, this.#redeliverAfter * 2 ** Math.max(0, letter.tries - 1));
          if (now - letter.sentAt >= patience) this.#send(letter);
        }
      }
      if (this.#open) this.#round();
    });
  }
}
