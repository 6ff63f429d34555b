import { expect } from '@open-wc/testing';
import { accessible, hostilePage, intentsOf, ListenerLedger, renderCount, settled, shownText, stateFixture } from '@session-desk/testing';
import { html, LitElement } from 'lit';

class SampleNoteElement extends LitElement {
  static override properties = { text: {} };
  declare text: string;

  constructor() {
    super();
    this.text = '';
  }

  protected override render(): unknown {
    return html`<label>Note <input .value=${this.text}></label><p>${this.text}</p>`;
  }
}
customElements.define('sample-note', SampleNoteElement);

const filled = { name: 'filled', width: 200, apply: (el: SampleNoteElement) => { el.text = 'Call back'; } };

describe('the shared suites', () => {
  it('[TS10] axe names rule and place of a fault inside a shadow tree', async () => {
    const { el } = await stateFixture('sample-note', filled);
    el.shadowRoot?.querySelector('label')?.replaceWith(document.createElement('input'));
    let fault = '';
    await accessible(el).catch((error: unknown) => { fault = String(error); });
    expect(fault).to.contain('label: ').and.to.contain('at sample-note › input');
  });

  it('[TS10] axe finds pale text in the dark', async () => {
    const { el, place } = await stateFixture('sample-note', filled, 'dark');
    await accessible(el);
    place.style.color = '#333';
    let fault = '';
    await accessible(el).catch((error: unknown) => { fault = String(error); });
    expect(fault).to.contain('color-contrast');
  });

  it('[TS2] a state is applied in a place of its own size and direction', async () => {
    const { el, place } = await stateFixture<SampleNoteElement>('sample-note', filled, 'rtl');
    expect([el.text, place.offsetWidth, getComputedStyle(el).direction]).to.deep.equal(['Call back', 200, 'rtl']);
  });

  it('[TS3] renders are counted', async () => {
    const { el } = await stateFixture<SampleNoteElement>('sample-note', filled);
    const count = renderCount(el);
    el.text = 'Called';
    await settled(el);
    el.text = 'Called';
    await settled(el);
    expect(count.renders).to.equal(1);
  });

  it('[TS4] shown text holds text and values, not what is hidden', async () => {
    const { el } = await stateFixture('sample-note', filled);
    expect(shownText(el)).to.equal('Note [value=Call back] Call back');
    el.shadowRoot?.querySelector('p')?.toggleAttribute('hidden', true);
    expect(shownText(el)).to.equal('Note [value=Call back]');
  });

  it('[TS8] the ledger tells what is left, once and aborted listeners left out', () => {
    const ledger = new ListenerLedger();
    const listen = (): void => undefined;
    const aborting = new AbortController();
    window.addEventListener('sample-left', listen);
    window.addEventListener('sample-left', listen);
    document.addEventListener('sample-removed', listen, true);
    document.removeEventListener('sample-removed', listen);
    document.removeEventListener('sample-removed', listen, { capture: true });
    window.addEventListener('sample-once', listen, { once: true });
    window.dispatchEvent(new Event('sample-once'));
    window.addEventListener('sample-aborted', listen, { signal: aborting.signal });
    aborting.abort();
    const { listening } = ledger;
    ledger.stop();
    window.removeEventListener('sample-left', listen);
    expect(listening).to.deep.equal(['sample-left']);
  });

  it('[TS10] intents are recorded in order, cancelled when asked, and a fault in their kind is seen', () => {
    class SampleAskEvent extends Event {
      readonly noteId: string;
      constructor(noteId: string, cancelable = true) {
        super('sample-ask', { bubbles: true, composed: true, cancelable });
        this.noteId = noteId;
      }
    }
    const target = document.createElement('p');
    const log = intentsOf(target, ['sample-ask']);
    expect(target.dispatchEvent(new SampleAskEvent('a'))).to.equal(true);
    log.cancelAll();
    expect(target.dispatchEvent(new SampleAskEvent('b'))).to.equal(false);
    expect(log.intents).to.deep.equal([{ type: 'sample-ask', noteId: 'a' }, { type: 'sample-ask', noteId: 'b' }]);
    log.clear();
    target.dispatchEvent(new SampleAskEvent('c', false));
    expect(log.intents[0]).to.have.property('fault');
    log.stop();
  });

  it('[TS10] a hostile page reaches light DOM and goes without a trace', () => {
    const button = document.createElement('button');
    document.body.append(button);
    const before = getComputedStyle(button).fontSize;
    const leave = hostilePage({ rtl: true });
    expect([getComputedStyle(button).fontSize, getComputedStyle(button).direction]).to.deep.equal(['40px', 'rtl']);
    leave();
    expect(getComputedStyle(button).fontSize).to.equal(before);
    expect(document.documentElement.dir).to.equal('');
    button.remove();
  });
});
