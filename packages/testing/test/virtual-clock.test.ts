import { expect } from '@open-wc/testing';
import { VirtualClock } from '@session-desk/testing';

describe('VirtualClock', () => {
  it('[TS9] runs timers in order of time, then of age, each at its own time', () => {
    const clock = new VirtualClock(0);
    const ran: string[] = [];
    const note = (name: string) => () => ran.push(`${name} at ${String(clock.now())}`);
    clock.after(20, note('late'));
    clock.after(10, note('early'));
    clock.after(10, note('early too'));
    clock.after(30, note('not yet'));
    clock.advance(25);
    expect(ran).to.deep.equal(['early at 10', 'early too at 10', 'late at 20']);
    expect([clock.now(), clock.pending]).to.deep.equal([25, 1]);
  });

  it('[TS9] runs a timer that a timer set, when its time is within the step', () => {
    const clock = new VirtualClock(0);
    const ran: number[] = [];
    clock.after(10, () => {
      clock.after(5, () => ran.push(clock.now()));
      clock.after(50, () => ran.push(clock.now()));
    });
    clock.advance(20);
    expect(ran).to.deep.equal([15]);
  });

  it('[TS9] does not run what was taken back, nor anything at once', () => {
    const clock = new VirtualClock(0);
    const ran: string[] = [];
    const takeBack = clock.after(0, () => ran.push('taken back'));
    clock.after(0, () => ran.push('at once'));
    expect(ran).to.deep.equal([]);
    takeBack();
    clock.advance(0);
    expect(ran).to.deep.equal(['at once']);
  });

  it('[TS9] lets promises settle between timers', async () => {
    const clock = new VirtualClock(0);
    const ran: string[] = [];
    clock.after(10, () => void Promise.resolve().then(() => Promise.resolve()).then(() => clock.after(10, () => ran.push(`second at ${String(clock.now())}`))));
    await clock.settle(25);
    expect(ran).to.deep.equal(['second at 20']);
  });
});
