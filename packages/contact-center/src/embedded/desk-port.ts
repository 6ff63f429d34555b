import { BehaviorSubject, Subject, type Subscription } from 'rxjs';
import type { CenterAnswer, CenterRequest } from '../port/center-request.js';
import type { ContactCenterPort, PortStatus } from '../port/port.js';
import { PortError } from '../port/port-error.js';
import type { RecordsPort } from '../port/records-port.js';
import type { Answer, Desk } from './desk.js';
import type { Floor } from './floor.js';
import type { Keeping } from './keeping.js';
import type { Life } from './life.js';
import type { Offers } from './offers.js';
import type { RecordStore } from './record-store.js';

/** What a port needs of its centre. */
export interface Inside {
  readonly floor: Floor;
  readonly offers: Offers;
  readonly life: Life;
  readonly records: RecordStore;
  readonly keeping: Keeping;
  readonly answer: (desk: Desk, request: CenterRequest) => void;
}

/** The port of one agent to a centre in the same place. */
export function deskPort({ floor, offers, life, records, keeping, answer }: Inside): ContactCenterPort {
  const status$ = new BehaviorSubject<PortStatus>('offline');
  const events$ = new Subject<unknown>();
  let desk: Desk | undefined;
  let listening: Subscription | undefined;
  const holder = Symbol('port');

  /** Does what is asked, and remembers what it came to. */
  function ask(mine: Desk, request: CenterRequest): Answer {
    let came: Answer;
    try {
      answer(mine, request);
      came = { at: floor.clock.now() };
    } catch (problem) {
      if (!(problem instanceof PortError)) throw problem;
      came = problem;
    }
    // A sign of typing changes nothing: one that comes twice does no harm.
    if (request.type !== 'typing') mine.remember(request.id, came);
    return came;
  }

  return {
    status$: status$.asObservable(),
    events$: events$.asObservable(),
    records: recordsPort(records, keeping),
    async connect({ agentId }) {
      await Promise.resolve();
      const mine = floor.desk(agentId);
      desk = mine;
      mine.stopGrace?.();
      // Not taken from another window: words of one that is gone may come late, and nobody would be told then.
      mine.holder = holder;
      listening?.unsubscribe();
      listening = mine.outbox.events$.subscribe((event) => { keeping.then(() => { events$.next(event); }); });
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
      status$.next('offline');
      // A window that decided until another took over ends its own part alone.
      if (mine.holder !== holder) return;
      mine.holder = undefined;
      mine.online = false;
      mine.outbox.close();
      life.mayLose(mine);
    },
    async request(request): Promise<CenterAnswer> {
      await Promise.resolve();
      if (desk === undefined) throw new PortError('offline');
      const known = desk.answered(request.id) ?? ask(desk, request);
      await keeping.saved();
      if (known instanceof PortError) throw known;
      return known;
    },
    acknowledge(origin, stream, seq) {
      desk?.outbox.acknowledge(origin, stream, seq);
      keeping.touch();
    },
    repeat(origin, stream, seq) {
      desk?.outbox.repeat(origin, stream, seq);
    },
  };
}

function recordsPort(records: RecordStore, keeping: Keeping): RecordsPort {
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
      const written = records.write(kind, id, write);
      await keeping.saved();
      return written;
    },
    watch: (kind, id) => records.watch(kind, id),
  };
}
