import { sendMessage, writeDraft, type Agent } from '@session-desk/core';
import { deskOf, talk } from './kept-desk.js';

// A page of its own, which its test lets work and then takes away without a word.
const { bus } = await deskOf(JSON.parse(window.name) as Agent);
await talk(bus, 'one', 1);
let acknowledged = 0;
const ask = (command: Parameters<typeof bus.dispatch>[0]): void => {
  void bus.dispatch(command).then(async (result) => {
    if (!result.ok) throw new Error(result.refusal.code);
    await result.saved;
    acknowledged += 1;
  });
};
Object.assign(window, {
  type: (text: string) => { ask(writeDraft('one', text)); },
  send: (text: string) => { ask(sendMessage('one', text)); },
  acknowledged: () => acknowledged,
});
parent.postMessage('ready', '*');
