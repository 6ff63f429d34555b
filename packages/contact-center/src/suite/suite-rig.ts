import type { Clock } from '../clock.js';
import { type Delivery, inOrder } from '../port/in-order.js';
import type { CenterEvent } from '../port/center-event.js';
import type { CenterRequest } from '../port/center-request.js';
import type { ContactCenterPort } from '../port/port.js';
import { PortError } from '../port/port-error.js';

/** Any test framework with these two. */
export interface SuiteRunner {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => Promise<void>) => void;
}

/** A fresh centre for one test. It has no customers but those that the suite brings, with the first of `suiteDialogues`. */
export interface SuiteRig {
  /** A new port to this centre. */
  port(): ContactCenterPort;
  /** Lets a customer come; their work item has the id of the conversation. */
  bring(): Promise<string>;
  /** Lets time pass: virtual, or real where the implementation has a time of its own. */
  pass(milliseconds: number): Promise<void>;
  readonly clock: Clock;
  /** How long an offer stands, in milliseconds. */
  readonly offerTime: number;
  /** The longest that anything may take on its way, in milliseconds; after this, an unacknowledged event must have come again. */
  readonly patience: number;
  close(): void;
}

/** A request without its id. */
export type Asked = CenterRequest extends infer Each ? (Each extends CenterRequest ? Omit<Each, 'id'> : never) : never;

/** One agent of the suite: signed in, reading in order, keeping what came. */
export interface SuiteAgent {
  readonly port: ContactCenterPort;
  readonly events: CenterEvent[];
  /** Asks under a new id, or the given one; answers as {@link settle}. */
  ask(request: Asked, id?: string): Promise<string>;
  /** Waits for an event of a type; fails when it does not come. */
  until<Type extends CenterEvent['type']>(type: Type, count?: number): Promise<Extract<CenterEvent, { type: Type }>>;
}

let requests = 0;

/** Signs an agent in who may hold so many chats. Everything that comes is acknowledged. */
export async function signIn(rig: SuiteRig, agentId: string, { chats = 3, presence = 'available' } = {}): Promise<SuiteAgent> {
  const port = rig.port();
  const events: CenterEvent[] = [];
  inOrder(port, { clock: rig.clock, patience: rig.patience / 4 }).subscribe((delivery: Delivery) => {
    events.push(delivery.event);
    delivery.acknowledge();
  });
  const agent: SuiteAgent = {
    port,
    events,
    ask: (request, id = `suite-${String((requests += 1))}`) => settle(rig, port.request({ ...request, id })),
    async until(type, count = 1) {
      const found = await eventually(rig, () => events.filter((event) => event.type === type)[count - 1], `${type} × ${String(count)}`);
      return found as Extract<CenterEvent, { type: typeof type }>;
    },
  };
  await settle(rig, port.connect({ tenant: 'suite', agentId, role: 'agent' }));
  await agent.ask({ type: 'set-capacity', channels: { chat: { limit: chats, used: 0 } } });
  await agent.ask({ type: 'set-presence', presence });
  return agent;
}

/** Lets time pass until something is there. Throws when it is not there in time. */
export async function eventually<Found>(rig: SuiteRig, look: () => Found | undefined, what: string): Promise<Found> {
  for (let step = 0; step < 100; step += 1) {
    const found = look();
    if (found !== undefined) return found;
    await rig.pass(rig.patience / 20);
  }
  throw new Error(`expected ${what}, and it did not come`);
}

/** How a request ended: `done`, or the reason (else the code) of its failure. */
export async function settle(rig: SuiteRig, promise: Promise<unknown>): Promise<string> {
  let outcome: string | undefined;
  promise.then(
    () => { outcome = 'done'; },
    (problem: unknown) => { outcome = problem instanceof PortError ? (problem.reason ?? problem.code) : `threw ${String(problem)}`; },
  );
  return eventually(rig, () => outcome, 'an answer');
}

/** Fails unless both are the same when written as JSON. */
export function same(found: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: expected ${right}, found ${left}`);
}
