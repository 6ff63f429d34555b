import { expect } from '@open-wc/testing';
import { flushFrame, forgetFrame, onNextFrame } from '@session-desk/controllers';

describe('the page’s one frame', () => {
  it('[CT2h] runs a job once however often it is asked for, and never one that is taken back', () => {
    const ran: string[] = [];
    const job = (): void => { ran.push('job'); };
    const taken = (): void => { ran.push('taken'); };
    onNextFrame(job);
    onNextFrame(job);
    onNextFrame(taken);
    forgetFrame(taken);
    flushFrame();
    flushFrame();
    expect(ran).to.deep.equal(['job']);
  });
  it('[CT2h] runs by itself, and a job asked for by a job in the next round', async () => {
    const ran: string[] = [];
    await new Promise<void>((resolve) => {
      onNextFrame(() => { ran.push('first'); onNextFrame(() => { ran.push('second'); resolve(); }); });
    });
    expect(ran).to.deep.equal(['first', 'second']);
  });
  it('[CT2i] runs what waits when the page is hidden within that event, and what comes later within 250 ms', async () => {
    const hide = (hidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const frame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = () => 0;
    const before: string[] = [];
    onNextFrame(() => { before.push('asked for before'); });
    hide(true);
    expect(before).to.deep.equal(['asked for before']);
    const start = performance.now();
    await new Promise<void>((resolve) => { onNextFrame(resolve); });
    window.requestAnimationFrame = frame;
    Reflect.deleteProperty(document, 'hidden');
    expect(performance.now() - start).to.be.within(200, 600);
  });
});
