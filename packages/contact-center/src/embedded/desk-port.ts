import { BehaviorSubject, Subject, type Subscription } from 'rxjs';
import type { CenterAnswer, CenterRequest } from '../port/center-request.js';
import type { ContactCenterPort, PortStatus } from '../port/port.js';
import { PortError } from '../port/port-error.js';
import type { RecordsPort } from '../port/records-port.js';
import type { Desk } from './desk.js';
import type { Floor } from './floor.js';
import type { Life } from './life.js';
import type { Offers } from './offers.js';
import type { RecordStore } from './record-store.js';

/** What a port needs of its centre. */
export interface Inside {
  readonly floor: Floor;
  readonly offers: Offers;
  readonly life: Life;
  readonly records: RecordStore;
  readonly answer: (desk: Desk, request: CenterRequest) => void;
}

/** The port of one agent to a centre in the same place. */
export function deskPort({ floor, offers, life, records, answer }: Inside): ContactCenterPort {
  const status$ = new BehaviorSubject<PortStatus>('offline');
  const events$ = new Subject<unknown>();
  let desk: Desk | undefined;
  let listening: Subscription | undefined;

  return {
    status$: status$.asObservable(),
    events$: events$.asObservable(),
    records: recordsPort(records),
    async connect({ agentId }) {
      await Promise.resolve();
      const mine = floor.desk(agentId);
      desk = mine;
      mine.stopGrace?.();
      listening?.unsubscribe();
      listening = mine.outbox.events$.subscribe(events$);
      mine.online = true;
      status$.next('online');
      mine.outbox.open();
      for (const work of floor.works.values()) floor.showTo(mine, work);
      offers.route();
    },
    async disconnect() {
      await Promise.resolve();
      const mine = desk;
      if (mine === undefined) return;
      desk = undefined;
      listening?.unsubscribe();
      mine.online = false;
      mine.outbox.close();
      mine.stopGrace = floor.clock.after(floor.options.agentGrace, () => { life.lose(mine); });
      status$.next('offline');
    },
    async request(request): Promise<CenterAnswer> {
      await Promise.resolve();
      if (desk === undefined) throw new PortError('offline');
      const known = desk.answered(request.id);
      if (known instanceof PortError) throw known;
      if (known !== undefined) return known;
      try {
        answer(desk, request);
      } catch (problem) {
        if (problem instanceof PortError) desk.remember(request.id, problem);
        throw problem;
      }
      const done = { at: floor.clock.now() };
      desk.remember(request.id, done);
      return done;
    },
    acknowledge(origin, stream, seq) {
      desk?.outbox.acknowledge(origin, stream, seq);
    },
    repeat(origin, stream, seq) {
      desk?.outbox.repeat(origin, stream, seq);
    },
  };
}

function recordsPort(records: RecordStore): RecordsPort {
  return {
    async read(kind, id) {
      await Promise.resolve();
      return records.read(kind, id);
    },
    async list(kind, query) {
      await Promise.resolve();
      return records.list(kind, query);
    },
    async write(kind, id, write) {
      await Promise.resolve();
      return records.write(kind, id, write);
    },
    watch: (kind, id) => records.watch(kind, id),
  };
}
