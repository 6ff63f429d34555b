import type { Dialogue } from './dialogue.js';
import { agent, customer, picks } from './script.js';

/** A short, ironic talk over a social network. */
export const coffeeMachineSocial: Dialogue = {
  id: 'own-coffee-machine-social',
  channel: 'social',
  language: 'en',
  customer: { id: 'customer-juno-park', name: 'Juno Park' },
  subject: 'Coffee machine makes tea sounds',
  queue: 'Repairs',
  turns: [
    customer('so my new coffee machine hisses like an angry goose and gives me half a cup. is this the premium experience', 0),
    ...picks('descale?',
      ['ask_filter', 'Hi Juno, half a goose is half too much. Does the display show a drop symbol?'],
      ['greet', 'Hello! How can I help you today?']),
    customer('it does!! a tiny sad drop', 14),
    ...picks('prime pump steps',
      ['explain_priming', 'Then there is air in the pump. Hold the hot-water button for ten seconds with a full tank, twice. The goose should leave.'],
      ['send_manual', 'You will find the steps in chapter 4 of the manual.']),
    customer('trying. wish me luck', 18),
    agent('Luck is on its way.', 8),
    customer('OK WOW. full cup. no goose. who are you people', 75),
    ...picks('glad', ['celebrate', 'People with a lot of coffee. Enjoy yours, Juno!'], ['goodbye', 'Have a nice day!']),
    customer('posting this. thank you ☕', 11),
  ],
  ending: 'customer-ends',
};
