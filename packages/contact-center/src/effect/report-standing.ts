import { selectCapacity } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import { Subscription } from 'rxjs';
import { channels, type Channel } from '../port/channel.js';
import type { CenterRequest, ChannelCapacity } from '../port/center-request.js';
import type { CenterErrand } from './center-errand.js';

/** Tells the centre presence and capacity now and whenever they change; `again` when the centre is back. */
export interface StandingReport {
  readonly again: () => void;
  readonly stop: () => void;
}

/** Begins to report. `run` names this beginning, so that a later one is no repetition of it; `told` hears each time that the centre has answered to the presence. */
export function reportStanding(bus: SessionBus, ask: (errand: CenterErrand) => Promise<boolean>, run: string, told: () => void): StandingReport {
  const last = new Map<string, (id: string) => CenterRequest>();
  let count = 0;
  const say = (lane: string, request: (id: string) => CenterRequest): void => {
    last.set(lane, request);
    count += 1;
    const id = `${lane}:${run}:${String(count)}`;
    void ask({ lane, key: id, request: request(id) }).then((isAnswered) => { if (isAnswered && lane === 'presence') told(); });
  };
  const listening = new Subscription();
  listening.add(bus.select((state) => state.presence.status).subscribe((presence) => { say('presence', (id) => ({ id, type: 'set-presence', presence })); }));
  listening.add(bus.select(selectCapacity).subscribe((capacity) => { say('capacity', (id) => ({ id, type: 'set-capacity', channels: centerCapacity(capacity) })); }));
  return {
    again: () => { for (const [lane, request] of [...last]) say(lane, request); },
    stop: () => { listening.unsubscribe(); },
  };
}

function centerCapacity(state: ReturnType<typeof selectCapacity>): Partial<Record<Channel, ChannelCapacity>> {
  const capacity: Partial<Record<Channel, ChannelCapacity>> = {};
  for (const { channel, used, limit } of state) {
    const known = channels.find((each) => each === channel);
    if (known !== undefined) capacity[known] = { limit, used };
  }
  return capacity;
}
