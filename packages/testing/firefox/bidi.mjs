// A line to a browser that speaks WebDriver BiDi (https://w3c.github.io/webdriver-bidi/): commands with their answers, and events.
import { EventEmitter } from 'node:events';
import WebSocket from 'ws';

/** A session with a browser. Events are emitted under their method, with their parameters. */
export class Bidi extends EventEmitter {
  #socket;
  #next = 1;
  #asked = new Map();

  /** Connects to `ws://host:port` and begins a session that is told of these events. */
  static async connect(address, events) {
    const bidi = new Bidi();
    // Every page has its listeners here.
    bidi.setMaxListeners(0);
    const socket = bidi.#socket = new WebSocket(`${address}/session`, { maxPayload: 2 ** 28 });
    socket.on('message', (data) => { bidi.#hear(JSON.parse(String(data))); });
    socket.on('close', () => { bidi.#lose(); });
    await new Promise((resolve, reject) => { socket.once('open', resolve); socket.once('error', reject); });
    // A browser that is killed ends the line in any way.
    socket.on('error', () => undefined);
    await bidi.ask('session.new', { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'accept' } } } });
    await bidi.ask('session.subscribe', { events });
    return bidi;
  }

  /** The answer to a command; rejects with what the browser says against it, or when the line ends. */
  ask(method, params) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      if (this.#socket.readyState !== WebSocket.OPEN) { reject(new Error(`${method}: the browser is gone`)); return; }
      this.#asked.set(id, { method, resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Ends the line, whatever is under way. */
  end() { this.#socket.terminate(); }

  #hear({ id, method, params, result, type, error, message }) {
    if (type === 'event') { this.emit(method, params); return; }
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (type === 'success') asked?.resolve(result);
    else asked?.reject(new Error(`${asked.method}: ${error}: ${message}`));
  }

  #lose() {
    for (const { method, reject } of this.#asked.values()) reject(new Error(`${method}: the browser is gone`));
    this.#asked.clear();
  }
}
