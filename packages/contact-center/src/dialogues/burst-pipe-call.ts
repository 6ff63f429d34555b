import type { Dialogue } from './dialogue.js';
import { agent, card, customer } from './script.js';

/** A call with a live transcript: somebody in distress, and an agent who keeps calm. */
export const burstPipeCall: Dialogue = {
  id: 'own-burst-pipe-call',
  channel: 'voice',
  language: 'en',
  customer: { id: 'customer-robert-achterberg', name: 'Robert Achterberg', phone: '+31 20 555 0163' },
  subject: 'Burst pipe, home insurance',
  queue: 'Claims',
  case: { description: 'Water damage in the kitchen, pipe burst in the night.', priority: 'urgent', policy: 'HI-220871' },
  facts: { policy: 'HI-220871' },
  turns: [
    agent('Good morning, home insurance, claims. How can I help you?', 2),
    customer('Yes, good morning, there is water everywhere, the whole kitchen, a pipe burst in the night.', 3),
    agent('I am sorry. First of all: are you safe, and is the water off?', 5),
    customer('I think so. I turned the big tap in the cellar. The electricity, should I do something?', 6),
    agent('Please switch off the fuse of the kitchen if you can reach it with dry feet. If not, stay away from it and tell me.', 7),
    customer('Wait. I am going down. Right. It is off.', 20),
    agent('Well done. Now your policy: is it the house at Molenweg, number eight?', 6),
    card('Policy HI-220871', { Holder: 'Robert Achterberg', House: 'Molenweg 8', Covers: 'pipe water, up to 80,000 EUR', Excess: '150 EUR' }),
    customer('Yes, Molenweg. Am I covered? The floor is ruined, it is all wood.', 5),
    agent('You are covered, the floor too. Your part is 150 euros. A plumber from our list can be with you before eleven. Shall I send one?', 8),
    customer('Please, yes. Do I throw away the wet things?', 5),
    agent('Please keep them for now and take photos of everything, from the door and from close by. The link for them is in your text messages.', 8),
    customer('I have it. My wife says thank you. So do I.', 6),
    agent('We will get it dry again. The plumber rings you in ten minutes, and I call you this afternoon.', 7),
    customer('Good. Goodbye.', 4),
  ],
  ending: 'customer-ends',
};
