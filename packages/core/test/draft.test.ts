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
  const mail = () => new Desk({}, ['w1', 'w2']).talk('c', { channel: 'email' });
  const headed = (text: string, revision: string, over: string, subject: string, to = 'a@b.example') => ({ ...write(text, revision, over), subject, to });
  const heads = (at: Desk) => [at.conversation('c').draft, ...(at.conversation('c').aside ?? [])].map(({ text, subject }) => [text, subject]);
  /** Both windows saw `a` without a heading; the first wrote `ab` over it. */
  const lateMail = () => mail().all(write('a', 'r1', ''), write('ab', 'r2', 'r1'));
  becomes('[V5h] a late heading under an empty text is the draft\'s where none stood', () => lateMail().do(headed('', 's1', 'r0', 'Re: x'), 'w2'), heads, [['ab', 'Re: x']]);
  becomes('[V5h] under the revision that stood there: the other window goes on', () => lateMail().do(headed('', 's1', 'r0', 'Re: x'), 'w2').do({ ...write('abc', 'r3', 'r2') }), heads, [['abc', 'Re: x']]);
  becomes('[V5h] letter by letter', () => lateMail().do(headed('', 's1', 'r0', 'R'), 'w2').do(headed('', 's2', 's1', 'Re'), 'w2').do(headed('', 's3', 's2', 'Re: x'), 'w2'), heads, [['ab', 'Re: x']]);
  becomes('[V5h] and under the text that stands there', () => lateMail().do(headed('ab', 's1', 'r1', 'Re: x'), 'w2'), heads, [['ab', 'Re: x']]);
  const twice = () => mail().do(headed('', 'r1', '', 'Ours'));
  becomes('[V5h] where another stood it is set aside', () => twice().do(headed('', 's1', '', 'Theirs'), 'w2'), heads, [['', 'Ours'], ['', 'Theirs']]);
  becomes('[V5h] with its text', () => twice().do(headed('new', 's1', '', 'Theirs'), 'w2'), heads, [['', 'Ours'], ['new', 'Theirs']]);
  becomes('[V5h] an emptied one takes nothing away', () => twice().do(headed('new', 's1', '', '', ''), 'w2'), heads, [['new', 'Ours']]);
  comesTo('[V5h] the same heading is no conflict', twice, headed('', 's1', '', 'Ours'), [], 'w2');
  comesTo('[V5h] nor is that of the letter that was sent meanwhile', () => mail().all(headed('ab', 'r1', '', 'Ours'), { type: 'message/send', ...c, text: 'ab', subject: 'Ours', to: 'a@b.example' }), headed('a', 's1', '', 'Ours'), [], 'w2');
  becomes('[V5h] a text that is used leaves the heading that stood there', () => twice().do(headed('new', 's1', '', 'Theirs'), 'w2').do({ type: 'draft/use-aside', ...c, asideId: 'aside:s1' }), heads, [['new', 'Theirs'], ['', 'Ours']]);
  becomes('[V5h] so does a message that is taken back', () => new Desk({ sendUndoSeconds: 5 }).talk('c', { channel: 'email' }).all(headed('ab', 'r1', '', 'Sent'), { type: 'message/send', ...c, text: 'ab', messageId: 'm' }, headed('', 'r2', 'k3', 'Next'), { type: 'message/undo-send', ...c, messageId: 'm' }), heads, [['', 'Next'], ['ab', 'Sent']]);
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
