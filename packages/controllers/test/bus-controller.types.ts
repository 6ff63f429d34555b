import { BusController } from '@session-desk/controllers';
import type { SessionBus } from '@session-desk/session-bus';
import { LitElement } from 'lit';

class ProofElement extends LitElement {
  bus: SessionBus | undefined;
  count = 0;
  label = '';
}

const host = new ProofElement();

new BusController(host).bind('count', () => 1).bind('label', () => 'words', { now: true, equals: (before, after) => before.length === after.length });
// @ts-expect-error a selector of text does not feed a number
new BusController(host).bind('count', () => 'one');
// @ts-expect-error the host has no such property
new BusController(host).bind('missing', () => 1);
// @ts-expect-error the selector for a host is of the property's type too
new BusController(host).bindWith('label', (of) => () => of.count);
