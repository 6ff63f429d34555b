import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { flushFrame, FocusPartController } from '@session-desk/controllers';
import { focusWindowPart } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import { sampleBus } from '@session-desk/testing';
import { sendKeys } from '@web/test-runner-commands';

let isThere = true;

class PartElement extends LitElement {
  bus: SessionBus | undefined;
  readonly part2 = new FocusPartController(this, { name: 'fields', bus: () => this.bus, giveBack: () => {
    if (isThere) this.renderRoot.querySelector('input')?.focus();
    return isThere;
  } });
  override render(): unknown { return html`<input><button>b</button>`; }
}
customElements.define('focus-part-test', PartElement);

const made: Element[] = [];

async function part(bus: SessionBus): Promise<PartElement> {
  const el = new PartElement();
  el.bus = bus;
  document.body.append(el);
  made.push(el);
  await el.updateComplete;
  return el;
}

const kept = (bus: SessionBus): string | undefined => bus.state.windows[bus.windowId]?.part;
const inside = (el: PartElement): string | undefined => el.shadowRoot?.activeElement?.localName;

describe('the part that has the focus', () => {
  beforeEach(() => { isThere = true; });
  afterEach(() => { for (const el of made.splice(0)) el.remove(); });

  it('[CT22a] is kept while it has it', async () => {
    const bus = await sampleBus();
    const el = await part(bus);
    expect(kept(bus)).to.equal(undefined);
    el.shadowRoot!.querySelector('input')!.focus();
    expect(kept(bus)).to.equal('fields');
    el.shadowRoot!.querySelector('input')!.blur();
    flushFrame();
    expect(kept(bus)).to.equal(undefined);
  });

  it('[CT22b] has it again when it comes up', async () => {
    const bus = await sampleBus();
    await bus.dispatch(focusWindowPart('fields'));
    expect(inside(await part(bus))).to.equal('input');
  });

  it('[CT22b] waits for what had it, as long as the agent does nothing', async () => {
    isThere = false;
    const bus = await sampleBus();
    await bus.dispatch(focusWindowPart('fields'));
    const [one, two] = [await part(bus), await part(bus)];
    isThere = true;
    one.part2.look();
    expect(inside(one)).to.equal('input');
    await sendKeys({ press: 'Shift' });
    one.shadowRoot!.querySelector('input')!.blur();
    two.part2.look();
    expect([inside(one), inside(two)]).to.deep.equal([undefined, undefined]);
  });

  it('[CT22b] has it again when what had it was made anew, as long as the agent does nothing', async () => {
    const bus = await sampleBus();
    await bus.dispatch(focusWindowPart('fields'));
    const el = await part(bus);
    const anew = (): void => {
      const input = el.shadowRoot!.querySelector('input')!;
      input.replaceWith(input.cloneNode());
      flushFrame();
    };
    el.shadowRoot!.querySelector('input')!.blur();
    anew();
    expect([inside(el), kept(bus)]).to.deep.equal(['input', 'fields']);
    await sendKeys({ press: 'Shift' });
    el.shadowRoot!.querySelector('input')!.blur();
    anew();
    expect([inside(el), kept(bus)]).to.deep.equal([undefined, undefined]);
  });

  it('[CT22b] takes it from nothing that has it', async () => {
    const bus = await sampleBus();
    await bus.dispatch(focusWindowPart('fields'));
    const other = document.createElement('input');
    document.body.append(other);
    made.push(other);
    other.focus();
    const el = await part(bus);
    other.blur();
    el.part2.look();
    expect(inside(el)).to.equal(undefined);
  });

  it('[CT22b] of another part it is none of its business', async () => {
    const bus = await sampleBus();
    await bus.dispatch(focusWindowPart('elsewhere'));
    expect(inside(await part(bus))).to.equal(undefined);
  });

  it('[CT22c] a window that goes to the back keeps its part', async () => {
    const bus = await sampleBus();
    const el = await part(bus);
    const input = el.shadowRoot!.querySelector('input')!;
    input.focus();
    const { hasFocus } = document;
    document.hasFocus = () => false;
    try {
      input.blur();
      flushFrame();
    } finally {
      document.hasFocus = hasFocus;
    }
    expect(kept(bus)).to.equal('fields');
  });
});
