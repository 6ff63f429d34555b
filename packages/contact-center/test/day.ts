import { type CenterEvent, type CenterOptions, createCenter, type Dialogue, inOrder, recordedReply } from '@session-desk/contact-center';
import { VirtualClock } from './virtual-clock.js';

/** A working day with one agent who accepts everything and answers as recorded; returns all that was heard. */
export async function workADay(options: CenterOptions, minutes: number): Promise<{ readonly events: readonly CenterEvent[]; readonly figures: Readonly<Record<string, number>> }> {
  const clock = new VirtualClock();
  const center = createCenter({ run: 'day', ...options }, clock);
  const port = center.port();
  const events: CenterEvent[] = [];
  const said = new Map<string, { from: 'customer' | 'agent' | 'system'; text: string }[]>();
  const dialogueOf = new Map<string, Dialogue>();
  let count = 0;
  const ask = (request: Parameters<typeof port.request>[0]): void => { port.request(request).catch(() => undefined); };
  const answer = (conversationId: string): void => {
    const dialogue = dialogueOf.get(conversationId);
    const talk = said.get(conversationId) ?? [];
    said.set(conversationId, talk);
    const next = dialogue && dialogue.channel !== 'voice' && recordedReply(dialogue, talk);
    if (next === undefined || next === false) return;
    talk.push({ from: 'agent', text: next.text });
    ask({ id: `send-${String((count += 1))}`, type: 'send', conversationId, messageId: `${conversationId}-a-${String(count)}`, text: next.text });
    answer(conversationId);
  };
  inOrder(port, { clock }).subscribe(({ event, acknowledge }) => {
    events.push(event);
    acknowledge();
    if (event.type === 'offer-presented') {
      const dialogue = options.dialogues.find(({ id }) => id === event.conversation.context['dialogueId']);
      if (dialogue !== undefined) dialogueOf.set(event.conversation.conversationId, dialogue);
      ask({ id: `accept-${event.offerId}`, type: 'accept', offerId: event.offerId });
    } else if (event.type === 'offer-confirmed') {
      answer(event.conversationId);
    } else if (event.type === 'message-received') {
      const talk = said.get(event.conversationId) ?? [];
      said.set(event.conversationId, talk);
      talk.push({ from: event.from, text: event.text });
      answer(event.conversationId);
    } else if (event.type === 'conversation-ended') {
      ask({ id: `close-${event.conversationId}`, type: 'close', conversationId: event.conversationId });
    }
  });
  await port.connect({ tenant: 't', agentId: 'a', role: 'agent' });
  const three = { limit: 3, used: 0 };
  await port.request({ id: 'c', type: 'set-capacity', channels: { chat: three, sms: three, social: three, email: three, voice: { limit: 1, used: 0 } } });
  await port.request({ id: 'p', type: 'set-presence', presence: 'available' });
  await clock.pass(minutes * 60_000);
  const figures = center.figures();
  void center.stop();
  return { events, figures };
}
