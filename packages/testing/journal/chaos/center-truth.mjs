import { createCenter, PortError } from '@session-desk/contact-center';

const words = ['Hello?', 'Where is it?', 'Are you there?', 'It is late.', 'I wait.', 'And the other parcel?', 'Thanks.'];

/** Talks in which customers write in bursts of up to twelve, in the same second or over a minute, and wait for an answer now and then. */
function dialogues(chance, count) {
  return Array.from({ length: count }, (_, number) => ({
    id: `talk-${number}`, channel: chance.one(['chat', 'chat', 'sms', 'social']), language: 'en', customer: { id: `customer-${number}`, name: `Customer ${number}` }, subject: 'Parcel', queue: 'Orders',
    turns: [
      { type: 'customer-says', text: `First of ${number}`, pause: 0 },
      ...Array.from({ length: 1 + chance.upTo(3) }, () => [
        ...Array.from({ length: 1 + chance.upTo(11) }, () => ({ type: 'customer-says', text: chance.one(words), pause: chance.one([0, 0, 50, 2_000, 9_000]) })),
        ...(chance.chance(0.7) ? [{ type: 'agent-says', text: 'It comes.', pause: chance.upTo(20_000) }] : []),
      ]).flat(),
    ],
    ending: chance.one(['customer-ends', 'silent', 'silent']),
  }));
}

/** A centre, and what is true there: what it said, which messages it took, and which it refused for good. */
export function trueCenter(chance, clock, seed) {
  const center = createCenter({
    dialogues: dialogues(chance, 3 + chance.upTo(4)), run: `r${seed}`, seed: seed + 1, arrivalsPerMinute: 3, order: 'given', pace: 2, offerTime: 10 * 60_000, agentGrace: 24 * 3_600_000, wrapUpTime: 24 * 3_600_000,
  }, clock);
  /** By conversation: every message of the other side, by its place in its stream. */
  const said = new Map();
  const taken = [];
  const refused = new Set();
  const told = (event) => {
    if (event.type !== 'message-received' && event.type !== 'transcript') return;
    const stream = said.get(event.conversationId) ?? new Map();
    said.set(event.conversationId, stream);
    stream.set(event.seq, event);
  };
  return {
    center, taken, refused,
    /** The ids of what the customer of a conversation wrote, in order. */
    saidIn: (conversationId) => [...(said.get(conversationId) ?? new Map()).entries()].sort(([left], [right]) => left - right).map(([, event]) => event).filter(({ from }) => from === 'customer').map(({ messageId }) => messageId),
    /** A port of which everything that is done is known. */
    port() {
      const port = center.port();
      port.events$.subscribe(told);
      return {
        ...port,
        request: async (request) => {
          const answer = await port.request(request).catch((error) => {
            if (request.type === 'send' && error instanceof PortError && error.code === 'refused') refused.add(request.messageId);
            throw error;
          });
          if (request.type === 'send' && !taken.some(({ messageId }) => messageId === request.messageId)) taken.push({ conversationId: request.conversationId, messageId: request.messageId });
          return answer;
        },
      };
    },
  };
}
