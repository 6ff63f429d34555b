import type { ConfigurationInput } from '@session-desk/core';
import { openSession } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import { createSessionBus } from '@session-desk/session-bus';
import { sampleAgent, sampleCustomer, sampleNow } from './samples.js';
import { VirtualClock } from './virtual-clock.js';

/** What a sample bus is made with. */
export interface SampleBusOptions {
  /** How many customers have a session beside Home; two by default. */
  readonly customers?: number | undefined;
  readonly clock?: VirtualClock | undefined;
  readonly config?: ConfigurationInput | undefined;
}

/**
 * A real bus on virtual time, ready, in window `window-1`: the first customers have a session each under their own ids, with a
 * conversation `<id>-talk` that holds their last words; Home has the focus. Ids count up, so that two runs are alike.
 */
export async function sampleBus({ customers = 2, clock = new VirtualClock(sampleNow), config }: SampleBusOptions = {}): Promise<SessionBus> {
  let count = 0;
  const bus = createSessionBus({ agent: sampleAgent, windowId: 'window-1', clock, ids: { next: () => `id-${String(++count)}` }, config });
  await bus.ready;
  for (let index = 0; index < customers; index++) {
    const { id, name, channel, lastWords } = sampleCustomer(index);
    const result = await bus.dispatch(
      openSession({
        sessionId: id,
        kind: 'conversation',
        channel,
        focus: false,
        conversation: {
          conversationId: `${id}-talk`,
          channel,
          customer: { name },
          startedAt: sampleNow - 60_000,
          messages: [{ id: `${id}-words`, from: 'customer', text: lastWords, at: sampleNow - 30_000, status: 'received' }],
        },
      }),
    );
    if (!result.ok) throw new Error(`the sample session ${id} was refused: ${result.refusal.code}`);
  }
  return bus;
}
