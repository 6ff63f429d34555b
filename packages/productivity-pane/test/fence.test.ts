import { expect } from '@open-wc/testing';
import { setPageTime } from '@session-desk/controllers';
import { accessible, intentsOf, settled, VirtualClock } from '@session-desk/testing';
import '@session-desk/productivity-pane/define';
import { alonePane, fieldIn, fieldTool, part, railOf } from './new-pane.js';

describe('<productivity-pane> fences its tools', () => {
  const faults: readonly (readonly [name: string, mount: () => undefined | Promise<undefined>])[] = [
    ['throws', () => { throw new Error('no'); }],
    ['rejects', () => Promise.reject(new Error('no'))],
  ];
  for (const [name, mount] of faults) {
    it(`[P11o] a tool that ${name} says so with a way to try again, and the others work on`, async () => {
      const pane = await alonePane({ tool: 'cards' });
      const log = intentsOf(pane, ['tool-error']);
      log.cancelAll();
      pane.register('orders', mount, { label: 'Orders' });
      pane.tools = [{ name: 'orders' }, { name: 'cards' }];
      pane.tool = 'orders';
      await settled(pane);
      await settled(pane);
      expect(part(pane, '.fence h3').textContent).to.equal('Orders could not be shown');
      expect(log.intents.map(({ type, tool }) => [type, tool])).to.deep.equal([['tool-error', 'orders']]);
      await accessible(pane);
      pane.tool = 'cards';
      await settled(pane);
      expect(fieldIn(pane)?.name).to.equal('kenny');
      pane.tool = 'orders';
      pane.register('orders', fieldTool);
      await settled(pane);
      part(pane, '[part="retry-button"]').click();
      await settled(pane);
      expect([fieldIn(pane)?.name, pane.shadowRoot?.querySelector('.fence'), pane.shadowRoot?.activeElement?.id]).to.deep.equal(['kenny', null, 'panel']);
    });
  }

  it('[P11p] a tool that hangs is fenced after 5 s, and what it brings late is let go of', async () => {
    const clock = new VirtualClock();
    const restore = setPageTime(clock);
    try {
      const destroyed: string[] = [];
      let arrive: (() => void) | undefined;
      const pane = await alonePane({ tool: 'cards' });
      intentsOf(pane, ['tool-error']).cancelAll();
      pane.register('orders', () => new Promise((resolve) => { arrive = () => { resolve({ destroy: () => { destroyed.push('orders'); } }); }; }), { label: 'Orders' });
      pane.tools = [{ name: 'orders' }, { name: 'cards' }];
      pane.tool = 'orders';
      await settled(pane);
      expect(part(pane, '[part="progress"]').ariaLabel).to.equal('Orders is loading');
      clock.advance(4000);
      await settled(pane);
      expect(pane.shadowRoot?.querySelector('.fence'), 'after 4 s').to.equal(null);
      clock.advance(2000);
      await settled(pane);
      await settled(pane);
      expect(part(pane, '.fence h3').textContent).to.equal('Orders could not be shown');
      arrive?.();
      await settled(pane);
      expect(destroyed).to.deep.equal(['orders']);
      expect(railOf(pane).length).to.equal(2);
    } finally {
      restore();
    }
  });
});
