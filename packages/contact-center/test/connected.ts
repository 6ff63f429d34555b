import assert from 'node:assert/strict';
import { connectContactCenter, createCenter, PortError, withNetwork, type CenterOptions, type CenterRequest, type Dialogue, type NetworkOptions } from '@session-desk/contact-center';
import { acceptOffer, messagesOf, type ConfigurationInput, type Fact, type WorkspaceState } from '@session-desk/core';
import { createSessionBus, memoryJournal, type SessionBus, type SessionJournal } from '@session-desk/session-bus';
import { VirtualClock } from './virtual-clock.js';

/** A short talk with a suggestion, which its customer ends. */
export const shortTalk: readonly Dialogue[] = [
  {
    id: 'talk',
    channel: 'chat',
    language: 'en',
    customer: { id: 'customer-ada', name: 'Ada Park' },
    subject: 'A talk',
    queue: 'Orders',
    turns: [
      { type: 'customer-says', text: 'one', pause: 0 },
      { type: 'customer-says', text: 'two', pause: 0 },
      { type: 'suggest', query: 'ans', picked: 'a', options: [{ label: 'a', text: 'answer' }, { label: 'b', text: 'another' }] },
      { type: 'agent-says', text: 'answer', pause: 0, picked: 'a' },
      { type: 'customer-says', text: 'three', pause: 0 },
    ],
    ending: 'customer-ends',
  },
];

/** In milliseconds. */
export const minute = 60_000;

/** A workspace on a centre, on virtual time, and what went over the port. */
export interface Desk {
  readonly bus: SessionBus;
  readonly clock: VirtualClock;
  readonly center: ReturnType<typeof createCenter>;
  readonly requests: CenterRequest[];
  readonly acknowledged: string[];
  readonly problems: Error[];
  readonly reach: (on: boolean) => void;
  /** Lets the centre do what it is asked, and its answers get lost on the way back. */
  readonly deafen: (on: boolean) => void;
  /** Loses what the workspace acknowledges from now on. */
  readonly loseAcknowledgements: () => void;
  readonly stop: () => void;
  /** Ends the page without a word, and begins a new one on the same log and centre. */
  readonly reload: () => Promise<Desk>;
}

/** How a workspace and its centre are made. */
export interface DeskOptions {
  readonly center?: Partial<CenterOptions>;
  readonly network?: NetworkOptions;
  readonly config?: ConfigurationInput;
  readonly delay?: number;
}

/** Connects a new workspace to a new centre. */
export function desk({ center = {}, network = { delay: [0, 0], double: 0 }, config = {}, delay = 0 }: DeskOptions = {}): Promise<Desk> {
  const clock = new VirtualClock();
  const journal = memoryJournal<WorkspaceState, Fact>({ delay, clock });
  return sitDown({ clock, center: createCenter({ dialogues: shortTalk, run: 'r', arrivalsPerMinute: 0, ...center }, clock), journal, network, config, delay });
}

interface Place extends Required<Omit<DeskOptions, 'center'>> {
  readonly clock: VirtualClock;
  readonly center: ReturnType<typeof createCenter>;
  readonly journal: SessionJournal;
}

async function sitDown(place: Place): Promise<Desk> {
  const { clock, center, journal, network, config, delay } = place;
  const requests: CenterRequest[] = [];
  const acknowledged: string[] = [];
  const problems: Error[] = [];
  let deaf = false;
  let loses = false;
  const port = withNetwork(center.port(), { clock, ...network });
  const watched = {
    ...port,
    request: async (request: CenterRequest) => {
      requests.push(request);
      const answer = await port.request(request);
      if (deaf) throw new PortError('timed-out');
      return answer;
    },
    acknowledge: (origin: string, stream: string, seq: number) => {
      acknowledged.push(`${stream}:${String(seq)}`);
      if (!loses) port.acknowledge(origin, stream, seq);
    },
  };
  const bus = createSessionBus({ agent: { tenant: 't', id: 'a', role: 'r' }, windowId: 'w', clock, config, journal, report: (problem) => { throw problem; } });
  await clock.pass(delay);
  await bus.ready;
  const stop = bus.run(connectContactCenter(watched, { report: (problem) => { problems.push(problem); } }));
  await clock.pass(10_000);
  const reload = async (): Promise<Desk> => {
    stop();
    await bus.destroy();
    return sitDown(place);
  };
  return { bus, clock, center, requests, acknowledged, problems, reach: port.setReachable, deafen: (on) => { deaf = on; }, loseAcknowledgements: () => { loses = true; }, stop, reload };
}

/** The same, with a talk that was offered and accepted. */
export async function started(options?: DeskOptions, wait = 1_000): Promise<Desk & { readonly conversationId: string }> {
  const all = await desk(options);
  const conversationId = all.center.bring('talk');
  await all.clock.pass(wait);
  const offer = all.bus.state.offers[0];
  assert.ok(offer, 'an offer');
  await ask(all, acceptOffer(offer.id), wait);
  return { ...all, conversationId };
}

/** Dispatches, and lets time pass so that it is decided and answered. */
export async function ask({ bus, clock }: Desk, command: Parameters<SessionBus['dispatch']>[0], wait = 1_000): Promise<void> {
  const result = bus.dispatch(command);
  await clock.pass(wait);
  const settled = await result;
  assert.ok(settled.ok, JSON.stringify(settled));
}

/** Every message of every conversation, in words. */
export function said({ bus }: Desk): string[] {
  return bus.state.conversations.flatMap((conversation) => messagesOf(conversation).map(({ from, text, status }) => `${from}: ${text} (${status})`));
}
