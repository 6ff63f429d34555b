import { BehaviorSubject, combineLatest, distinctUntilChanged, map, Observable, Subject } from 'rxjs';
import { type Clock, realClock } from '../clock.js';
import { seededRandom } from '../random.js';
import type { ContactCenterPort } from './port.js';
import { PortError } from './port-error.js';

/** How bad a network is. Chances are 0…1, times in milliseconds. */
export interface NetworkOptions {
  readonly seed?: number;
  readonly clock?: Clock;
  /** The least and the most that one way takes (0 to 2,000). */
  readonly delay?: readonly [least: number, most: number];
  /** How likely something comes twice (0.1). */
  readonly double?: number;
  /** How likely something never comes (0). */
  readonly lose?: number;
  /** Whether a later thing may come before an earlier one (true). */
  readonly reorder?: boolean;
  /** How long an answer is waited for (10,000). */
  readonly timeout?: number;
}

/** A port behind a network that can be cut. */
export interface NetworkedPort extends ContactCenterPort {
  /** Cuts the line (`false`: nothing passes, the status is `offline`) or mends it. */
  setReachable(on: boolean): void;
}

/** Puts a bad network between a port and its user: everything, there and back, is late, doubled, out of order or lost, as the seed decides. */
export function withNetwork(port: ContactCenterPort, options: NetworkOptions = {}): NetworkedPort {
  const { seed = 1, clock = realClock, delay: [least, most] = [0, 2_000], double = 0.1, lose = 0, reorder = true, timeout = 10_000 } = options;
  const random = seededRandom(seed);
  const reachable$ = new BehaviorSubject(true);
  const events$ = new Subject<unknown>();
  let lastDue = 0;

  const pass = (run: () => void, loss = lose): void => {
    const due = clock.now() + least + random() * (most - least);
    lastDue = reorder ? due : Math.max(due, lastDue);
    clock.after(lastDue - clock.now(), () => { if (random() >= loss && reachable$.value) run(); });
  };
  const passOften = (run: () => void): void => {
    pass(run);
    if (random() < double) pass(run);
  };

  port.events$.subscribe((event) => { passOften(() => { events$.next(event); }); });

  /** Asks through the network: the question may be asked twice, and the answer may get lost though the thing was done. */
  function ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    if (!reachable$.value) return Promise.reject(new PortError('offline'));
    return new Promise((resolve, reject) => {
      const stop = clock.after(timeout, () => { reject(new PortError('timed-out', { after: timeout })); });
      passOften(() => {
        question().then(
          (answer) => { pass(() => { stop(); resolve(answer); }); },
          (problem: unknown) => { pass(() => { stop(); reject(problem instanceof Error ? problem : new Error(String(problem))); }); },
        );
      });
    });
  }

  return {
    status$: combineLatest([port.status$, reachable$]).pipe(map(([status, on]) => (on ? status : 'offline')), distinctUntilChanged()),
    events$: events$.asObservable(),
    records: {
      read: (kind, id) => ask(() => port.records.read(kind, id)),
      list: (kind, query) => ask(() => port.records.list(kind, query)),
      write: (kind, id, write) => ask(() => port.records.write(kind, id, write)),
      watch: (kind, id) => new Observable((reader) => {
        let version = 0;
        return port.records.watch(kind, id).subscribe({
          // A watched record is state, not a message: nothing is lost for good, and what is older than what was seen is dropped.
          next: (record) => {
            pass(() => {
              if (record.version <= version) return;
              version = record.version;
              reader.next(record);
            }, 0);
          },
          error: (problem: unknown) => { pass(() => { reader.error(problem); }, 0); },
        });
      }),
    },
    connect: (agent) => ask(() => port.connect(agent)),
    disconnect: () => ask(() => port.disconnect()),
    request: (request) => ask(() => port.request(request)),
    acknowledge(origin, stream, seq) { pass(() => { port.acknowledge(origin, stream, seq); }); },
    repeat(origin, stream, seq) { pass(() => { port.repeat(origin, stream, seq); }); },
    setReachable: (on) => { reachable$.next(on); },
  };
}
