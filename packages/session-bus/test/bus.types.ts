import { focusSession, type Session, type WorkspaceState } from '@session-desk/core';
import { createSessionBus, inSession, memoryJournal, type SessionBus, type SessionEffect, type SessionHook } from '@session-desk/session-bus';
import { EMPTY, of, type Observable } from 'rxjs';

declare const bus: SessionBus;

// A selection is of what its selector returns, keyed or not.
bus.select((state) => state.sessions) satisfies Observable<readonly Session[]>;
bus.select(inSession('s1', (state: WorkspaceState) => state.sessions.length)) satisfies Observable<number>;
// @ts-expect-error a selection of sessions is not one of numbers
bus.select((state) => state.sessions) satisfies Observable<number>;
// @ts-expect-error equality compares what the selector returns
bus.select((state) => state.visitors, (before: string, after: string) => before === after);

// Commands are core's, with or without an id of their own.
void bus.dispatch(focusSession('s1'));
void bus.dispatch({ ...focusSession('s1'), id: 'gesture-1' });
// @ts-expect-error an unknown command type
void bus.dispatch({ type: 'session/explode', sessionId: 's1' });
// @ts-expect-error a field is missing
void bus.dispatch({ type: 'session/focus' });

// A result is told apart by `ok`.
void bus.dispatch(focusSession('s1')).then((result) => {
  if (result.ok) { result.saved satisfies Promise<void>; result.facts satisfies readonly object[]; }
  else result.refusal.code satisfies string;
  // @ts-expect-error not before it is told apart
  result.facts satisfies unknown;
});

// A hook sees the command of its type, and says nothing, yes or no, why not, or another command; now or later.
bus.before('session/focus', ({ sessionId }) => { sessionId satisfies string; });
bus.before('session/focus', async ({ sessionId }) => { await Promise.resolve(sessionId); });
bus.before('session/focus', () => ({ veto: 'training' }));
bus.before('session/focus', () => Promise.resolve(focusSession('s2')));
// @ts-expect-error the command of another type has no text
bus.before('session/focus', ({ text }) => text === '');
// @ts-expect-error a sentence is no answer
bus.before('session/focus', () => 'please do not');
// @ts-expect-error an unknown command type
bus.before('session/explode', () => false);
const hook: SessionHook<'session/close'> = ({ sessionId }) => sessionId !== 's1';
bus.before('session/close', hook) satisfies () => void;

// An effect turns facts into commands.
const effect: SessionEffect = (facts$) => { facts$.subscribe((fact) => { fact.seq satisfies number; }); return EMPTY; };
bus.run(effect, { on: 'decided', in: 'every-window' }) satisfies () => void;
bus.run(() => of(focusSession('s1')));
// @ts-expect-error an effect speaks commands
bus.run(() => of('focus'));
// @ts-expect-error there is no such moment
bus.run(effect, { on: 'sometimes' });

// The agent is known from the first day; the rest has defaults.
createSessionBus({ agent: { tenant: 'acme', id: 'kim', role: 'chat' } }) satisfies SessionBus;
createSessionBus({ agent: { tenant: 'acme', id: 'kim', role: 'chat' }, journal: memoryJournal({ delay: 5 }) });
// @ts-expect-error no bus without an agent
createSessionBus({});

// What is read is readonly.
// @ts-expect-error the state is changed by commands alone
bus.state.visitors = 3;
