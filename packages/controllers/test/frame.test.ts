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
  it('[CT2i] runs within 250 ms in a hidden page, also when it was hidden after the request', async () => {
    const hide = (hidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const frame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = () => 0;
    const ran = new Promise<void>((resolve) => { onNextFrame(resolve); });
    hide(true);
    const start = performance.now();
    await ran;
    window.requestAnimationFrame = frame;
    Reflect.deleteProperty(document, 'hidden');
    expect(performance.now() - start).to.be.within(200, 600);
  });
});
