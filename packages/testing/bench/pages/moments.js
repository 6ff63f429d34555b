// When a page goes on: tasks and frames that cost the page nothing but themselves.
const channel = new MessageChannel();
const waiting = [];
channel.port1.onmessage = () => { waiting.shift()(); };

/** Until the next task. */
export const task = () => new Promise((resolve) => { waiting.push(resolve); channel.port2.postMessage(0); });
/** Until the next frame is painted, observers and all. */
export const frame = () => new Promise((resolve) => { requestAnimationFrame(() => { waiting.push(resolve); channel.port2.postMessage(0); }); });
