import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AnnounceController, announcer, FencedMount, privateElement, ScrollMemory, setPageTime, type Destroyable, type MountStatus } from '@session-desk/controllers';
import { VirtualClock } from '@session-desk/testing/clock';

const settle = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

describe('FencedMount', () => {
  const fenced = (): { readonly place: HTMLElement; readonly mount: FencedMount<Destroyable>; readonly told: (readonly [MountStatus, string | undefined])[] } => {
    const place = document.createElement('div');
    const told: (readonly [MountStatus, string | undefined])[] = [];
    const mount: FencedMount<Destroyable> = new FencedMount(place, (failure) => { told.push([mount.status, failure && (failure.error as Error).name]); });
    return { place, mount, told };
  };

  const faults: readonly (readonly [string, () => never | Promise<never>])[] = [['throws', () => { throw new RangeError('no'); }], ['rejects', () => Promise.reject(new RangeError('no'))]];
  for (const [name, fault] of faults) {
    it(`[CT18a] fences a mount that ${name}`, async () => {
      const { place, mount, told } = fenced();
      let signal: AbortSignal | undefined;
      mount.begin((given) => {
        signal = given;
        place.append('half');
        return fault();
      });
      await settle();
      expect([mount.status, told.at(-1), place.childNodes.length, signal?.aborted]).to.deep.equal(['failed', ['failed', 'RangeError'], 0, true]);
    });
  }

  it('[CT18a] [CT18b] fences one that takes too long, lets go of what it brings late, and begins again', async () => {
    const clock = new VirtualClock();
    const restore = setPageTime(clock);
    try {
      const { mount, told } = fenced();
      const gone: string[] = [];
      let arrive: (() => void) | undefined;
      mount.begin(() => new Promise((resolve) => { arrive = () => { resolve({ destroy: () => { gone.push('late'); } }); }; }));
      clock.advance(999);
      mount.giveUpAfter(1000);
      expect(mount.status).to.equal('loading');
      clock.advance(1);
      mount.giveUpAfter(1000);
      expect(told).to.deep.equal([['loading', undefined], ['failed', 'TimeoutError']]);
      mount.begin(() => ({ destroy: () => { gone.push('second'); } }));
      arrive?.();
      await settle();
      expect([mount.status, gone]).to.deep.equal(['ready', ['late']]);
      mount.end();
      expect([mount.status, gone]).to.deep.equal(['idle', ['late', 'second']]);
    } finally {
      restore();
    }
  });

  it('[CT18c] does not begin again what has begun', () => {
    const { mount } = fenced();
    let begun = 0;
    for (let turn = 0; turn < 3; turn += 1) mount.begin(() => { begun += 1; });
    expect(begun).to.equal(1);
  });
});

describe('ScrollMemory', () => {
  it('[CT18d] puts positions back, in a shadow tree too', async () => {
    const place = document.createElement('div');
    const host = document.createElement('div');
    const box = document.createElement('div');
    for (const each of [place, box]) Object.assign(each.style, { blockSize: '50px', overflow: 'auto' });
    for (const each of [host, box]) each.append(Object.assign(document.createElement('p'), { textContent: 'x' }));
    box.firstElementChild!.setAttribute('style', 'block-size: 400px');
    host.attachShadow({ mode: 'open' }).append(box);
    place.append(host);
    document.body.append(place);
    const life = new AbortController();
    const memory = new ScrollMemory(place, life.signal);
    box.dispatchEvent(new Event('wheel', { bubbles: true, composed: true }));
    box.scrollTop = 70;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    place.hidden = true;
    box.scrollTop = 0;
    place.hidden = false;
    box.scrollTop = 0;
    memory.giveBack();
    expect(box.scrollTop).to.equal(70);
    life.abort();
    place.remove();
  });
});

describe('privateElement', () => {
  it('[CT18e] takes another tag where another class has its own', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    const made = [privateElement('desk-private-test', First), privateElement('desk-private-test', Second), privateElement('desk-private-test', First), privateElement('desk-private-test', Second)];
    expect(made.map(({ localName }) => localName)).to.deep.equal(['desk-private-test', 'desk-private-test-2', 'desk-private-test', 'desk-private-test-2']);
    expect(made.map((element) => [First, Second].findIndex((type) => element instanceof type))).to.deep.equal([0, 1, 0, 1]);
  });
});

describe('AnnounceController', () => {
  it('[CT16c] says once, after a pause, what changes as an agent types; and nothing once the element is gone', async () => {
    class Speaking extends LitElement {
      readonly voice = new AnnounceController(this, 'speaking-test');
    }
    customElements.define('speaking-test', Speaking);
    const said = (): string[] => announcer().log.filter(({ source }) => source === 'speaking-test').map(({ text }) => text);
    const element = new Speaking();
    document.body.append(element);
    for (const text of ['9 results', '5 results', '1 result']) element.voice.sayAfter(60, text);
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(said()).to.deep.equal(['1 result']);
    element.voice.sayAfter(60, '2 results');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(said()).to.deep.equal(['1 result']);
  });
});
