import { describe } from 'node:test';
import { becomes, comesTo, Desk } from './desk.js';

const c = { conversationId: 'c' };
const write = (text: string, revision: string, over?: string) => ({ type: 'draft/write' as const, ...c, text, revision, over });
const talk = () => new Desk({}, ['w1', 'w2']).talk('c');
/** Both windows saw `a`; the first wrote `ab` over it. */
const late = () => talk().all(write('a', 'r1', ''), write('ab', 'r2', 'r1'));
const asides = (at: Desk) => at.conversation('c').aside?.map(({ text, windowId }) => [text, windowId]);
const texts = (at: Desk) => [at.conversation('c').draft.text, ...(at.conversation('c').aside ?? []).map(({ text }) => text)];

describe('drafts of several windows', () => {
  becomes('[V5c] a draft names its revision and its window', late, (at) => [at.conversation('c').draft.revision, at.conversation('c').draft.by], ['r2', 'w1']);
  becomes('[V5c] sending it is a revision of its own', () => late().do({ type: 'message/send', ...c, text: 'ab' }), (at) => at.conversation('c').draft.revision !== 'r2' && at.conversation('c').draft.text, '');
  becomes('[V5c] a late text is set aside, the draft stays', () => late().do(write('ax', 's1', 'r1'), 'w2'), (at) => [texts(at), asides(at)], [['ab', 'ax'], [['ax', 'w2']]]);
  becomes('[V5c] from the same window too, when it goes on with nothing that stands there', () => late().do(write('ax', 's1', 'r1')), texts, ['ab', 'ax']);
  becomes('[V5c] with the fields of an e-mail', () => late().do({ ...write('ax', 's1', 'r1'), subject: 'Re: x', to: 'a@b.example' }, 'w2'), (at) => [at.conversation('c').aside?.[0]?.subject, at.conversation('c').aside?.[0]?.to], ['Re: x', 'a@b.example']);
  becomes('[V5c] what was typed before the log was read does not overwrite what it holds', () => late().do(write('new', 's1', ''), 'w2'), texts, ['ab', 'new']);
  becomes('[V5d] a host that says nothing of it writes', () => late().do({ type: 'draft/write', ...c, text: 'ax' }, 'w2'), texts, ['ax']);
  becomes('[V5d] over what stands there', () => late().do(write('abc', 's1', 'r2'), 'w2'), texts, ['abc']);
  becomes('[V5d] into an empty draft', () => late().all(write('', 'r3', 'r2')).do(write('ax', 's1', 'r1'), 'w2'), texts, ['ax']);
  becomes('[V5d] as a continuation of the same window', () => late().do(write('abc', 'r4', 'r3')), texts, ['abc']);
  comesTo('[V5d] the same text is no conflict', late, write('ab', 's1', 'r1'), []);
  comesTo('[V5d] nor is one that the same window has gone on from', () => late().do(write('abc', 'r3', 'r2')), write('ab', 'r2', 'r1'), []);
  comesTo('[V5d] what was sent meanwhile is not written once more', () => late().do({ type: 'message/send', ...c, text: 'ab' }), write('a', 's1', ''), []);
  becomes('[V5d] an emptied field keeps nothing', () => late().do(write('', 's1', 'r1'), 'w2'), texts, ['ab']);
  becomes('[V5e] the window goes on in the text that was set aside', () => late().do(write('ax', 's1', 'r1'), 'w2').do(write('axy', 's2', 's1'), 'w2').do(write('axyz', 's3', 's2'), 'w2'), texts, ['ab', 'axyz']);
  becomes('[V5e] until it says the same', () => late().do(write('ax', 's1', 'r1'), 'w2').do(write('ab', 's2', 's1'), 'w2'), texts, ['ab']);
  becomes('[V5e] two windows have a text each', () => late().do(write('ax', 's1', 'r1'), 'w2').do(write('ay', 't1', 'r1')), texts, ['ab', 'ax', 'ay']);
  const use = { type: 'draft/use-aside' as const, ...c, asideId: 'aside:s1' };
  becomes('[V5f] using it puts the draft aside', () => late().do(write('ax', 's1', 'r1'), 'w2').do(use), texts, ['ax', 'ab']);
  becomes('[V5f] an empty draft is not put aside', () => late().do(write('ax', 's1', 'r1'), 'w2').all(write('', 'r3', 'r2'), use), texts, ['ax']);
  becomes('[V5f] discarding it', () => late().do(write('ax', 's1', 'r1'), 'w2').do({ type: 'draft/discard-aside', ...c, asideId: 'aside:s1' }), (at) => [texts(at), at.conversation('c').aside], [['ab'], undefined]);
  comesTo('[V5f] twice is once', () => late().do(write('ax', 's1', 'r1'), 'w2').do(use), use, []);
  becomes('[V5g] what is taken away keeps it for when it comes back', () => late().do(write('ax', 's1', 'r1'), 'w2').all(write('', 'r3', 'r2'), { type: 'conversation/release', ...c }).talk('c'), texts, ['', 'ax']);
});
