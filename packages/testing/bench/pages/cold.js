import { customers } from './model.js';

/** The page from nothing: ten sessions with eight tabs each, up to the moment when the first can be worked in, and to the frame after it. */
export async function cold(peer) {
  const model = customers({ sessions: 10, tabs: 8, fields: 10 });
  const root = document.createElement('div');
  document.body.append(root);
  await peer.mount(root, model);
  peer.switchTo('s0', 0);
  if (!(peer.page('s0', 0).firstElementChild.getBoundingClientRect().height > 20)) throw new Error('nothing to work in');
  if (peer.name('s9') !== 'Customer 9') throw new Error('the last session is not listed');
  performance.mark('usable');
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { performance.mark('painted'); globalThis.bench = {}; };
    channel.port2.postMessage(0);
  });
}
